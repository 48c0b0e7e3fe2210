package codebook.content;

import codebook.model.Diagnostics;
import codebook.model.Kind;
import codebook.model.Language;
import codebook.model.Provider;
import codebook.model.Security;
import codebook.model.Settings;
import codebook.model.Text;
import java.util.List;

/** Decodes {@code providers/<id>.yaml}. */
final class ProviderDecoder extends EntryDecoder {

    ProviderDecoder(Settings settings, Diagnostics diagnostics) {
        super(settings, diagnostics);
    }

    @Override
    Provider decode(String name, Fields fields) {
        Text title = fields.commonName("title");
        Provider.Type type = fields.choice("kind", Provider.Type.class);
        List<String> domains = fields.words("domains", false);
        List<String> marks = fields.words("marks", false);
        Text summary = fields.inline("summary");
        boolean settingsNeeded = type == Provider.Type.MAILBOX || type == Provider.Type.SENDING;
        List<Provider.Endpoint> smtp = endpoints(fields, "smtp", settingsNeeded);
        List<Provider.Endpoint> imap = endpoints(fields, "imap", false);
        List<Provider.Endpoint> pop = endpoints(fields, "pop", false);
        List<Provider.Authentication> authentication =
                fields.choices("authentication", Provider.Authentication.class, settingsNeeded);
        Text username = settingsNeeded ? fields.inline("username") : fields.inlineOrNull("username");
        String userForm = fields.wordOr("user-form", "");
        Text login = settingsNeeded ? fields.block("login") : fields.blockOrNull("login");
        List<Text> limits = fields.texts("limits", Text.Markup.INLINE, false);
        Text replies = fields.blockOrNull("replies");
        Text about = fields.blockOrNull("about");
        var links = fields.citations("links", true);
        return new Provider(
                head(Kind.PROVIDER, name, fields, title, summary),
                type,
                domains,
                marks,
                smtp,
                imap,
                pop,
                authentication,
                username,
                userForm,
                login,
                limits,
                replies,
                about,
                links);
    }

    private List<Provider.Endpoint> endpoints(Fields fields, String name, boolean required) {
        List<String> languages =
                settings.languages().stream().map(Language::tag).toList();
        return fields.list(
                name,
                required,
                endpoint -> new Provider.Endpoint(
                        endpoint.word("host"),
                        endpoint.port("port"),
                        endpoint.choice("security", Security.class),
                        endpoint.wordsOf("readers", languages, false)));
    }
}
