package codebook.model;

import java.util.List;

/**
 * What {@code content/site.yaml} says.
 *
 * @param baseUrl where the site will be published: absolute, with a final slash
 * @param editUrl address of a file in the repository, with {@code {path}} for its path; empty for no edit links
 * @param reportUrl where a reader reports a mistake, with {@code {url}} and {@code {title}} of the page; empty for no such links
 * @param languages the first one is the default
 * @param session the stages of a session in order; empty where codes have none
 * @param featured the entries that pages name before others: codes, clients, providers, topics
 * @param required the codes that must have a page: a reference without them would not be complete
 */
public record Settings(
        Position at,
        Text title,
        Text tagline,
        Text description,
        String baseUrl,
        String editUrl,
        String reportUrl,
        List<Language> languages,
        List<CodeSystem> systems,
        List<Stage> session,
        List<Ref> featured,
        List<Ref> required,
        List<Text> texts) {

    /** A stage of the session: its name, and the command or event that makes it. */
    public record Stage(String id, String command, Text title) {}

    public Settings {
        languages = List.copyOf(languages);
        systems = List.copyOf(systems);
        session = List.copyOf(session);
        featured = List.copyOf(featured);
        required = List.copyOf(required);
        texts = List.copyOf(texts);
    }

    /** Whether an address can be the place of publication: absolute, with a final slash, and nothing after it. */
    public static boolean isBaseUrl(String url) {
        return url.matches("https?://[A-Za-z0-9.:-]+/(?:[A-Za-z0-9._~-]+/)*");
    }

    public Language defaultLanguage() {
        return languages.get(0);
    }

    /** The same settings for another place of publication. */
    public Settings at(String otherBaseUrl) {
        return new Settings(
                at,
                title,
                tagline,
                description,
                otherBaseUrl,
                editUrl,
                reportUrl,
                languages,
                systems,
                session,
                featured,
                required,
                texts);
    }
}
