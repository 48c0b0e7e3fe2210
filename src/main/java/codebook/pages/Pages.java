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
import codebook.model.FieldWords;
import codebook.model.Fix;
import codebook.model.Language;
import codebook.model.Provider;
import codebook.model.Reply;
import codebook.model.Shape;
import codebook.model.Topic;
import codebook.site.Assets;
import codebook.site.Lazy;
import codebook.site.Outputs;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** All pages of the site: composed from the catalogue and its graph, and filled into templates. */
public final class Pages {

    private final Catalog catalog;
    private final Routes routes;
    private final List<Edition> editions = new ArrayList<>();
    private final StepScripts scripts;

    /**
     * @param strings the words of the interface by language tag
     * @param diagnostics where a designer's mistakes in templates go
     * @param memory what earlier pages have left, and where these leave what they make
     */
    public Pages(
            Catalog catalog,
            Routes routes,
            Graph graph,
            Prose prose,
            TemplateFiles files,
            Map<String, Map<String, Object>> strings,
            Assets assets,
            Diagnostics diagnostics,
            MadeScripts memory) {
        this.catalog = catalog;
        this.routes = routes;
        Templates templates = new Templates(files.parsed(), diagnostics);
        for (Language language : catalog.languages()) {
            Map<String, Object> words = strings.getOrDefault(language.tag(), Map.of());
            editions.add(new Edition(language, catalog, graph, routes, prose, templates, words, assets.addresses()));
        }
        scripts = new StepScripts(editions, files, diagnostics, memory);
    }

    /** Adds every page, to be rendered when it is asked for, and the scripts that pages load. */
    public void addTo(Outputs site) {
        editions.parallelStream().forEach(edition -> addTo(site, edition));
        Map<String, List<String>> spellings = routes.spellings().entrySet().stream()
                .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toList())));
        routes.permalinks().forEach((address, entry) -> {
            Lazy<String> html = new Lazy<>(() -> NeutralPages.permalink(editions, address, entry));
            add(site, address, html);
            spellings.getOrDefault(address, List.of()).forEach(spelling -> add(site, spelling, html));
        });
        routes.classes()
                .forEach(codes -> add(site, routes.permalink(codes), () -> NeutralPages.ofClass(editions, codes)));
        add(site, "/", () -> NeutralPages.home(editions));
        add(site, routes.data(""), () -> NeutralPages.data(editions));
        site.add("404.html", this::notFound);
        site.addFolder(StepScripts.FOLDER, scripts::files);
    }

    /**
     * Adds the pages about writing.
     *
     * @param shapes of the files, by what they hold
     * @param words what goes into the fields, in a language or in the nearest that has words
     */
    public void addFields(Lazy<Map<String, Shape>> shapes, Function<Language, FieldWords> words, Outputs site) {
        for (Edition edition : editions) {
            Language language = edition.language;
            add(site, routes.fields(language), () -> FieldsPage.compose(edition, shapes.get(), words.apply(language)));
        }
    }

    /** Adds the pages at addresses that lead on. */
    public void addMoved(List<Forward> forwards, Outputs site) {
        forwards.stream()
                .filter(forward -> forward.address().endsWith("/"))
                .forEach(forward -> add(site, forward.address(), () -> MovedPages.compose(editions, forward)));
    }

    private void addTo(Outputs site, Edition edition) {
        Language language = edition.language;
        Explanations explanations = new Explanations(edition, scripts);
        FirstUses terms = new FirstUses(catalog, routes, language);
        for (Entry entry : catalog.entries()) {
            Supplier<String> html = () -> page(edition, explanations, entry);
            boolean explains = entry instanceof Topic topic && !topic.terms().isEmpty();
            add(site, routes.page(entry, language), explains ? html : () -> terms.in(html.get()));
        }
        for (Client client : catalog.clients()) {
            for (Provider provider : edition.graph.providers(client)) {
                add(
                        site,
                        routes.sheet(client, provider, language),
                        () -> terms.in(SheetPage.compose(edition, client, provider)));
            }
        }
        catalog.settings().systems().stream()
                .map(CodeSystem::path)
                .distinct()
                .forEach(path -> add(site, routes.map(path, language), () -> MapPage.compose(edition, path)));
        ListPage.pages(edition, explanations).forEach((address, html) -> add(site, address, html));
        add(site, routes.search(language), () -> SearchPage.compose(edition));
        add(site, routes.explain(language), () -> ExplainPage.compose(edition));
        add(site, routes.coverage(language), () -> CoveragePage.compose(edition));
        add(site, routes.home(language), () -> HomePage.compose(edition));
    }

    private static void add(Outputs site, String address, Supplier<String> html) {
        site.addPage(address, () -> RelativeLinks.from(address, html.get()));
    }

    private static String page(Edition edition, Explanations explanations, Entry entry) {
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

    /** Served at any address that leads nowhere, so its links begin at the host. */
    private byte[] notFound() {
        String basePath = URI.create(catalog.settings().baseUrl()).getPath();
        return RelativeLinks.absolute(basePath, NeutralPages.notFound(editions));
    }
}
