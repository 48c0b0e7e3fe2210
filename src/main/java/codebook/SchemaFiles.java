package codebook;

import codebook.content.Shapes;
import codebook.content.StringsReader;
import codebook.export.Schema;
import codebook.model.Diagnostics;
import codebook.model.FieldWords;
import codebook.model.Kind;
import codebook.model.Settings;
import codebook.model.Source;
import codebook.pages.TemplateFiles;
import codebook.site.OutputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The schemas of all files of the content, as {@code schema/v1/<kind>.json}: published with the site, and kept with the content. */
public final class SchemaFiles {

    /** Where they lie, in the content and in the site. */
    public static final String FOLDER = "schema/v1";

    /** The language of the descriptions, in which the commands speak. */
    static final String LANGUAGE = "en";

    private SchemaFiles() {}

    /**
     * What goes into the fields, in a language ({@code templates/fields/<language>.yaml}), or in English, in which the commands
     * speak, where that has no such file.
     */
    static FieldWords words(TemplateFiles templates, String tag, Diagnostics diagnostics) {
        Map<String, List<Source>> sources = templates.fields();
        String spoken = sources.containsKey(tag) ? tag : LANGUAGE;
        return new FieldWords(spoken, new StringsReader(diagnostics).read(sources.getOrDefault(spoken, List.of())));
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
            files.add(OutputFile.ofText(FOLDER + "/" + kind + ".json", schema));
        });
        return files;
    }
}
