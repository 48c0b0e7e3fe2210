package codebook;

import codebook.content.StringsReader;
import codebook.model.Diagnostics;
import codebook.model.Source;
import codebook.pages.TemplateFiles;
import java.util.Map;

/**
 * What goes into the fields of files, in one language: {@code templates/fields/<language>.yaml}.
 *
 * @param words by kind of file, then by the path of the field ({@code wordings.seen})
 */
public record FieldWords(Map<String, Object> words) {

    private static final String ANY = "any";

    public FieldWords {
        words = Map.copyOf(words);
    }

    /** The words of a language; those of English, in which the commands speak, are always there. */
    public static FieldWords read(TemplateFiles templates, String tag, Diagnostics diagnostics) {
        Source source = templates.fields().get(tag);
        return new FieldWords(source == null ? Map.of() : new StringsReader(diagnostics).read(source));
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
