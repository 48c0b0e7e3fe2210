package codebook.pages;

import codebook.graph.Forwards.Forward;
import codebook.model.Entry;
import codebook.model.Language;
import codebook.model.Move;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages at addresses that were published once: they lead on, and say why where that needs saying. */
final class MovedPages {

    private MovedPages() {}

    /** One language's part; without a successor the title of what it leads to is empty. */
    record Part(Views.Tongue tongue, String successor, String title, String reason, Map<String, Object> s) {}

    /**
     * What the template shows.
     *
     * @param label the old address without its outer slashes, which is the same in every language
     * @param target where it leads at once, relative; empty for a tombstone, which is to be read
     * @param url the absolute address of what is to be remembered instead
     */
    record View(
            String siteTitle, String label, String target, String url, List<Part> parts, Map<String, String> assets) {}

    /** @param editions all languages */
    static String compose(List<Edition> editions, Forward forward) {
        Move move = forward.move();
        List<Edition> own = editions.stream()
                .filter(edition -> forward.address().startsWith(edition.routes.home(edition.language)))
                .toList();
        List<Part> parts = (own.isEmpty() ? editions : own)
                .stream().map(edition -> part(edition, forward)).toList();
        Edition first = own.isEmpty() ? editions.get(0) : own.get(0);
        View view = new View(
                first.site().title(),
                forward.address().substring(1, forward.address().length() - 1),
                move.tombstone() == null ? relative(forward) : "",
                first.url(move.tombstone() == null ? forward.target() : forward.address()),
                parts,
                first.site().assets());
        return first.fill("pages/moved.ftlh", new Views.Part(view, first.strings()));
    }

    /** A refresh is no link that the pages make relative. */
    private static String relative(Forward forward) {
        int depth = (int) forward.address().chars().filter(c -> c == '/').count() - 1;
        String file = forward.target().substring(1) + (forward.target().endsWith("/") ? "index.html" : "");
        return "../".repeat(depth) + file;
    }

    private static Part part(Edition edition, Forward forward) {
        Move move = forward.move();
        Language language = edition.language;
        Optional<Entry> successor = Optional.ofNullable(move.to()).map(edition.catalog::get);
        boolean ownLanguage = forward.target().startsWith(edition.routes.home(language));
        String href =
                ownLanguage ? forward.target() : successor.map(edition::href).orElse(edition.routes.home(language));
        return new Part(
                edition.tongue(href),
                successor.map(edition::title).orElse(""),
                move.tombstone() == null ? "" : move.tombstone().title().in(language),
                move.tombstone() == null ? "" : move.tombstone().reason().in(language),
                edition.strings());
    }
}
