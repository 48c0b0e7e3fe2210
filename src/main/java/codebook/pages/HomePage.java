package codebook.pages;

import codebook.model.Provider;
import codebook.pages.Views.Link;
import java.util.List;

/** The home page of a language. */
final class HomePage {

    private HomePage() {}

    /** A problem by its category. */
    record Problem(Views.Badge badge, Markup summary) {}

    /** What its template shows, from top to bottom. */
    record View(
            List<Markup> featured,
            List<Problem> problems,
            List<Link> programs,
            List<Link> services,
            List<Link> topics) {}

    static Composed compose(Edition edition) {
        View view = new View(
                edition.catalog.settings().featured().stream()
                        .map(edition.catalog::get)
                        .map(edition::row)
                        .toList(),
                edition.catalog.categories().stream()
                        .map(category -> new Problem(
                                new Views.Badge(category.id().name(), edition.title(category), edition.href(category)),
                                edition.html(category.summary())))
                        .toList(),
                edition.catalog.clients().stream().map(edition::link).toList(),
                edition.catalog.providers().stream()
                        .filter(provider -> provider.type() == Provider.Type.MAILBOX)
                        .map(edition::link)
                        .toList(),
                edition.catalog.topics().stream().map(edition::link).toList());
        Views.Page page = edition.frame("home", edition.routes::home, "/", List.of());
        return new Composed(edition.routes.home(edition.language), edition.page("home", page, view));
    }
}
