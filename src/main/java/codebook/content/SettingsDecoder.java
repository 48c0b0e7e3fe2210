package codebook.content;

import codebook.model.CodeSystem;
import codebook.model.Diagnostics;
import codebook.model.Kind;
import codebook.model.Language;
import codebook.model.Position;
import codebook.model.Ref;
import codebook.model.Settings;
import codebook.model.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decodes {@code site.yaml}. */
final class SettingsDecoder {

    private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl");

    private SettingsDecoder() {}

    /** Empty when the settings are so broken that nothing else can be read; that has been reported then. */
    static Optional<Settings> decode(Node document, Diagnostics diagnostics) {
        if (!(document instanceof Node.Mapping mapping)) {
            diagnostics.error("wrong-type", document.at(), "the settings must be a mapping", "start with 'title:'");
            return Optional.empty();
        }
        // The languages say which texts every other field needs, so they are read first, with no language known.
        Fields first = new Fields(mapping, List.of(), diagnostics, new Fields.Harvest());
        List<Language> languages = first.list("languages", true, language -> language(language, diagnostics));
        if (languages.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = new Fields(mapping, languages, diagnostics, new Fields.Harvest());
        fields.has("languages");
        Text title = fields.commonName("title");
        Text tagline = fields.plain("tagline");
        Text description = fields.inline("description");
        String baseUrl = baseUrl(fields, diagnostics);
        String editUrl = fields.wordOr("edit-url", "");
        List<CodeSystem> systems = fields.list("systems", true, SettingsDecoder::system);
        List<Settings.Stage> session = fields.list(
                "session",
                false,
                stage -> new Settings.Stage(stage.name("id"), stage.word("command"), stage.plain("title")));
        List<Ref> featured = fields.anyRefs("featured");
        List<Ref> required = fields.refs("required", Kind.CODE);
        fields.close();
        if (systems.isEmpty()) {
            return Optional.empty();
        }
        Position at = fields.at();
        return Optional.of(new Settings(
                at,
                title,
                tagline,
                description,
                baseUrl,
                editUrl,
                languages,
                systems,
                session,
                featured,
                required,
                fields.harvest().texts()));
    }

    private static Language language(Fields fields, Diagnostics diagnostics) {
        String direction = fields.wordOr("direction", "ltr");
        if (!DIRECTIONS.contains(direction)) {
            diagnostics.error(
                    "unknown-word",
                    fields.at("direction"),
                    "'" + direction + "' is not a direction",
                    "one of: ltr, rtl");
        }
        return new Language(fields.word("tag"), fields.word("name"), direction);
    }

    private static CodeSystem system(Fields fields) {
        return new CodeSystem(
                fields.name("id"),
                fields.name("path"),
                fields.plain("title"),
                fields.commonName("label"),
                fields.flag("bare"),
                fields.list("classes", false, SettingsDecoder::digit),
                fields.list("details", false, SettingsDecoder::digit));
    }

    private static CodeSystem.Digit digit(Fields fields) {
        return new CodeSystem.Digit(fields.word("digit"), fields.plain("title"));
    }

    private static String baseUrl(Fields fields, Diagnostics diagnostics) {
        String url = fields.word("base-url");
        if (!url.isEmpty() && !Settings.isBaseUrl(url)) {
            diagnostics.error(
                    "bad-base-url",
                    fields.at("base-url"),
                    "the base address must be absolute and end with '/'",
                    "for instance https://example.org/codes/");
        }
        return url;
    }
}
