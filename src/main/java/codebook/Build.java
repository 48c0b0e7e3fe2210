package codebook;

import codebook.check.Checks;
import codebook.content.ContentReader;
import codebook.content.Shapes;
import codebook.content.StringsReader;
import codebook.export.AccountFiles;
import codebook.export.DataFiles;
import codebook.export.HostRules;
import codebook.export.Sitemap;
import codebook.graph.Forwards;
import codebook.graph.Forwards.Forward;
import codebook.graph.Graph;
import codebook.graph.Routes;
import codebook.markdown.Prose;
import codebook.model.Catalog;
import codebook.model.Coverage;
import codebook.model.Diagnostic;
import codebook.model.Diagnostics;
import codebook.model.Language;
import codebook.model.Position;
import codebook.model.Source;
import codebook.pages.Pages;
import codebook.pages.TemplateFiles;
import codebook.site.Assets;
import codebook.site.Lazy;
import codebook.site.OutputFile;
import codebook.site.Outputs;
import codebook.site.SiteFolder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole build: read, link, check, render, write. Nothing is written before everything has been read, checked and
 * rendered without an error.
 *
 * @param content the content folder
 * @param templates the template folder
 * @param baseUrl where the site will be published; empty to take the address from the settings
 */
public record Build(Path content, Path templates, Optional<String> baseUrl) {

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
     * @param coverage how much of each kind there is in each language; empty after an error
     * @param written files that were new or different
     * @param unchanged files that were already as they should be
     * @param deleted files of the last site that this one has not
     * @param unrecorded how many addresses the lock does not list yet
     */
    public record Result(
            List<Diagnostic> diagnostics,
            int entries,
            Map<String, Integer> pages,
            List<Coverage.Line> coverage,
            int written,
            int unchanged,
            int deleted,
            int unrecorded) {

        public boolean succeeded() {
            return diagnostics.stream().noneMatch(Diagnostic::isError);
        }
    }

    /** Builds the site into a folder. */
    public Result run(Path out, Progress progress) {
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
        Optional<Site> site = site(new Memory(), diagnostics);
        List<OutputFile> files = site.map(
                        made -> made.outputs().all((done, all) -> progress.at(Progress.Step.RENDER, done, all)))
                .orElse(List.of());
        if (diagnostics.hasErrors()) {
            return failed(diagnostics);
        }
        SiteFolder.Changes changes = folder.write(files, (done, all) -> progress.at(Progress.Step.WRITE, done, all));
        Catalog catalog = site.orElseThrow().catalog();
        return new Result(
                diagnostics.sorted(),
                catalog.size(),
                pages(catalog, files),
                Coverage.of(catalog),
                changes.written(),
                changes.unchanged(),
                changes.deleted(),
                site.get().unrecorded().size());
    }

    /**
     * The site with all its files, each ready to be made; empty when something is wrong with it.
     *
     * @param memory what earlier builds have left, and where this one leaves what it makes
     * @param diagnostics where mistakes go, now and while files are made
     */
    public Optional<Site> site(Memory memory, Diagnostics diagnostics) {
        Optional<Catalog> read = read(memory, diagnostics);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Catalog catalog = read.get();
        TemplateFiles files = memory.templates(templates);
        List<Language> languages = catalog.languages();
        Map<String, Map<String, Object>> strings =
                memory.strings.get(List.of(files, languages), diagnostics, found -> strings(files, languages, found));

        Routes routes = new Routes(catalog);
        Prose prose = Prose.render(catalog, routes, diagnostics, memory.texts);
        Checks.run(catalog, routes, prose, diagnostics);
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }

        Graph graph = Graph.of(catalog, prose);
        Assets assets = new Assets(memory.assets.get(
                List.of(files), diagnostics, found -> SearchFiles.among(ExplainScripts.others(files.assets()))));
        ExplainScripts.addTo(assets, files.assets(), catalog, routes, strings);
        Pages pages = new Pages(catalog, routes, graph, prose, files, strings, assets, diagnostics, memory.steps);
        DataFiles data = new DataFiles(catalog, routes, prose, files.data());
        Outputs outputs = new Outputs();
        assets.addTo(outputs);
        pages.addTo(outputs);
        data.addTo(outputs);
        new SearchFiles(catalog, routes, graph, prose, strings, memory).addTo(outputs);
        outputs.addAll(memory.schemas.get(
                List.of(catalog.settings(), files),
                diagnostics,
                found -> SchemaFiles.of(catalog.settings(), files, found)));
        pages.addFields(
                new Lazy<>(() -> Shapes.of(catalog.settings())),
                language -> SchemaFiles.words(files, language.tag(), diagnostics),
                outputs);
        new Sitemap(catalog, graph, routes).addTo(outputs);
        new AccountFiles(catalog, routes).addTo(outputs);
        List<Forward> forwards = new Forwards(catalog, routes, outputs::hasAddress).find(diagnostics);
        pages.addMoved(forwards, outputs);
        outputs.addAll(data.moved(forwards));
        outputs.addAll(new HostRules(catalog.settings(), routes, forwards).files());
        return diagnostics.hasErrors() ? Optional.empty() : Optional.of(new Site(catalog, outputs, diagnostics));
    }

    private Optional<Catalog> read(Memory memory, Diagnostics diagnostics) {
        return new ContentReader(content, diagnostics, memory.content)
                .read()
                .map(catalog -> baseUrl.map(catalog::publishedAt).orElse(catalog));
    }

    static Map<String, Map<String, Object>> strings(
            TemplateFiles files, List<Language> languages, Diagnostics diagnostics) {
        StringsReader reader = new StringsReader(diagnostics);
        Map<String, List<Source>> sources = files.strings();
        Map<String, Map<String, Object>> strings = new LinkedHashMap<>();
        for (Language language : languages) {
            List<Source> own = sources.get(language.tag());
            if (own == null) {
                Position at = new Position(files.missingStrings(language.tag()), 1, 1);
                diagnostics.error(
                        "missing-file", at, "the interface has no words in '" + language.tag() + "'", "add the file");
            } else {
                strings.put(language.tag(), reader.read(own));
            }
        }
        strings.forEach((tag, words) -> strings.forEach((otherTag, otherWords) -> {
            if (!tag.equals(otherTag)) {
                reader.compare(last(sources.get(tag)), words, last(sources.get(otherTag)), otherWords);
            }
        }));
        return strings;
    }

    private static Source last(List<Source> sources) {
        return sources.get(sources.size() - 1);
    }

    private static Map<String, Integer> pages(Catalog catalog, List<OutputFile> files) {
        Map<String, Integer> pages = new LinkedHashMap<>();
        for (Language language : catalog.languages()) {
            String prefix = language.tag() + "/";
            long count = files.stream()
                    .filter(file ->
                            file.path().startsWith(prefix) && file.path().endsWith(".html"))
                    .count();
            pages.put(language.tag(), (int) count);
        }
        return pages;
    }

    private static Result failed(Diagnostics diagnostics) {
        return new Result(diagnostics.sorted(), 0, Map.of(), List.of(), 0, 0, 0, 0);
    }
}
