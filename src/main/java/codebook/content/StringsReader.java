package codebook.content;

import codebook.model.Counted;
import codebook.model.Diagnostics;
import codebook.model.Plurals;
import codebook.model.Position;
import codebook.model.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the words of the interface: one file per language, all with the same keys. What goes with a number has a word for each form
 * that the language has by its {@code plurals}, and is {@link Counted} then.
 */
public final class StringsReader {

    /** The key of the rules by which words that go with a number take their forms. */
    public static final String PLURALS = "plurals";

    private static final String NEVER = "v = 1";

    private final Diagnostics diagnostics;

    public StringsReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * The words of one language: texts and counted words by key, in nested maps.
     *
     * @param sources the files that hold them; a later one's words come before those of the others
     */
    public Map<String, Object> read(List<Source> sources) {
        List<Node.Mapping> documents =
                sources.stream().flatMap(source -> document(source).stream()).toList();
        Plurals plurals = documents.stream()
                .flatMap(document -> Optional.ofNullable(document.fields().get(PLURALS)).stream())
                .reduce((first, second) -> second)
                .map(field -> plurals(field.value()))
                .orElse(new Plurals(Map.of()));
        Map<String, Object> words = new LinkedHashMap<>();
        documents.forEach(document -> lay(words(document, plurals), words));
        words.remove(PLURALS);
        return words;
    }

    private Plurals plurals(Node node) {
        Map<String, String> rules = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping) {
            mapping.fields().forEach((form, field) -> {
                if (!Plurals.FORMS.contains(form) || form.equals(Plurals.OTHER)) {
                    diagnostics.error(
                            "plural",
                            field.keyAt(),
                            "there is no rule for '" + form + "'",
                            "the forms with rules are: zero, one, two, few, many");
                } else if (field.value() instanceof Node.Scalar rule) {
                    try {
                        new Plurals(Map.of(form, rule.text()));
                        rules.put(form, rule.text());
                    } catch (IllegalArgumentException e) {
                        rules.put(form, NEVER); // so that the words in this form are not reported, too
                        diagnostics.error(
                                "plural",
                                rule.at(),
                                e.getMessage(),
                                "copy the rule of the language from CLDR, such as: i % 10 = 2..4 and i % 100 != 12..14");
                    }
                }
            });
        } else if (!(node instanceof Node.Broken)) {
            diagnostics.error("wrong-type", node.at(), "'" + PLURALS + "' must be a mapping", "");
        }
        return new Plurals(rules);
    }

    @SuppressWarnings("unchecked") // the maps are made below, of texts and such maps only
    private static void lay(Map<String, Object> words, Map<String, Object> over) {
        words.forEach((key, value) -> {
            if (value instanceof Map && over.get(key) instanceof Map<?, ?> below) {
                lay((Map<String, Object>) value, (Map<String, Object>) below);
            } else {
                over.put(key, value);
            }
        });
    }

    private Optional<Node.Mapping> document(Source source) {
        Optional<Node> document = Yaml.read(source, diagnostics);
        if (document.isPresent() && document.get() instanceof Node.Mapping mapping) {
            return Optional.of(mapping);
        }
        document.ifPresent(node -> diagnostics.error("wrong-type", node.at(), "strings must be a mapping", ""));
        return Optional.empty();
    }

    private Map<String, Object> words(Node.Mapping mapping, Plurals plurals) {
        Map<String, Object> words = new LinkedHashMap<>();
        mapping.fields().forEach((key, field) -> {
            if (field.value() instanceof Node.Mapping inner) {
                Map<String, Object> under = words(inner, plurals);
                words.put(key, isCounted(under) ? counted(key, inner, under, plurals) : under);
            } else if (field.value() instanceof Node.Scalar scalar) {
                words.put(key, scalar.text());
            } else if (!(field.value() instanceof Node.Broken)) {
                diagnostics.error("wrong-type", field.value().at(), "'" + key + "' must be text or a mapping", "");
            }
        });
        return words;
    }

    private static boolean isCounted(Map<String, Object> words) {
        return words.containsKey(Plurals.OTHER)
                && Plurals.FORMS.containsAll(words.keySet())
                && words.values().stream().allMatch(String.class::isInstance);
    }

    private Counted counted(String key, Node.Mapping mapping, Map<String, Object> words, Plurals plurals) {
        Map<String, String> forms = new LinkedHashMap<>();
        words.forEach((form, text) -> forms.put(form, text.toString()));
        for (String form : plurals.forms()) {
            if (!forms.containsKey(form)) {
                diagnostics.error("plural", mapping.at(), "'" + key + "' lacks the form '" + form + "'", "add it");
            }
        }
        forms.keySet().stream()
                .filter(form -> !plurals.forms().contains(form))
                .forEach(form -> diagnostics.error(
                        "plural",
                        mapping.fields().get(form).keyAt(),
                        "no rule leads to the form '" + form + "' of '" + key + "'",
                        "leave it out, or add its rule under '" + PLURALS + "'"));
        return new Counted(plurals, forms);
    }

    /** Reports the keys that one language has and another lacks. */
    public void compare(Source source, Map<String, Object> words, Source other, Map<String, Object> otherWords) {
        compare("", source, words, other, otherWords);
    }

    private static boolean isLike(Object value, Object other) {
        return value instanceof Map == other instanceof Map;
    }

    @SuppressWarnings("unchecked") // the maps are made above, of texts, counted words and such maps only
    private void compare(
            String prefix, Source source, Map<String, Object> words, Source other, Map<String, Object> otherWords) {
        words.forEach((key, value) -> {
            Object otherValue = otherWords.get(key);
            if (otherValue instanceof String && value instanceof Counted) {
                diagnostics.error(
                        "plural",
                        new Position(other, 1, 1),
                        "'" + prefix + key + "' goes with a number, and has only one form",
                        "write " + key + ": {other: ...}, with a form for each rule under '" + PLURALS + "'");
            } else if (otherValue == null || !isLike(value, otherValue)) {
                diagnostics.error(
                        "missing-string",
                        new Position(other, 1, 1),
                        "there is no '" + prefix + key + "', which " + source.path() + " has",
                        "add it");
            } else if (value instanceof Map) {
                compare(prefix + key + ".", source, (Map<String, Object>) value, other, (Map<String, Object>)
                        otherValue);
            }
        });
    }
}
