package codebook;

import codebook.content.Shapes;
import codebook.content.StringsReader;
import codebook.export.Schema;
import codebook.export.WordsSchema;
import codebook.model.Diagnostics;
import codebook.model.FieldWords;
import codebook.model.Kind;
import codebook.model.Plurals;
import codebook.model.Settings;
import codebook.model.Source;
import codebook.pages.TemplateFiles;
import codebook.site.OutputFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The schemas of all files of the content, and of those of words in the templates, as {@code schema/v1/<kind>.json}: published with the
 * site, and kept with the content.
 */
public final class SchemaFiles {

    /** Where they lie, in the content and in the site. */
    public static final String FOLDER = "schema/v1";

    /** The language of the descriptions, in which the commands speak. */
    static final String LANGUAGE = "en";

    /** The words of the interface, {@code strings/<language>.yaml}. */
    private static final String STRINGS = "strings";

    /** The words about the fields of content, {@code fields/<language>.yaml}. */
    private static final String FIELDS = "fields";

    private SchemaFiles() {}

    /**
     * What goes into the fields, in a language ({@code templates/fields/<language>.yaml}), or in English, in which the commands
     * speak, where that has no such file.
     */
    static FieldWords words(TemplateFiles templates, String tag, Diagnostics diagnostics) {
        Map<String, List<Source>> sources = templates.fields();
        String spoken = sources.containsKey(tag) ? tag : LANGUAGE;
        return new FieldWords(spoken, read(sources, spoken, diagnostics));
    }

    /** The schemas for a site with these settings. */
    public static List<OutputFile> of(Settings settings, TemplateFiles templates, Diagnostics diagnostics) {
        FieldWords words = words(templates, LANGUAGE, diagnostics);
        List<OutputFile> files = new ArrayList<>();
        Shapes.of(settings).forEach((kind, shape) -> {
            boolean list = kind.equals(Kind.CATEGORY.word()) || kind.equals(Shapes.MOVES);
            String schema = Schema.of(
                    kind,
                    shape,
                    list,
                    settings.languages(),
                    path -> path.isEmpty() ? words.kind(kind) : words.field(kind, path));
            files.add(file(kind, schema));
        });
        Map<String, Object> strings = read(templates.strings(), LANGUAGE, diagnostics);
        Map<String, Object> rules = new LinkedHashMap<>();
        Plurals.FORMS.stream()
                .filter(form -> !form.equals(Plurals.OTHER))
                .forEach(form -> rules.put(form, words.field(STRINGS, StringsReader.PLURALS)));
        strings.put(StringsReader.PLURALS, rules);
        files.add(file(STRINGS, WordsSchema.of(STRINGS, words.kind(STRINGS), strings)));
        files.add(file(FIELDS, WordsSchema.of(FIELDS, words.kind(FIELDS), words.words())));
        return files;
    }

    private static OutputFile file(String kind, String schema) {
        return OutputFile.ofText(FOLDER + "/" + kind + ".json", schema);
    }

    private static Map<String, Object> read(Map<String, List<Source>> sources, String tag, Diagnostics diagnostics) {
        return new StringsReader(diagnostics).read(sources.getOrDefault(tag, List.of()));
    }
}
