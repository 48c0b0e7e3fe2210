package codebook;

import codebook.check.Advice;
import codebook.check.Spelling;
import codebook.content.ContentReader;
import codebook.graph.Routes;
import codebook.markdown.Prose;
import codebook.model.Catalog;
import codebook.model.Diagnostic;
import codebook.model.Diagnostics;
import codebook.model.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Everything that can be said about content without writing a site: what a build refuses, and what an editor would mend.
 *
 * @param content the content folder
 * @param templates the template folder
 * @param today the day from which the age of a review is counted
 * @param words a folder with lists of further words, {@code <language>.txt}; empty to leave the spelling alone
 */
public record Check(Path content, Path templates, LocalDate today, Optional<Path> words) {

    /**
     * What was found.
     *
     * @param diagnostics all findings, sorted
     * @param entries how many entries were read
     * @param unspelled the languages whose spelling could not be checked, for want of a dictionary
     * @param unrecorded how many addresses the lock does not list yet
     */
    public record Result(List<Diagnostic> diagnostics, int entries, List<Language> unspelled, int unrecorded) {

        /** Without the findings in other files than these, or those in these folders; the whole site was read all the same. */
        public Result in(List<Path> paths) {
            return only(diagnostic -> isIn(paths, diagnostic));
        }

        /** What {@link #in} leaves out. */
        public Result outside(List<Path> paths) {
            return only(diagnostic -> !isIn(paths, diagnostic));
        }

        private Result only(Predicate<Diagnostic> wanted) {
            return new Result(diagnostics.stream().filter(wanted).toList(), entries, unspelled, unrecorded);
        }

        private static boolean isIn(List<Path> paths, Diagnostic diagnostic) {
            Path file = absolute(Path.of(diagnostic.at().source().path()));
            return paths.stream().map(Result::absolute).anyMatch(file::startsWith);
        }

        private static Path absolute(Path path) {
            return path.toAbsolutePath().normalize();
        }

        /** How many findings weigh so much. */
        public long count(Diagnostic.Severity severity) {
            return diagnostics.stream()
                    .filter(diagnostic -> diagnostic.severity() == severity)
                    .count();
        }
    }

    public Result run() {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Site> site = new Build(content, templates, Optional.empty()).site(new Memory(), diagnostics);
        site.ifPresent(made -> made.outputs().all((done, all) -> {}));
        // The build keeps nothing of content with mistakes, and there is advice for that, too. What the second reading
        // has to report has been reported by the first.
        Diagnostics known = new Diagnostics();
        Optional<Catalog> catalog = new ContentReader(content, known).read();
        List<Language> unspelled = new ArrayList<>();
        catalog.ifPresent(read -> {
            Routes routes = new Routes(read);
            Advice.run(read, routes, Prose.render(read, routes, known), today, diagnostics);
            Translations.read(content.resolve(Translations.FILE)).check(read, diagnostics);
            words.ifPresent(folder -> unspelled.addAll(spelling(read, folder, diagnostics)));
        });
        return new Result(
                diagnostics.sorted(),
                catalog.map(Catalog::size).orElse(0),
                List.copyOf(unspelled),
                site.map(made -> made.unrecorded().size()).orElse(0));
    }

    private static List<Language> spelling(Catalog catalog, Path folder, Diagnostics diagnostics) {
        Spelling spelling = Spelling.ofThisMachine();
        List<Language> unspelled = new ArrayList<>();
        for (Language language : catalog.languages()) {
            if (spelling.knows(language)) {
                spelling.check(catalog.entries(), language, own(folder.resolve(language.tag() + ".txt")), diagnostics);
            } else {
                unspelled.add(language);
            }
        }
        return unspelled;
    }

    private static Set<String> own(Path list) {
        try {
            return Files.exists(list) ? new TreeSet<>(Files.readAllLines(list)) : Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
