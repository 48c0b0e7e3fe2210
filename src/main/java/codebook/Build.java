package codebook;

import codebook.check.Checks;
import codebook.content.ContentReader;
import codebook.content.StringsReader;
import codebook.export.AccountFiles;
import codebook.export.DataFiles;
import codebook.export.HostRules;
import codebook.export.Sitemap;
import codebook.graph.Forwards;
import codebook.graph.Forwards.Forward;
import codebook.graph.Graph;
import codebook.graph.Routes;
import codebook.markdown.Markdown;
import codebook.markdown.Prose;
import codebook.model.Catalog;
import codebook.model.Diagnostic;
import codebook.model.Diagnostics;
import codebook.model.Language;
import codebook.model.Position;
import codebook.model.Source;
import codebook.pages.Pages;
import codebook.pages.TemplateFiles;
import codebook.search.SearchIndex;
import codebook.site.Assets;
import codebook.site.OutputFile;
import codebook.site.SiteFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The whole build: read, link, check, render, write. Nothing is written before everything has been read, checked and
 * rendered without an error.
 *
 * @param content the content folder
 * @param templates the template folder
 * @param out the folder of the site
 * @param baseUrl where the site will be published; empty to take the address from the settings
 */
public record Build(Path content, Path templates, Path out, Optional<String> baseUrl) {

    /** Told how far the build is. Called from several threads. */
    public interface Progress {
        /** So many of all pages are rendered, or files written; {@code step} says which. */
        void at(Step step, int done, int all);

        /** The two steps that take long on a large site. */
        enum Step {
            RENDER,
            WRITE
        }
    }

    /**
     * What a build came to.
     *
     * @param diagnostics all findings, sorted; with an error among them nothing was written
     * @param entries how many entries the site was made from
     * @param pages pages per language tag; empty after an error
     * @param written files that were new or different
     * @param unchanged files that were already as they should be
     * @param deleted files of the last site that this one has not
     */
    public record Result(
            List<Diagnostic> diagnostics,
            int entries,
            Map<String, Integer> pages,
            int written,
            int unchanged,
            int deleted) {

        public boolean succeeded() {
            return diagnostics.stream().noneMatch(Diagnostic::isError);
        }
    }

    /** The rendered site, before it is written anywhere. */
    public record Rendered(Catalog catalog, List<OutputFile> files) {}

    /** Builds the site into the {@link #out} folder. */
    public Result run(Progress progress) {
        Diagnostics diagnostics = new Diagnostics();
        SiteFolder folder = new SiteFolder(out);
        if (!folder.isOurs()) {
            Position at = new Position(new Source(out.toString(), ""), 1, 1);
            diagnostics.error(
                    "foreign-folder",
                    at,
                    "the folder holds files that Codebook did not make",
                    "name another with --out, or empty it yourself");
            return failed(diagnostics);
        }
        Optional<Rendered> site = render(diagnostics, progress);
        if (site.isEmpty()) {
            return failed(diagnostics);
        }
        SiteFolder.Changes changes =
                folder.write(site.get().files(), (done, all) -> progress.at(Progress.Step.WRITE, done, all));
        return new Result(
                diagnostics.sorted(),
                site.get().catalog().size(),
                pages(site.get()),
                changes.written(),
                changes.unchanged(),
                changes.deleted());
    }

    /** The site in memory; empty when something is wrong with it, which the diagnostics then say. */
    public Optional<Rendered> render(Diagnostics diagnostics, Progress progress) {
        Optional<Catalog> read = read(diagnostics);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Catalog catalog = read.get();
        TemplateFiles files = TemplateFiles.read(templates);
        Map<String, Map<String, Object>> strings = strings(files, catalog.languages(), diagnostics);

        Routes routes = new Routes(catalog);
        Prose prose = Prose.render(catalog, new Markdown(routes, diagnostics));
        Checks.run(catalog, routes, prose, diagnostics);
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }

        Graph graph = Graph.of(catalog, prose);
        Assets assets = new Assets(SearchFiles.among(ExplainScripts.among(files.assets(), catalog, routes, strings)));
        Pages pages = new Pages(catalog, routes, graph, prose, files, strings, assets, diagnostics);
        List<OutputFile> site =
                new ArrayList<>(pages.render((done, all) -> progress.at(Progress.Step.RENDER, done, all)));
        site.addAll(assets.files());
        SearchIndex index = new SearchIndex(catalog, routes, graph, prose, SearchFiles.ignored(strings));
        site.addAll(SearchFiles.of(index, catalog, routes, strings));
        site.addAll(SchemaFiles.of(catalog.settings(), files, diagnostics));
        site.addAll(new Sitemap(catalog, graph, routes).files());
        site.addAll(new AccountFiles(catalog, routes).files());
        DataFiles data = new DataFiles(catalog, routes, prose, files.data());
        site.addAll(data.files());
        List<Forward> forwards = new Forwards(catalog, routes, addresses(site)).find(diagnostics);
        site.addAll(pages.moved(forwards));
        site.addAll(data.moved(forwards));
        site.addAll(new HostRules(catalog.settings(), routes, forwards).files());
        return diagnostics.hasErrors() ? Optional.empty() : Optional.of(new Rendered(catalog, site));
    }

    /** What is locked once it is published. */
    static Set<String> addresses(List<OutputFile> site) {
        return site.stream().map(OutputFile::address).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private Optional<Catalog> read(Diagnostics diagnostics) {
        return new ContentReader(content, diagnostics)
                .read()
                .map(catalog -> baseUrl.map(catalog::publishedAt).orElse(catalog));
    }

    private static Map<String, Map<String, Object>> strings(
            TemplateFiles files, List<Language> languages, Diagnostics diagnostics) {
        StringsReader reader = new StringsReader(diagnostics);
        Map<String, Source> sources = files.strings();
        Map<String, Map<String, Object>> strings = new LinkedHashMap<>();
        for (Language language : languages) {
            Source source = sources.get(language.tag());
            if (source == null) {
                Position at = new Position(files.missingStrings(language.tag()), 1, 1);
                diagnostics.error(
                        "missing-file", at, "the interface has no words in " + language.name(), "add the file");
            } else {
                strings.put(language.tag(), reader.read(source));
            }
        }
        strings.forEach((tag, words) -> strings.forEach((otherTag, otherWords) -> {
            if (!tag.equals(otherTag)) {
                reader.compare(sources.get(tag), words, sources.get(otherTag), otherWords);
            }
        }));
        return strings;
    }

    private static Map<String, Integer> pages(Rendered site) {
        Map<String, Integer> pages = new LinkedHashMap<>();
        for (Language language : site.catalog().languages()) {
            String prefix = language.tag() + "/";
            long count = site.files().stream()
                    .filter(file ->
                            file.path().startsWith(prefix) && file.path().endsWith(".html"))
                    .count();
            pages.put(language.tag(), (int) count);
        }
        return pages;
    }

    private static Result failed(Diagnostics diagnostics) {
        return new Result(diagnostics.sorted(), 0, Map.of(), 0, 0, 0);
    }
}
