package codebook.pages;

import codebook.model.Client;
import codebook.model.Code;
import codebook.model.Fix;
import codebook.pages.Views.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The page of a client. */
final class ClientPage {

    private ClientPage() {}

    /** How it carries out a fix. */
    record Guide(
            String fix,
            Link link,
            List<Markup> steps,
            @Nullable Markup note) {}

    /** One file of a complete program or configuration. */
    record Sample(String language, String file, Markup text) {}

    /** What its template shows, from top to bottom. */
    record View(
            String title,
            Markup summary,
            String description,
            String type,
            List<String> platforms,
            Markup versions,
            List<Link> pairs,
            @Nullable Markup chooser,
            List<Markup> setup,
            List<Sample> samples,
            Markup settings,
            Markup errors,
            List<Guide> guides,
            List<Markup> codes,
            Views.Proof proof) {}

    static String compose(Edition edition, Explanations explanations, Client client) {
        List<Link> pairs = edition.graph.providers(client).stream()
                .map(provider ->
                        edition.link(edition.title(provider), edition.routes.sheet(client, provider, edition.language)))
                .toList();
        View view = new View(
                edition.title(client),
                edition.html(client.summary()),
                edition.words(client.summary()),
                Views.word(client.type()),
                client.platforms().stream().map(Views::word).toList(),
                edition.html(client.versions()),
                pairs,
                pairs.isEmpty() ? null : explanations.chooser(false),
                client.setup().stream().map(edition::withPlaces).toList(),
                samples(client, edition::place),
                edition.html(client.settings()),
                edition.html(client.errors()),
                guides(edition, client),
                edition.rows(codes(edition, client)),
                edition.proof(client, ""));
        return edition.page("client", edition.entryFrame("clients", client), view);
    }

    /** @param filler the HTML for a place by its name */
    static List<Sample> samples(Client client, Function<String, String> filler) {
        return client.samples().stream()
                .map(sample -> new Sample(
                        sample.language(),
                        sample.file(),
                        new Markup(Places.fill(Highlight.html(sample.language(), sample.text()), filler))))
                .toList();
    }

    private static List<Guide> guides(Edition edition, Client client) {
        List<Guide> guides = new ArrayList<>();
        for (Client.Guide guide : client.guides()) {
            Fix fix = (Fix) edition.catalog.get(guide.fix());
            guides.add(new Guide(
                    fix.id().name(),
                    edition.link(fix),
                    guide.steps().stream().map(edition::withPlaces).toList(),
                    guide.note() == null ? null : edition.withPlaces(guide.note())));
        }
        return guides;
    }

    /** The codes that its users meet: those that one of its fixes cures. */
    private static List<Code> codes(Edition edition, Client client) {
        return edition.graph.cured(client.guides().stream()
                .map(guide -> (Fix) edition.catalog.get(guide.fix()))
                .toList());
    }
}
