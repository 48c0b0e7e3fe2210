package codebook;

import codebook.content.ContentReader;
import codebook.model.Catalog;
import codebook.model.Coverage;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How far the content is in every language. */
public final class Status {

    private final Catalog catalog;
    private final Path file;

    /**
     * The entries of one kind in one language. An entry can lack something in several ways; complete ones in none.
     *
     * @param missing entries with a text that is empty
     * @param tooShort entries with a text that is much shorter than in another language
     * @param outdated entries with a text that another language has changed since it agreed with it
     */
    public record Line(
            Kind kind, Language language, int entries, int complete, int missing, int tooShort, int outdated) {}

    private Status(Catalog catalog, Path file) {
        this.catalog = catalog;
        this.file = file;
    }

    /** Reads what can be read, whatever is missing; empty where there are no settings, which the diagnostics then say. */
    public static Optional<Status> of(Path content, Diagnostics diagnostics) {
        Path file = content.resolve(Translations.FILE);
        return new ContentReader(content, diagnostics).read().map(catalog -> new Status(catalog, file));
    }

    /** A line for each kind that has entries, and each language. */
    public List<Line> lines() {
        List<Translations.Outdated> outdated = Translations.read(file).outdated(catalog);
        List<Line> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Entry> entries = catalog.entries().stream()
                    .filter(entry -> entry.id().kind() == kind)
                    .toList();
            for (Language language : entries.isEmpty() ? List.<Language>of() : catalog.languages()) {
                Set<EntryId> late = outdated.stream()
                        .filter(text -> text.language().equals(language))
                        .map(text -> text.entry().id())
                        .collect(Collectors.toSet());
                lines.add(line(kind, language, entries, late));
            }
        }
        return lines;
    }

    private Line line(Kind kind, Language language, List<Entry> entries, Set<EntryId> late) {
        int complete = 0;
        int missing = 0;
        int tooShort = 0;
        int outdated = 0;
        for (Entry entry : entries) {
            boolean lacks = Coverage.isMissing(entry, language);
            boolean brief = Coverage.isShort(entry, language, catalog);
            boolean old = late.contains(entry.id());
            missing += lacks ? 1 : 0;
            tooShort += brief ? 1 : 0;
            outdated += old ? 1 : 0;
            complete += lacks || brief || old ? 0 : 1;
        }
        return new Line(kind, language, entries.size(), complete, missing, tooShort, outdated);
    }

    /** Says that all texts agree as they are, and gives back the file that remembers it. */
    public Path accept() {
        try {
            return Files.writeString(file, Translations.accepting(catalog));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
