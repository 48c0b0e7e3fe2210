package codebook.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes into the fields of files, in one language.
 *
 * @param language the tag of the language
 * @param words by kind of file, then by the path of the field ({@code wordings.seen})
 */
public record FieldWords(String language, Map<String, Object> words) {

    private static final String ANY = "any";

    public FieldWords {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words)); // in their order, which the schema shows
    }

    /** What a kind of file holds; empty if nobody says so. */
    public String kind(String kind) {
        return find("kinds", kind);
    }

    /** Words for skeletons by key. */
    public String skeleton(String key) {
        return find("skeleton", key);
    }

    /** What goes into a field; empty if nobody says so. */
    public String field(String kind, String path) {
        String own = find(kind, path);
        String last = path.substring(path.lastIndexOf('.') + 1);
        String common = own.isEmpty() ? find(ANY, path) : own;
        return common.isEmpty() ? find(kind, last) : common;
    }

    private String find(String group, String key) {
        return words.get(group) instanceof Map<?, ?> map && map.get(key) instanceof String text ? text : "";
    }
}
