package codebook.content;

import codebook.model.Diagnostics;
import codebook.model.Position;
import codebook.model.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the words of the interface: one file per language, all with the same keys. */
public final class StringsReader {

    private final Diagnostics diagnostics;

    public StringsReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * The words of one language: texts by key, in nested maps.
     *
     * @param sources the files that hold them; a later one's words come before those of the others
     */
    public Map<String, Object> read(List<Source> sources) {
        Map<String, Object> words = new LinkedHashMap<>();
        sources.forEach(source -> lay(read(source), words));
        return words;
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

    private Map<String, Object> read(Source source) {
        Optional<Node> document = Yaml.read(source, diagnostics);
        if (document.isPresent() && document.get() instanceof Node.Mapping mapping) {
            return words(mapping);
        }
        document.ifPresent(node -> diagnostics.error("wrong-type", node.at(), "strings must be a mapping", ""));
        return Map.of();
    }

    private Map<String, Object> words(Node.Mapping mapping) {
        Map<String, Object> words = new LinkedHashMap<>();
        mapping.fields().forEach((key, field) -> {
            if (field.value() instanceof Node.Mapping inner) {
                words.put(key, words(inner));
            } else if (field.value() instanceof Node.Scalar scalar) {
                words.put(key, scalar.text());
            } else if (!(field.value() instanceof Node.Broken)) {
                diagnostics.error("wrong-type", field.value().at(), "'" + key + "' must be text or a mapping", "");
            }
        });
        return words;
    }

    /** Reports the keys that one language has and another lacks. */
    public void compare(Source source, Map<String, Object> words, Source other, Map<String, Object> otherWords) {
        compare("", source, words, other, otherWords);
    }

    @SuppressWarnings("unchecked") // the maps are made above, of texts and such maps only
    private void compare(
            String prefix, Source source, Map<String, Object> words, Source other, Map<String, Object> otherWords) {
        words.forEach((key, value) -> {
            Object otherValue = otherWords.get(key);
            if (otherValue == null || value instanceof Map != otherValue instanceof Map) {
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
