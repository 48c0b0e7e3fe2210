package codebook.pages;

import codebook.graph.CodeClass;
import codebook.model.Code;
import codebook.model.Entry;
import codebook.model.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages that answer in every language at once: permalinks, the neutral home, and the page of what is not there. */
final class NeutralPages {

    private NeutralPages() {}

    /**
     * One language's part.
     *
     * @param explain where a whole message is explained, for who has more than a code
     */
    record Part(
            Views.Tongue tongue, String title, String outcome, Markup summary, String explain, Map<String, Object> s) {}

    /**
     * What the templates show.
     *
     * @param codes the code or codes in figures; empty on the home page
     * @param url the canonical address
     * @param named whether the pages in each language name this one as the one for everybody else
     */
    record View(
            String siteTitle,
            List<String> codes,
            String label,
            String outcome,
            String url,
            boolean named,
            List<Part> parts,
            Map<String, String> assets) {}

    /** One permalink of an entry. */
    static String permalink(List<Edition> editions, String address, Entry entry) {
        Edition first = editions.get(0);
        List<Part> parts = new ArrayList<>();
        for (Edition edition : editions) {
            Views.Tongue tongue = edition.tongue(edition.href(entry));
            parts.add(new Part(
                    tongue,
                    edition.title(entry),
                    outcome(edition, entry),
                    edition.html(entry.summary()),
                    edition.routes.explain(edition.language),
                    edition.strings()));
        }
        String label = entry instanceof Code code ? code.system().label().in(first.language) : "";
        View view = new View(
                first.site().title(),
                codes(address, entry),
                label,
                outcome(first, entry),
                first.url(address),
                address.equals(first.routes.permalink(entry)),
                parts,
                first.site().assets());
        return first.fill("pages/permalink.ftlh", new Views.Part(view, first.strings()));
    }

    /** The page of a class of codes, for a code that has none: it says so, and what its class says. It stays where it is. */
    static String ofClass(List<Edition> editions, CodeClass codes) {
        Edition first = editions.get(0);
        String outcome = Views.word(codes.outcome());
        List<Part> parts = new ArrayList<>();
        for (Edition edition : editions) {
            String title = codes.titles().stream()
                    .map(text -> text.in(edition.language))
                    .collect(Collectors.joining(". "));
            parts.add(new Part(
                    edition.tongue(edition.routes.map(codes, edition.language)),
                    title,
                    outcome,
                    new Markup(""),
                    edition.routes.explain(edition.language),
                    edition.strings()));
        }
        String address = first.routes.permalink(codes);
        View view = new View(
                first.site().title(),
                List.of(codes.pattern()),
                codes.system().label().in(first.language),
                outcome,
                first.url(address),
                false,
                parts,
                first.site().assets());
        return first.fill("pages/code-class.ftlh", new Views.Part(view, first.strings()));
    }

    static String home(List<Edition> editions) {
        return fill(editions, "pages/neutral-home.ftlh");
    }

    /** What the page of a missing address shows: the codes by which its script finds the page that was meant. */
    record Lost(String siteTitle, String codes, List<Part> parts, Map<String, String> assets) {}

    static String notFound(List<Edition> editions) {
        Edition first = editions.get(0);
        View view = siteView(editions);
        Stream<String> codes = first.routes.permalinks().entrySet().stream()
                .filter(permalink -> permalink.getValue() instanceof Code)
                .map(Map.Entry::getKey);
        Stream<String> classes = first.routes.classes().stream().map(first.routes::permalink);
        String known = Stream.concat(codes, classes)
                .map(address -> address.substring(1, address.length() - 1))
                .collect(Collectors.joining(" "));
        Lost lost = new Lost(view.siteTitle, known, view.parts, view.assets);
        return first.fill("pages/not-found.ftlh", new Views.Part(lost, first.strings()));
    }

    /** What there is for programs, and what is promised about it. */
    static String data(List<Edition> editions) {
        Edition first = editions.get(0);
        View site = siteView(editions);
        String address = first.routes.data("");
        View view = new View(
                site.siteTitle, List.of("KIND/NAME.json"), "", "", first.url(address), false, site.parts, site.assets);
        return first.fill("pages/api.ftlh", new Views.Part(view, first.strings()));
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
                    edition.routes.explain(edition.language),
                    edition.strings()));
        }
        return new View(
                first.site().title(),
                List.of(),
                "",
                "",
                first.url("/"),
                true,
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
