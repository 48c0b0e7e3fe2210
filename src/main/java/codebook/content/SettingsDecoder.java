package codebook.content;

import codebook.model.CodeSystem;
import codebook.model.Diagnostics;
import codebook.model.Kind;
import codebook.model.Language;
import codebook.model.Settings;
import codebook.model.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decodes {@code site.yaml}. */
final class SettingsDecoder {

    /** How a language is written. */
    private enum Direction {
        LTR,
        RTL
    }

    private SettingsDecoder() {}

    /** Empty when the settings are so broken that nothing else can be read; that has been reported then. */
    static Optional<Settings> decode(Node document, Diagnostics diagnostics) {
        if (!(document instanceof Node.Mapping mapping)) {
            diagnostics.error("wrong-type", document.at(), "the settings must be a mapping", "start with 'title:'");
            return Optional.empty();
        }
        // The languages say which texts every other field needs, so they are read first, with no language known.
        Fields first = new Fields(mapping, List.of(), diagnostics, new Fields.Harvest());
        List<Language> languages = languages(first);
        if (languages.isEmpty() || !languages.stream().map(Language::tag).allMatch(Language::isTag)) {
            return Optional.empty();
        }
        Fields fields = new Fields(mapping, languages, diagnostics, new Fields.Harvest());
        Settings settings = decode(fields, diagnostics);
        fields.close();
        once("languages", languages.stream().map(Language::tag), fields, diagnostics);
        once("systems", settings.systems().stream().map(CodeSystem::id), fields, diagnostics);
        once("session", settings.session().stream().map(Settings.Stage::id), fields, diagnostics);
        return settings.systems().isEmpty() ? Optional.empty() : Optional.of(settings);
    }

    static Settings decode(Fields fields, Diagnostics diagnostics) {
        return new Settings(
                fields.at(),
                fields.commonName("title"),
                fields.plain("tagline"),
                fields.inline("description"),
                baseUrl(fields, diagnostics),
                fields.wordOr("edit-url", ""),
                reportUrl(fields, diagnostics),
                languages(fields),
                fields.list("systems", true, SettingsDecoder::system),
                fields.list(
                        "session",
                        false,
                        stage -> new Settings.Stage(stage.name("id"), stage.word("command"), stage.plain("title"))),
                fields.anyRefs("featured"),
                fields.refs("required", Kind.CODE),
                fields.harvest().texts());
    }

    /** No two items of a list have one identifier. */
    private static void once(String list, Stream<String> ids, Fields fields, Diagnostics diagnostics) {
        Set<String> known = new HashSet<>();
        ids.filter(id -> !known.add(id))
                .distinct()
                .forEach(id -> diagnostics.error(
                        "duplicate-entry",
                        fields.at(list),
                        "'" + list + "' has '" + id + "' twice",
                        "give one of them another identifier"));
    }

    private static List<Language> languages(Fields fields) {
        return fields.list("languages", true, SettingsDecoder::language);
    }

    private static Language language(Fields fields) {
        @Nullable Direction direction = fields.choiceOrNull("direction", Direction.class);
        return new Language(
                fields.tag("tag"), fields.word("name"), Fields.word(direction == null ? Direction.LTR : direction));
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

    private static String reportUrl(Fields fields, Diagnostics diagnostics) {
        String url = fields.wordOr("report-url", "");
        if (!url.isEmpty() && !url.startsWith("https://") && !url.startsWith("mailto:")) {
            diagnostics.error(
                    "unsafe-link",
                    fields.at("report-url"),
                    "mistakes are reported to an https or a mailto address",
                    "for instance mailto:errors@example.org?subject={title}&body={url}");
        }
        return url;
    }

    private static String baseUrl(Fields fields, Diagnostics diagnostics) {
        String url = fields.word("base-url", Shape.Form.BASE_URL);
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
