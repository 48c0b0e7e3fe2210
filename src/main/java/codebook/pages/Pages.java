package codebook.pages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import codebook.graph.Forwards.Forward;
import codebook.graph.Graph;
import codebook.graph.Routes;
import codebook.markdown.Prose;
import codebook.model.Catalog;
import codebook.model.Category;
import codebook.model.Cause;
import codebook.model.Client;
import codebook.model.Code;
import codebook.model.CodeSystem;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.Fix;
import codebook.model.Language;
import codebook.model.Provider;
import codebook.model.Reply;
import codebook.model.Topic;
import codebook.site.Assets;
import codebook.site.OutputFile;
import codebook.site.Progress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** All pages of the site, composed from the catalogue and its graph, and filled into templates in parallel. */
public final class Pages {

    private final Catalog catalog;
    private final Routes routes;
    private final List<Edition> editions = new ArrayList<>();
    private final StepScripts scripts;

    /**
     * @param strings the words of the interface by language tag
     * @param diagnostics where a designer's mistakes in templates go
     */
    public Pages(
            Catalog catalog,
            Routes routes,
            Graph graph,
            Prose prose,
            TemplateFiles files,
            Map<String, Map<String, Object>> strings,
            Assets assets,
            Diagnostics diagnostics) {
        this.catalog = catalog;
        this.routes = routes;
        Templates templates = new Templates(files.templates(), diagnostics);
        for (Language language : catalog.languages()) {
            Map<String, Object> words = strings.getOrDefault(language.tag(), Map.of());
            editions.add(new Edition(language, catalog, graph, routes, prose, templates, words, assets.addresses()));
        }
        scripts = new StepScripts(editions);
    }

    /**
     * Renders everything.
     *
     * @param progress told how many of all pages are ready
     */
    public List<OutputFile> render(Progress progress) {
        List<Supplier<Composed>> work = new ArrayList<>();
        for (Edition edition : editions) {
            work.addAll(inLanguage(edition));
        }
        Map<String, List<String>> spellings = routes.spellings().entrySet().stream()
                .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toList())));
        List<OutputFile> others = Collections.synchronizedList(new ArrayList<>());
        routes.permalinks()
                .forEach((address, entry) -> work.add(() -> {
                    Composed page = NeutralPages.permalink(editions, address, entry);
                    for (String spelling : spellings.getOrDefault(address, List.of())) {
                        others.add(file(new Composed(spelling, page.html())));
                    }
                    return page;
                }));
        routes.classes().forEach(codes -> work.add(() -> NeutralPages.ofClass(editions, codes)));
        work.add(() -> NeutralPages.home(editions));
        work.add(() -> NeutralPages.data(editions));
        AtomicInteger ready = new AtomicInteger();
        List<OutputFile> files = new ArrayList<>(work.parallelStream()
                .map(page -> {
                    OutputFile file = file(page.get());
                    progress.at(ready.incrementAndGet(), work.size());
                    return file;
                })
                .toList());
        files.addAll(others);
        files.add(notFound());
        files.addAll(scripts.files());
        return files;
    }

    /** The pages at addresses that lead on. */
    public List<OutputFile> moved(List<Forward> forwards) {
        return forwards.parallelStream()
                .filter(forward -> forward.address().endsWith("/"))
                .map(forward -> file(MovedPages.compose(editions, forward)))
                .toList();
    }

    private List<Supplier<Composed>> inLanguage(Edition edition) {
        Explanations explanations = new Explanations(edition, scripts);
        List<Supplier<Composed>> work = new ArrayList<>();
        for (Entry entry : catalog.entries()) {
            work.add(() -> page(edition, explanations, entry));
        }
        for (Client client : catalog.clients()) {
            for (Provider provider : edition.graph.providers(client)) {
                work.add(() -> SheetPage.compose(edition, client, provider));
            }
        }
        catalog.settings().systems().stream()
                .map(CodeSystem::path)
                .distinct()
                .forEach(path -> work.add(() -> MapPage.compose(edition, path)));
        work.addAll(ListPage.pages(edition, explanations));
        work.add(() -> SearchPage.compose(edition));
        work.add(() -> ExplainPage.compose(edition));
        work.add(() -> CoveragePage.compose(edition));
        work.add(() -> HomePage.compose(edition));
        return work;
    }

    private static Composed page(Edition edition, Explanations explanations, Entry entry) {
        if (entry instanceof Code code) {
            return CodePage.compose(edition, explanations, code);
        } else if (entry instanceof Reply reply) {
            return ReplyPage.compose(edition, explanations, reply);
        } else if (entry instanceof Cause cause) {
            return CausePage.compose(edition, explanations, cause);
        } else if (entry instanceof Fix fix) {
            return FixPage.compose(edition, explanations, fix);
        } else if (entry instanceof Client client) {
            return ClientPage.compose(edition, explanations, client);
        } else if (entry instanceof Provider provider) {
            return ProviderPage.compose(edition, explanations, provider);
        } else if (entry instanceof Topic topic) {
            return TopicPage.compose(edition, topic);
        }
        return CategoryPage.compose(edition, explanations, (Category) entry);
    }

    private static OutputFile file(Composed page) {
        return OutputFile.ofPage(page.address(), RelativeLinks.from(page.address(), page.html()));
    }

    /** Served at any address that leads nowhere, so its links begin at the host. */
    private OutputFile notFound() {
        String basePath = URI.create(catalog.settings().baseUrl()).getPath();
        return new OutputFile(
                "404.html",
                RelativeLinks.absolute(basePath, NeutralPages.notFound(editions).html()));
    }
}
