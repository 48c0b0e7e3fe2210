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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one mapping while it is decoded. Every method takes a field by name, reports what is wrong with it, and
 * gives back a value that decoding can go on with, so that all mistakes of a file are found at once. {@link #close}
 * reports the fields that nobody asked for.
 *
 * <p>All texts and references that are decoded are also kept, in file order, in the {@link Harvest} of the file.
 */
final class Fields {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");
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
        asked.add(name);
        return mapping.fields().containsKey(name);
    }

    // ---- single values

    /** A text of one line that is not translated: a code, a host name, an address. */
    String word(String name) {
        return required(name).map(node -> scalar(name, node)).orElse("");
    }

    String wordOr(String name, String otherwise) {
        return optional(name).map(node -> scalar(name, node)).orElse(otherwise);
    }

    /** A word that may become part of an address. */
    String name(String name) {
        Optional<Node> node = required(name);
        String word = node.map(n -> scalar(name, n)).orElse("");
        node.ifPresent(n -> checkName(word, n.at()));
        return word;
    }

    boolean flag(String name) {
        return optional(name)
                .map(node -> {
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
        return required(name)
                .map(node -> {
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
        return required(name)
                .map(node -> {
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

    /** One of the constants of an enum, written in lower case with hyphens. */
    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return required(name).map(node -> choice(name, node, type)).orElse(type.getEnumConstants()[0]);
    }

    <E extends Enum<E>> @Nullable E choiceOrNull(String name, Class<E> type) {
        Optional<Node> node = optional(name);
        return node.isPresent() ? choice(name, node.get(), type) : null;
    }

    <E extends Enum<E>> List<E> choices(String name, Class<E> type, boolean required) {
        return items(name, required, node -> choice(name, node, type));
    }

    /** One of some words, for instance the identifiers that the settings define. */
    List<String> words(String name, boolean required) {
        return items(name, required, node -> scalar(name, node));
    }

    /** Words of one language or of none, each with its place. */
    List<Phrase> phrases(String name) {
        return items(name, false, node -> new Phrase(scalar(name, node), node.at()));
    }

    List<String> wordsOf(String name, List<String> allowed, boolean required) {
        return items(name, required, node -> {
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
        return text(name, Text.Markup.PLAIN, required(name), false);
    }

    /** A name that may be the same in every language, and then is written once. */
    Text commonName(String name) {
        return text(name, Text.Markup.PLAIN, required(name), true);
    }

    Text inline(String name) {
        return text(name, Text.Markup.INLINE, required(name), false);
    }

    @Nullable
    Text inlineOrNull(String name) {
        Optional<Node> node = optional(name);
        return node.isPresent() ? text(name, Text.Markup.INLINE, node, false) : null;
    }

    Text block(String name) {
        return text(name, Text.Markup.BLOCK, required(name), false);
    }

    @Nullable
    Text blockOrNull(String name) {
        Optional<Node> node = optional(name);
        return node.isPresent() ? text(name, Text.Markup.BLOCK, node, false) : null;
    }

    Text body(String name) {
        return text(name, Text.Markup.BODY, required(name), false);
    }

    /** A list of steps or points, each in every language. */
    List<Text> texts(String name, Text.Markup markup, boolean required) {
        return items(name, required, node -> text(name, markup, Optional.of(node), false));
    }

    /** Lists of words by language; all of them optional. */
    Map<String, List<String>> wordsByLanguage(String name) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        mappingOrNull(name).ifPresent(fields -> {
            for (Language language : languages) {
                words.put(language.tag(), fields.words(language.tag(), false));
            }
            fields.close();
        });
        return words;
    }

    // ---- references

    Ref ref(String name, Kind kind) {
        return required(name).map(node -> ref(name, node, kind)).orElseGet(() -> new Ref(new EntryId(kind, ""), at()));
    }

    @Nullable
    Ref refOrNull(String name, Kind kind) {
        Optional<Node> node = optional(name);
        return node.isPresent() ? ref(name, node.get(), kind) : null;
    }

    List<Ref> refs(String name, Kind kind) {
        return items(name, false, node -> ref(name, node, kind));
    }

    /** References of any kind, written {@code kind:name}. */
    List<Ref> anyRefs(String name) {
        return items(name, false, node -> anyRef(name, node));
    }

    /** A reference of any kind, written {@code kind:name}. */
    Ref anyRef(String name) {
        return required(name)
                .map(node -> anyRef(name, node))
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
        items(name, required, node -> {
            if (node instanceof Node.Mapping m) {
                Fields fields = new Fields(m, languages, diagnostics, harvest);
                decoded.add(decoder.apply(fields));
                fields.close();
            } else {
                wrongType(name, node, "a mapping");
            }
            return node;
        });
        return decoded;
    }

    /** A mapping within this one. Whoever takes it closes it. */
    Optional<Fields> mappingOrNull(String name) {
        return optional(name).flatMap(node -> {
            if (node instanceof Node.Mapping m) {
                return Optional.of(new Fields(m, languages, diagnostics, harvest));
            }
            wrongType(name, node, "a mapping");
            return Optional.empty();
        });
    }

    List<Citation> citations(String name, boolean required) {
        return list(name, required, source -> {
            Optional<String> section = source.has("section") ? Optional.of(source.word("section")) : Optional.empty();
            if (source.has("rfc")) {
                String number = source.word("rfc");
                String anchor = section.map(s -> "#section-" + s).orElse("");
                return new Citation("RFC " + number, section, "https://www.rfc-editor.org/rfc/rfc" + number + anchor);
            }
            String url = source.word("url");
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

    private Optional<Node> required(String name) {
        Optional<Node> node = optional(name);
        if (node.isEmpty() && !mapping.fields().containsKey(name)) {
            diagnostics.error("missing-field", at(), "'" + name + "' is missing", "add it");
        }
        return node;
    }

    private Optional<Node> optional(String name) {
        asked.add(name);
        Node.Field field = mapping.fields().get(name);
        if (field == null || field.value() instanceof Node.Broken) {
            return Optional.empty();
        }
        if (field.value() instanceof Node.Scalar s && s.text().isBlank()) {
            diagnostics.error("empty-field", field.keyAt(), "'" + name + "' is empty", "fill it in or remove it");
            return Optional.empty();
        }
        return Optional.of(field.value());
    }

    private <T> List<T> items(String name, boolean required, Function<Node, T> decoder) {
        Optional<Node> node = required ? required(name) : optional(name);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof Node.Sequence sequence) {
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
        wrongType(name, node.get(), "a list");
        return List.of();
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
        List<String> allowed = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String constantWord = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (constantWord.equals(word)) {
                return constant;
            }
            allowed.add(constantWord);
        }
        unknownWord(name, word, node.at(), allowed);
        return type.getEnumConstants()[0];
    }

    private void unknownWord(String name, String word, Position at, List<String> allowed) {
        String hint = Nearest.to(word, allowed)
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElse("one of: " + String.join(", ", allowed));
        diagnostics.error("unknown-word", at, "'" + word + "' is not a value of '" + name + "'", hint);
    }

    private Text text(String name, Text.Markup markup, Optional<Node> node, boolean oneForAll) {
        Map<String, Phrase> phrases = new LinkedHashMap<>();
        if (node.isPresent() && node.get() instanceof Node.Scalar scalar && oneForAll) {
            Phrase phrase = new Phrase(scalar(name, scalar), scalar.at());
            languages.forEach(language -> phrases.put(language.tag(), phrase));
        } else if (node.isPresent() && node.get() instanceof Node.Mapping m) {
            Fields fields = new Fields(m, languages, diagnostics, harvest);
            languages.forEach(language -> phrases.put(language.tag(), fields.phrase(language, name, markup)));
            fields.close();
        } else {
            if (node.isPresent()) {
                String tags = String.join(
                        ": ..., ", languages.stream().map(Language::tag).toList());
                diagnostics.error(
                        "wrong-type",
                        node.get().at(),
                        "'" + name + "' must be a text in every language",
                        "write {" + tags + ": ...}");
            }
            languages.forEach(language -> phrases.put(language.tag(), new Phrase("", at())));
        }
        Text text = new Text(markup, phrases);
        harvest.texts().add(text);
        return text;
    }

    private Phrase phrase(Language language, String owner, Text.Markup markup) {
        String tag = language.tag();
        if (!has(tag)) {
            diagnostics.error(
                    "missing-language",
                    at(),
                    "'" + owner + "' has no text in " + language.name(),
                    "add '" + tag + ":'");
            return new Phrase("", at());
        }
        Optional<Node> node = optional(tag);
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
        if (!word.isEmpty() && !NAME.matcher(word).matches()) {
            diagnostics.error(
                    "bad-name",
                    at,
                    "'" + word + "' cannot be part of an address",
                    "use lower-case letters a-z, digits, single hyphens and dots");
        }
    }

    /** Whether a word may be part of an address. */
    static boolean isName(String word) {
        return NAME.matcher(word).matches();
    }

    private void wrongType(String name, Node node, String wanted) {
        if (!(node instanceof Node.Broken)) {
            diagnostics.error("wrong-type", node.at(), "'" + name + "' must be " + wanted, "");
        }
    }
}
