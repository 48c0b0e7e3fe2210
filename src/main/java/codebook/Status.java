package codebook;

import codebook.content.ContentReader;
import codebook.model.Catalog;
import codebook.model.Coverage;
import codebook.model.Diagnostics;
import codebook.model.EntryId;
import codebook.model.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How far the content is in every language. */
public final class Status {

    private final Catalog catalog;
    private final Path file;

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
    public List<Coverage.Line> lines() {
        Map<Language, Set<EntryId>> outdated = Translations.read(file).outdated(catalog).stream()
                .collect(Collectors.groupingBy(
                        Translations.Outdated::language,
                        Collectors.mapping(text -> text.entry().id(), Collectors.toSet())));
        return Coverage.of(
                catalog,
                (entry, language) -> outdated.getOrDefault(language, Set.of()).contains(entry.id()));
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
