package codebook.pages;

import codebook.model.Client;
import codebook.model.Language;
import codebook.model.Provider;
import codebook.model.Security;
import codebook.model.Text;
import codebook.pages.Views.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The set-up sheet of a client with a provider: everything to enter, on one page. */
final class SheetPage {

    private SheetPage() {}

    /** What its template shows, from top to bottom. */
    record View(
            Link client,
            Link provider,
            List<Views.Endpoint> endpoints,
            String authentication,
            Markup username,
            @Nullable Markup note,
            List<Markup> setup,
            List<ClientPage.Sample> samples,
            Markup login,
            Markup errors,
            List<Link> guides,
            Views.Proof proof) {}

    static String compose(Edition edition, Client client, Provider provider) {
        Optional<Client.Pair> pair = client.pairs().stream()
                .filter(candidate -> candidate.provider().target().equals(provider.id()))
                .findFirst();
        StepScripts.Settings settings = new StepScripts.Settings(edition);
        Map<String, String> values =
                settings.of(provider, client.ways(provider, edition.language).get(0), client.securityWords());
        List<Text> steps =
                pair.map(Client.Pair::setup).filter(own -> !own.isEmpty()).orElse(client.setup());
        View view = new View(
                edition.link(client),
                edition.link(provider),
                endpoints(client, provider, settings),
                edition.authentication(provider),
                edition.html(provider.username()),
                pair.map(p -> edition.html(p.note())).orElse(null),
                steps.stream()
                        .map(step -> new Markup(
                                Places.fill(edition.html(step).html(), name -> filled(edition, name, values))))
                        .toList(),
                ClientPage.samples(client, name -> filled(edition, name, values)),
                edition.html(provider.login()),
                edition.html(client.errors()),
                guides(edition, client),
                edition.proof(client, ""));
        Views.Page page = edition.frame(
                "clients",
                language -> edition.routes.sheet(client, provider, language),
                edition.routes.sheet(
                        client, provider, edition.catalog.settings().defaultLanguage()),
                List.of(
                        edition.homeCrumb(),
                        edition.crumb("clients", edition.site().nav().clients()),
                        edition.link(client)));
        return edition.page("sheet", page, view);
    }

    /** What the client's own page tells how to change, one thing at a time. */
    private static List<Link> guides(Edition edition, Client client) {
        return client.guides().stream()
                .map(guide -> edition.catalog.get(guide.fix()))
                .map(fix -> edition.link(
                        edition.title(fix),
                        edition.href(client) + "#" + fix.id().name()))
                .toList();
    }

    /** The first way to send is the one that the steps speak of. A program that only sends needs no servers to fetch from. */
    private static List<Views.Endpoint> endpoints(Client client, Provider provider, StepScripts.Settings settings) {
        Map<Security, Text> words = client.securityWords();
        Language reader = settings.edition().language;
        List<Views.Endpoint> endpoints = new ArrayList<>();
        client.ways(provider, reader).forEach(endpoint -> endpoints.add(view("smtp", endpoint, settings, words)));
        if (client.fetches()) {
            provider.imap(reader).forEach(endpoint -> endpoints.add(view("imap", endpoint, settings, words)));
            provider.pop(reader).forEach(endpoint -> endpoints.add(view("pop", endpoint, settings, words)));
        }
        return endpoints;
    }

    static Views.Endpoint view(
            String protocol, Provider.Endpoint endpoint, StepScripts.Settings settings, Map<Security, Text> words) {
        return new Views.Endpoint(
                protocol, endpoint.host(), String.valueOf(endpoint.port()), settings.word(endpoint.security(), words));
    }

    /** Places that the provider has nothing for keep their words. */
    private static String filled(Edition edition, String name, Map<String, String> values) {
        String value = values.get(name);
        return value == null ? edition.place(name) : "<span class=\"place filled\">" + Places.escape(value) + "</span>";
    }
}
