package codebook.pages;

import codebook.model.Code;
import codebook.model.CodeSystem;
import codebook.model.Coverage;
import codebook.model.Kind;
import codebook.model.Language;
import codebook.model.Provider;
import codebook.model.Status;
import codebook.pages.Views.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much there is of what: entries per kind and language, codes per system, replies per provider. Every entry is complete
 * in every language, or there would be no site.
 */
final class CoveragePage {

    private CoveragePage() {}

    /** A kind of entry: how many there are in each language, and of how many the texts are whole in all. */
    record KindLine(String kind, String href, List<Integer> counts, int incomplete) {}

    /** A code system, and how official its codes are. */
    record SystemLine(String title, int all, int standard, int registered, int unregistered) {}

    /** A provider, and how many of its replies are explained. */
    record ProviderLine(Link provider, String type, int replies) {}

    /** What its template shows. */
    record View(List<String> languages, List<KindLine> kinds, List<SystemLine> systems, List<ProviderLine> providers) {}

    static String compose(Edition edition) {
        View view = new View(
                edition.catalog.languages().stream().map(Language::name).toList(),
                kinds(edition),
                edition.catalog.settings().systems().stream()
                        .map(system -> system(edition, system))
                        .toList(),
                edition.catalog.providers().stream()
                        .map(provider -> provider(edition, provider))
                        .filter(line -> line.replies > 0)
                        .toList());
        Views.Page page = edition.frame(
                "coverage",
                edition.routes::coverage,
                edition.routes.coverage(edition.catalog.settings().defaultLanguage()),
                List.of(edition.homeCrumb()));
        return edition.page("coverage", page, view);
    }

    private static List<KindLine> kinds(Edition edition) {
        Map<Kind, List<Coverage.Line>> lines = Coverage.of(edition.catalog).stream()
                .collect(Collectors.groupingBy(Coverage.Line::kind, TreeMap::new, Collectors.toList()));
        List<KindLine> shown = new ArrayList<>();
        lines.forEach((kind, languages) -> shown.add(new KindLine(
                kind.folder(),
                kind == Kind.CODE ? edition.site().nav().codes() : edition.routes.list(kind, edition.language),
                languages.stream().map(Coverage.Line::entries).toList(),
                languages.stream().mapToInt(Coverage.Line::incomplete).max().orElse(0))));
        return shown;
    }

    private static SystemLine system(Edition edition, CodeSystem system) {
        List<Code> codes = edition.catalog.codes().stream()
                .filter(code -> code.system().equals(system))
                .toList();
        return new SystemLine(
                system.title().in(edition.language),
                codes.size(),
                count(codes, Status.STANDARD),
                count(codes, Status.REGISTERED),
                count(codes, Status.UNREGISTERED));
    }

    private static int count(List<Code> codes, Status status) {
        return (int) codes.stream().filter(code -> code.status() == status).count();
    }

    private static ProviderLine provider(Edition edition, Provider provider) {
        return new ProviderLine(
                edition.link(provider),
                Views.word(provider.type()),
                edition.graph.replies(provider).size());
    }
}
