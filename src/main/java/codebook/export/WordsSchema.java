package codebook.export;

import codebook.model.Counted;
import codebook.model.Plurals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of words as a JSON Schema (draft 7): which words there are, each described by what it is in a language that has them all, so
 * that editors show a translator what to say. A file may lack words, where another one below it has them, and have more, for
 * templates of its own.
 */
public final class WordsSchema {

    private WordsSchema() {}

    /**
     * Writes a schema.
     *
     * @param title what the file holds
     * @param words texts and counted words by key, in nested maps
     */
    public static String of(String title, String description, Map<String, Object> words) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", title);
        schema.put("description", description);
        schema.putAll(group(words));
        return Json.indented(schema);
    }

    private static Map<String, Object> group(Map<?, ?> words) {
        Map<String, Object> properties = new LinkedHashMap<>();
        words.forEach((key, value) -> properties.put((String) key, schema(value)));
        return ordered("type", "object", "properties", properties);
    }

    private static Map<String, Object> schema(Object value) {
        if (value instanceof Map<?, ?> words) {
            return group(words);
        }
        if (value instanceof Counted counted) {
            String other = counted.forms().getOrDefault(Plurals.OTHER, "");
            Map<String, Object> forms = new LinkedHashMap<>();
            Plurals.FORMS.forEach(form -> forms.put(form, text(counted.forms().getOrDefault(form, other))));
            Map<String, Object> schema = ordered("type", "object", "properties", forms);
            schema.put("required", List.of(Plurals.OTHER));
            schema.put("additionalProperties", false);
            return schema;
        }
        return text((String) value);
    }

    private static Map<String, Object> text(String description) {
        return ordered("description", description, "type", "string");
    }

    private static Map<String, Object> ordered(String first, Object value, String second, Object other) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, value);
        map.put(second, other);
        return map;
    }
}
