package codebook.pages;

import codebook.model.Code;
import codebook.model.Entry;
import codebook.model.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The pages that answer in every language at once: permalinks, the neutral home, and the page of what is not there. */
final class NeutralPages {

    private NeutralPages() {}

    /** One language's part. */
    record Part(Views.Tongue tongue, String title, String outcome, Markup summary, Map<String, Object> s) {}

    /**
     * What the templates show.
     *
     * @param codes the code or codes in figures; empty on the home page
     * @param url the canonical address
     */
    record View(
            String siteTitle,
            List<String> codes,
            String label,
            String outcome,
            String url,
            List<Part> parts,
            Map<String, String> assets) {}

    /** One permalink of an entry. */
    static Composed permalink(List<Edition> editions, String address, Entry entry) {
        Edition first = editions.get(0);
        List<Part> parts = new ArrayList<>();
        for (Edition edition : editions) {
            Views.Tongue tongue = edition.tongue(edition.href(entry));
            parts.add(new Part(
                    tongue,
                    edition.title(entry),
                    outcome(edition, entry),
                    edition.html(entry.summary()),
                    edition.strings()));
        }
        String label = entry instanceof Code code ? code.system().label().in(first.language) : "";
        View view = new View(
                first.site().title(),
                codes(address, entry),
                label,
                outcome(first, entry),
                first.url(address),
                parts,
                first.site().assets());
        return new Composed(address, first.fill("pages/permalink.ftlh", new Views.Part(view, first.strings())));
    }

    static Composed home(List<Edition> editions) {
        return new Composed("/", fill(editions, "pages/neutral-home.ftlh"));
    }

    static Composed notFound(List<Edition> editions) {
        return new Composed("/404.html", fill(editions, "pages/not-found.ftlh"));
    }

    private static String fill(List<Edition> editions, String template) {
        Edition first = editions.get(0);
        return first.fill(template, new Views.Part(siteView(editions), first.strings()));
    }

    private static View siteView(List<Edition> editions) {
        Edition first = editions.get(0);
        List<Part> parts = new ArrayList<>();
        for (Edition edition : editions) {
            Views.Tongue tongue = edition.tongue(edition.routes.home(edition.language));
            parts.add(new Part(
                    tongue,
                    edition.site().tagline(),
                    "",
                    edition.html(edition.catalog.settings().description()),
                    edition.strings()));
        }
        return new View(
                first.site().title(),
                List.of(),
                "",
                "",
                first.url("/"),
                parts,
                first.site().assets());
    }

    private static String outcome(Edition edition, Entry entry) {
        return entry instanceof Code code
                ? Views.word(code.outcome())
                : Views.word(((Code) edition.catalog.get(((Reply) entry).code())).outcome());
    }

    /** A pair shows both codes, whichever entry it leads to. */
    private static List<String> codes(String address, Entry entry) {
        if (entry instanceof Reply reply) {
            List<String> codes = new ArrayList<>(List.of(reply.code().target().last()));
            if (reply.enhanced() != null) {
                codes.add(reply.enhanced().target().last());
            }
            return codes;
        }
        String last = address.substring(address.lastIndexOf('/', address.length() - 2) + 1, address.length() - 1);
        return List.of(last.split("-"));
    }
}
