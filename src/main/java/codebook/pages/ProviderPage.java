package codebook.pages;

import codebook.model.Provider;
import codebook.pages.Views.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page of a provider. */
final class ProviderPage {

    private ProviderPage() {}

    /** What its template shows, from top to bottom. */
    record View(
            String title,
            Markup summary,
            String description,
            String type,
            List<String> domains,
            List<String> marks,
            List<Views.Endpoint> endpoints,
            String autoconfig,
            String profile,
            String authentication,
            @Nullable Markup username,
            @Nullable Markup login,
            @Nullable Markup about,
            List<Markup> limits,
            @Nullable Markup reading,
            List<Markup> replies,
            List<Link> pairs,
            List<Views.Reference> links,
            Views.Proof proof) {}

    static String compose(Edition edition, Explanations explanations, Provider provider) {
        StepScripts.Settings settings = new StepScripts.Settings(edition);
        List<Views.Endpoint> endpoints = new ArrayList<>();
        provider.smtp(edition.language)
                .forEach(endpoint -> endpoints.add(SheetPage.view("smtp", endpoint, settings, Map.of())));
        provider.imap(edition.language)
                .forEach(endpoint -> endpoints.add(SheetPage.view("imap", endpoint, settings, Map.of())));
        provider.pop(edition.language)
                .forEach(endpoint -> endpoints.add(SheetPage.view("pop", endpoint, settings, Map.of())));
        View view = new View(
                edition.title(provider),
                edition.html(provider.summary()),
                edition.words(provider.summary()),
                Views.word(provider.type()),
                provider.domains(),
                provider.marks(),
                endpoints,
                edition.routes.autoconfig(provider).stream().findFirst().orElse(""),
                edition.routes.profile(provider, edition.language).orElse(""),
                edition.authentication(provider),
                provider.username() == null ? null : edition.html(provider.username()),
                provider.login() == null ? null : edition.html(provider.login()),
                provider.about() == null ? null : edition.html(provider.about()),
                provider.limits().stream().map(edition::html).toList(),
                provider.replies() == null ? null : edition.html(provider.replies()),
                edition.graph.replies(provider).stream()
                        .map(explanations::reply)
                        .toList(),
                edition.graph.clients(provider).stream()
                        .map(client -> edition.link(
                                edition.title(client), edition.routes.sheet(client, provider, edition.language)))
                        .toList(),
                provider.links().stream().map(Views.Reference::of).toList(),
                edition.proof(provider, ""));
        return edition.page("provider", edition.entryFrame("providers", provider), view);
    }
}
