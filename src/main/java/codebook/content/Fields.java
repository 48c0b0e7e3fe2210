package codebook.content;

import codebook.model.Citation;
import codebook.model.Diagnostics;
import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.Language;
import codebook.model.Nearest;
import codebook.model.Phrase;
import codebook.model.Position;
import codebook.model.Ref;
import codebook.model.Shape;
import codebook.model.Text;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one mapping while it is decoded. Every method takes a field by name, reports what is wrong with it, and
 * gives back a value that decoding can go on with, so that all mistakes of a file are found at once. {@link #close}
 * reports the fields that nobody asked for.
 *
 * <p>Every method goes through {@link #take}, which is told what the field may hold. {@link Recorder} listens there, and so
 * learns the {@link Shape} of a file from its decoder.
 *
 * <p>All texts and references that are decoded are also kept, in file order, in the {@link Harvest} of the file.
 */
class Fields {

    private static final Shape.Type ANY_WORD = new Shape.Word(Shape.Form.ANY);
    private static final Shape.Type ANY_REFERENCE = new Shape.Word(Shape.Form.REFERENCE);
    private static final LocalDate NO_DATE = LocalDate.EPOCH;

    /** What a file mentions, gathered while it is decoded. */
    record Harvest(List<Text> texts, List<Ref> refs) {
        Harvest() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private final Node.Mapping mapping;
    private final List<Language> languages;
    private final Diagnostics diagnostics;
    private final Harvest harvest;
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(Node.Mapping mapping, List<Language> languages, Diagnostics diagnostics, Harvest harvest) {
        this.mapping = mapping;
        this.languages = languages;
        this.diagnostics = diagnostics;
        this.harvest = harvest;
    }

    Position at() {
        return mapping.at();
    }

    Harvest harvest() {
        return harvest;
    }

    /** Where a field's value stands; the mapping itself if it is missing. */
    Position at(String name) {
        Node.Field field = mapping.fields().get(name);
        return field == null ? at() : field.value().at();
    }

    boolean has(String name) {
        return hasAny(name);
    }

    /** Whether at least one of some fields is there. */
    boolean hasAny(String... names) {
        List<String> wanted = List.of(names);
        asked.addAll(wanted);
        return wanted.stream().anyMatch(mapping.fields()::containsKey);
    }

    // ---- single values

    /** A text of one line that is not translated: a code, a host name, an address. */
    String word(String name) {
        return word(name, Shape.Form.ANY);
    }

    /** A word of a form that the decoder checks. */
    String word(String name, Shape.Form form) {
        return take(name, new Shape.Word(form), true, node -> scalar(name, node))
                .orElse("");
    }

    String wordOr(String name, String otherwise) {
        return take(name, ANY_WORD, false, node -> scalar(name, node)).orElse(otherwise);
    }

    /** A word that may become part of an address. */
    String name(String name) {
        return take(name, new Shape.Word(Shape.Form.NAME), true, node -> {
                    String word = scalar(name, node);
                    checkName(word, node.at());
                    return word;
                })
                .orElse("");
    }

    /** The tag of a language (BCP 47), of which only letters, digits and hyphens can be part of an address. */
    String tag(String name) {
        return take(name, new Shape.Word(Shape.Form.TAG), true, node -> {
                    String tag = scalar(name, node);
                    if (!tag.isEmpty() && !Language.isTag(tag)) {
                        diagnostics.error(
                                "bad-name",
                                node.at(),
                                "'" + tag + "' is no tag of a language",
                                "write it as in BCP 47: en, pt-BR, zh-Hant");
                    }
                    return tag;
                })
                .orElse("");
    }

    boolean flag(String name) {
        return take(name, new Shape.Word(Shape.Form.FLAG), false, node -> {
                    if (node instanceof Node.Scalar s
                            && (s.text().equals("true") || s.text().equals("false"))) {
                        return s.text().equals("true");
                    }
                    diagnostics.error("wrong-type", node.at(), "'" + name + "' must be true or false", "");
                    return false;
                })
                .orElse(false);
    }

    int port(String name) {
        return take(name, new Shape.Word(Shape.Form.PORT), true, node -> {
                    if (node instanceof Node.Scalar s && s.text().matches("[0-9]{1,5}")) {
                        int port = Integer.parseInt(s.text());
                        if (port > 0 && port < 65536) {
                            return port;
                        }
                    }
                    diagnostics.error("wrong-type", node.at(), "'" + name + "' must be a port from 1 to 65535", "");
                    return 0;
                })
                .orElse(0);
    }

    LocalDate date(String name) {
        return take(name, new Shape.Word(Shape.Form.DAY), true, node -> {
                    if (node instanceof Node.Scalar s) {
                        try {
                            return LocalDate.parse(s.text());
                        } catch (DateTimeParseException e) {
                            // reported below
                        }
                    }
                    diagnostics.error(
                            "wrong-type", node.at(), "'" + name + "' must be a day", "write it as 2026-01-31");
                    return NO_DATE;
                })
                .orElse(NO_DATE);
    }

    /** One of the constants of an enum, written in lower case with hyphens. What else is needed may depend on it. */
    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return take(name, new Shape.Choice(words(type)), true, node -> choice(name, node, type))
                .orElse(type.getEnumConstants()[0]);
    }

    <E extends Enum<E>> @Nullable E choiceOrNull(String name, Class<E> type) {
        return take(name, new Shape.Choice(words(type)), false, node -> choice(name, node, type))
                .orElse(null);
    }

    <E extends Enum<E>> List<E> choices(String name, Class<E> type, boolean required) {
        return items(name, new Shape.Choice(words(type)), required, node -> choice(name, node, type));
    }

    /** Words of no language: identifiers, phrases of servers. */
    List<String> words(String name, boolean required) {
        return items(name, ANY_WORD, required, node -> scalar(name, node));
    }

    /** Words of one language or of none, each with its place. */
    List<Phrase> phrases(String name) {
        return items(name, ANY_WORD, false, node -> new Phrase(scalar(name, node), node.at()));
    }

    /** Some of some words, for instance the identifiers that the settings define. */
    List<String> wordsOf(String name, List<String> allowed, boolean required) {
        return items(name, new Shape.Choice(allowed), required, node -> {
            String word = scalar(name, node);
            if (!allowed.contains(word)) {
                unknownWord(name, word, node.at(), allowed);
            }
            return word;
        });
    }

    // ---- texts

    /** A title: one line, no markup. */
    Text plain(String name) {
        return text(name, Text.Markup.PLAIN, false);
    }

    /** A name that may be the same in every language, and then is written once. */
    Text commonName(String name) {
        return text(name, Text.Markup.PLAIN, true);
    }

    Text inline(String name) {
        return text(name, Text.Markup.INLINE, false);
    }

    @Nullable
    Text inlineOrNull(String name) {
        return textOrNull(name, Text.Markup.INLINE);
    }

    Text block(String name) {
        return text(name, Text.Markup.BLOCK, false);
    }

    @Nullable
    Text blockOrNull(String name) {
        return textOrNull(name, Text.Markup.BLOCK);
    }

    Text body(String name) {
        return text(name, Text.Markup.BODY, false);
    }

    /** A list of steps or points, each in every language. */
    List<Text> texts(String name, Text.Markup markup, boolean required) {
        return items(name, new Shape.Translated(markup, false), required, node -> text(name, markup, node, false));
    }

    /** Lists of words by language; all of them optional. */
    Map<String, List<String>> wordsByLanguage(String name) {
        return mapping(name, fields -> {
                    Map<String, List<String>> words = new LinkedHashMap<>();
                    languages.forEach(language -> words.put(language.tag(), fields.words(language.tag(), false)));
                    return words;
                })
                .orElse(Map.of());
    }

    // ---- references

    Ref ref(String name, Kind kind) {
        return take(name, new Shape.Reference(kind), true, node -> ref(name, node, kind))
                .orElseGet(() -> new Ref(new EntryId(kind, ""), at()));
    }

    @Nullable
    Ref refOrNull(String name, Kind kind) {
        return take(name, new Shape.Reference(kind), false, node -> ref(name, node, kind))
                .orElse(null);
    }

    List<Ref> refs(String name, Kind kind) {
        return refs(name, kind, false);
    }

    List<Ref> refs(String name, Kind kind, boolean required) {
        return items(name, new Shape.Reference(kind), required, node -> ref(name, node, kind));
    }

    /** References of any kind, written {@code kind:name}. */
    List<Ref> anyRefs(String name) {
        return items(name, ANY_REFERENCE, false, node -> anyRef(name, node));
    }

    /** A reference of any kind, written {@code kind:name}. */
    Ref anyRef(String name) {
        return take(name, ANY_REFERENCE, true, node -> anyRef(name, node))
                .orElseGet(() -> new Ref(new EntryId(Kind.TOPIC, ""), at()));
    }

    private Ref anyRef(String name, Node node) {
        String text = scalar(name, node);
        int colon = text.indexOf(':');
        Optional<Kind> kind = Kind.ofWord(colon < 0 ? "" : text.substring(0, colon));
        if (kind.isEmpty()) {
            diagnostics.error(
                    "wrong-type",
                    node.at(),
                    "'" + text + "' is not a reference",
                    "write it as kind:name, for instance topic:ports-and-tls");
            return new Ref(new EntryId(Kind.TOPIC, ""), node.at());
        }
        return keep(new Ref(new EntryId(kind.get(), text.substring(colon + 1)), node.at()));
    }

    /** A reference whose name is given by the decoder, because the file writes only a part of it. */
    Ref keep(Ref ref) {
        harvest.refs().add(ref);
        return ref;
    }

    // ---- structure

    /** A list of mappings. */
    <T> List<T> list(String name, boolean required, Function<Fields, T> decoder) {
        List<T> decoded = new ArrayList<>();
        items(name, nested(decoder), required, node -> {
            nested(name, node, decoder).ifPresent(decoded::add);
            return node;
        });
        return decoded;
    }

    /** A mapping within this one; empty where there is none. */
    <T> Optional<T> mapping(String name, Function<Fields, T> decoder) {
        return take(name, nested(decoder), false, node -> nested(name, node, decoder))
                .flatMap(Function.identity());
    }

    private <T> Optional<T> nested(String name, Node node, Function<Fields, T> decoder) {
        if (!(node instanceof Node.Mapping m)) {
            wrongType(name, node, "a mapping");
            return Optional.empty();
        }
        Fields fields = new Fields(m, languages, diagnostics, harvest);
        T decoded = decoder.apply(fields);
        fields.close();
        return Optional.ofNullable(decoded); // a decoder may only gather
    }

    /** What a mapping within this one may hold; nobody but the {@link Recorder} needs to know. */
    Shape.Type nested(Function<Fields, ?> decoder) {
        return ANY_WORD;
    }

    List<Citation> citations(String name, boolean required) {
        return list(name, required, source -> {
            Optional<String> section = source.has("section") ? Optional.of(source.word("section")) : Optional.empty();
            if (source.has("rfc")) {
                String number = source.word("rfc");
                String anchor = section.map(s -> "#section-" + s).orElse("");
                return new Citation("RFC " + number, section, "https://www.rfc-editor.org/rfc/rfc" + number + anchor);
            }
            String url = source.word("url", Shape.Form.HTTPS);
            if (!url.isEmpty() && !url.startsWith("https://")) {
                diagnostics.error("unsafe-link", source.at("url"), "an outside address must begin with https://", "");
            }
            return new Citation(source.word("title"), section, url);
        });
    }

    /** Reports the fields that were not asked for. */
    void close() {
        mapping.fields().forEach((name, field) -> {
            if (!asked.contains(name)) {
                String hint = Nearest.to(name, asked)
                        .map(nearest -> "did you mean '" + nearest + "'?")
                        .orElse("known fields: " + String.join(", ", asked));
                diagnostics.error("unknown-field", field.keyAt(), "unknown field '" + name + "'", hint);
            }
        });
    }

    // ---- how it is done

    /**
     * The one way to a field.
     *
     * @param type what it may hold
     * @param decoder from its value; not asked where the field is missing, empty or broken
     */
    <T> Optional<T> take(String name, Shape.Type type, boolean required, Function<Node, T> decoder) {
        return (required ? required(name) : optional(name)).map(decoder);
    }

    private Optional<Node> required(String name) {
        Optional<Node> node = present(name, "'" + name + "' is empty", "fill it in");
        if (node.isEmpty() && !mapping.fields().containsKey(name)) {
            diagnostics.error("missing-field", at(), "'" + name + "' is missing", "add it");
        }
        return node;
    }

    private Optional<Node> optional(String name) {
        return present(name, "'" + name + "' is empty", "fill it in or remove it");
    }

    private Optional<Node> present(String name, String emptyMessage, String emptyHint) {
        asked.add(name);
        Node.Field field = mapping.fields().get(name);
        if (field == null || field.value() instanceof Node.Broken) {
            return Optional.empty();
        }
        if (field.value() instanceof Node.Scalar s && s.text().isBlank()) {
            diagnostics.error("empty-field", field.keyAt(), emptyMessage, emptyHint);
            return Optional.empty();
        }
        return Optional.of(field.value());
    }

    private <T> List<T> items(String name, Shape.Type type, boolean required, Function<Node, T> decoder) {
        return take(name, new Shape.Items(type), required, node -> items(name, node, required, decoder))
                .orElse(List.of());
    }

    private <T> List<T> items(String name, Node node, boolean required, Function<Node, T> decoder) {
        if (!(node instanceof Node.Sequence sequence)) {
            wrongType(name, node, "a list");
            return List.of();
        }
        if (sequence.items().isEmpty() && required) {
            diagnostics.error("empty-field", sequence.at(), "'" + name + "' is empty", "fill it in");
        }
        List<T> items = new ArrayList<>();
        for (Node item : sequence.items()) {
            if (!(item instanceof Node.Broken)) {
                items.add(decoder.apply(item));
            }
        }
        return items;
    }

    private String scalar(String name, Node node) {
        if (!(node instanceof Node.Scalar scalar)) {
            wrongType(name, node, "text");
            return "";
        }
        if (!scalar.isText()) {
            diagnostics.error(
                    "unquoted",
                    node.at(),
                    "plain YAML reads " + scalar.text() + " as something other than text",
                    "write \"" + scalar.text() + "\" in quotes");
        }
        return scalar.text();
    }

    private <E extends Enum<E>> E choice(String name, Node node, Class<E> type) {
        String word = node instanceof Node.Scalar s ? s.text() : "";
        List<String> allowed = words(type);
        int chosen = allowed.indexOf(word);
        if (chosen < 0) {
            unknownWord(name, word, node.at(), allowed);
        }
        return type.getEnumConstants()[Math.max(0, chosen)];
    }

    /** How the constants of an enum are written. */
    static List<String> words(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(Fields::word).toList();
    }

    /** How a constant of an enum is written. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void unknownWord(String name, String word, Position at, List<String> allowed) {
        String hint = Nearest.to(word, allowed)
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElse("one of: " + String.join(", ", allowed));
        diagnostics.error("unknown-word", at, "'" + word + "' is not a value of '" + name + "'", hint);
    }

    private Text text(String name, Text.Markup markup, boolean once) {
        return take(name, new Shape.Translated(markup, once), true, node -> text(name, markup, node, once))
                .orElseGet(() -> kept(markup, nothing()));
    }

    private @Nullable Text textOrNull(String name, Text.Markup markup) {
        return take(name, new Shape.Translated(markup, false), false, node -> text(name, markup, node, false))
                .orElse(null);
    }

    private Text text(String name, Text.Markup markup, Node node, boolean once) {
        Map<String, Phrase> phrases = new LinkedHashMap<>();
        if (node instanceof Node.Scalar scalar && once) {
            Phrase phrase = new Phrase(scalar(name, scalar), scalar.at());
            languages.forEach(language -> phrases.put(language.tag(), phrase));
            return kept(markup, phrases);
        }
        if (node instanceof Node.Mapping m) {
            Fields fields = new Fields(m, languages, diagnostics, harvest);
            languages.forEach(language -> phrases.put(language.tag(), fields.phrase(language, name, markup)));
            fields.close();
            return kept(markup, phrases);
        }
        String tags =
                String.join(": ..., ", languages.stream().map(Language::tag).toList());
        diagnostics.error(
                "wrong-type",
                node.at(),
                "'" + name + "' must be a text in every language",
                "write {" + tags + ": ...}");
        return kept(markup, nothing());
    }

    private Map<String, Phrase> nothing() {
        Map<String, Phrase> phrases = new LinkedHashMap<>();
        languages.forEach(language -> phrases.put(language.tag(), new Phrase("", at())));
        return phrases;
    }

    private Text kept(Text.Markup markup, Map<String, Phrase> phrases) {
        Text text = new Text(markup, phrases);
        harvest.texts().add(text);
        return text;
    }

    private Phrase phrase(Language language, String owner, Text.Markup markup) {
        String tag = language.tag();
        if (!has(tag)) {
            diagnostics.error(
                    "missing-language", at(), "'" + owner + "' has no text in '" + tag + "'", "add '" + tag + ":'");
            return new Phrase("", at());
        }
        Optional<Node> node = present(tag, "'" + owner + "' is empty in '" + tag + "'", "write it");
        if (node.isEmpty()) {
            return new Phrase("", at());
        }
        String words = scalar(tag, node.get()).strip();
        if (markup == Text.Markup.PLAIN && words.indexOf('\n') >= 0) {
            diagnostics.error("wrong-type", node.get().at(), "'" + owner + "' must be one line", "");
        }
        return new Phrase(words, node.get().at());
    }

    private Ref ref(String name, Node node, Kind kind) {
        return keep(new Ref(new EntryId(kind, scalar(name, node)), node.at()));
    }

    private void checkName(String word, Position at) {
        if (!word.isEmpty() && !EntryId.isName(word)) {
            diagnostics.error(
                    "bad-name",
                    at,
                    "'" + word + "' cannot be part of an address",
                    "use lower-case letters a-z, digits, single hyphens and dots");
        }
    }

    private void wrongType(String name, Node node, String wanted) {
        if (!(node instanceof Node.Broken)) {
            diagnostics.error("wrong-type", node.at(), "'" + name + "' must be " + wanted, "");
        }
    }
}
