package codebook.pages;

import codebook.model.Entry;
import codebook.model.Kind;
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

    static String compose(Edition edition) {
        View view = new View(
                featured(edition, Kind.CODE).stream().map(edition::row).toList(),
                edition.catalog.categories().stream()
                        .map(category -> new Problem(
                                new Views.Badge(category.id().name(), edition.title(category), edition.href(category)),
                                edition.html(category.summary())))
                        .toList(),
                programs(edition).stream().map(edition::link).toList(),
                featured(edition, Kind.PROVIDER).stream().map(edition::link).toList(),
                featured(edition, Kind.TOPIC).stream().map(edition::link).toList());
        Views.Page page = edition.frame("home", edition.routes::home, "/", List.of());
        return edition.page("home", page, view);
    }

    private static List<? extends Entry> programs(Edition edition) {
        List<Entry> featured = featured(edition, Kind.CLIENT);
        return featured.isEmpty() ? edition.catalog.clients() : featured;
    }

    private static List<Entry> featured(Edition edition, Kind kind) {
        return edition.catalog.settings().featured().stream()
                .filter(ref -> ref.target().kind() == kind)
                .map(edition.catalog::get)
                .toList();
    }
}
