package codebook.whole;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * One page of each kind, found by the form of its address, so that a new kind is judged without being asked for.
 *
 * @param addresses by kind; those in the default language stand for their translations
 */
record PageKinds(BuiltSite site, Map<String, String> addresses) {

    /** Of each kind the page with most sorts of elements: the most that styles and scripts can get wrong. */
    static PageKinds richest(BuiltSite site) {
        return best(
                site,
                page -> page.document().getAllElements().stream()
                        .map(element -> element.tagName() + "." + element.className())
                        .distinct()
                        .count());
    }

    /** Of each kind the page with most text: the most that can fail to fit. */
    static PageKinds longest(BuiltSite site) {
        return best(site, page -> page.document().body().text().length());
    }

    private static PageKinds best(BuiltSite site, ToLongFunction<SitePage> measure) {
        record Measured(String kind, String address, long value) {}
        Comparator<Measured> order = Comparator.comparing(Measured::value).thenComparing(Measured::address);
        String first = site.languages().get(0);
        Map<String, String> addresses = new TreeMap<>();
        site.pages()
                .filter(page -> page.isNeutral() || page.language().equals(first))
                .map(page -> new Measured(kind(page), page.address(), measure.applyAsLong(page)))
                .collect(Collectors.groupingByConcurrent(Measured::kind, Collectors.maxBy(order)))
                .forEach((kind, best) -> addresses.put(kind, best.orElseThrow().address()));
        return new PageKinds(site, addresses);
    }

    /** The addresses in a language: {@code en/smtp/530/}; the same pages in every language. */
    List<String> in(String language) {
        String first = site.languages().get(0) + "/";
        return addresses.values().stream()
                .filter(address -> address.startsWith(first))
                .map(address -> language + "/" + address.substring(first.length()))
                .toList();
    }

    /** The addresses of pages that answer in all languages, and {@code 404.html}. */
    List<String> neutral() {
        String first = site.languages().get(0) + "/";
        return addresses.values().stream()
                .filter(address -> !address.startsWith(first))
                .toList();
    }

    /** Rooms and files by their names, codes by their form; anything else in a room is of one kind. */
    private static String kind(SitePage page) {
        List<String> parts = new ArrayList<>();
        for (String part : page.translated().split("/")) {
            String form = part.replaceAll("\\d+", "N");
            boolean code = form.matches("N([.-]N)*");
            parts.add(code ? form : parts.isEmpty() && !page.isNeutral() ? part : "*");
        }
        return (page.isNeutral() ? "neutral " : "") + String.join("/", parts);
    }
}
