package codebook.content;

import codebook.model.Diagnostic;
import codebook.model.Diagnostics;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was read from the files of one folder, mistakes included, so that those which are the same need not be read again.
 * Whoever keeps it says which have changed; all others count as the same.
 */
public final class ReadFiles {

    private final Map<Path, Read> files = new ConcurrentHashMap<>();
    private @Nullable Listed listed;

    private record Listed(Path folder, Object files) {}

    private record Read(Object with, Optional<?> value, List<Diagnostic> found) {}

    /**
     * What a file holds, read again if it must be.
     *
     * @param with what else the value depends on; the very same object counts as the same
     * @param diagnostics where the mistakes in the file go, also those found earlier
     * @param reader reads the file, and reports to the diagnostics that it is given; the same kind of value each time
     */
    @SuppressWarnings("unchecked") // a path decides what its file holds, so each has values of one type
    <T> Optional<T> of(Path file, Object with, Diagnostics diagnostics, Function<Diagnostics, Optional<T>> reader) {
        Read known = files.get(file);
        if (known == null || known.with != with) {
            Diagnostics found = new Diagnostics();
            known = new Read(with, reader.apply(found), found.sorted());
            files.put(file, known);
        }
        known.found.forEach(diagnostics::add);
        return (Optional<T>) known.value;
    }

    /**
     * Which files there are, listed again if one may have come or gone, or if there was something to report.
     *
     * @param folder where they are
     * @param diagnostics where mistakes go
     * @param lister lists them, and reports to the diagnostics that it is given; the same kind of value each time
     */
    @SuppressWarnings("unchecked") // there is one kind of list
    <T> T list(Path folder, Diagnostics diagnostics, Function<Diagnostics, T> lister) {
        if (listed != null && listed.folder.equals(folder)) {
            return (T) listed.files;
        }
        Diagnostics found = new Diagnostics();
        T made = lister.apply(found);
        List<Diagnostic> reports = found.sorted();
        reports.forEach(diagnostics::add);
        listed = reports.isEmpty() ? new Listed(folder, made) : null;
        return made;
    }

    /** Forgets a file, or all files of a folder. */
    public void forget(Path changed) {
        boolean wasRead = files.remove(changed) != null;
        if (!wasRead || !Files.isRegularFile(changed, LinkOption.NOFOLLOW_LINKS)) {
            files.keySet().removeIf(file -> file.startsWith(changed));
            boolean isElsewhere =
                    listed != null && !changed.startsWith(listed.folder) && !listed.folder.startsWith(changed);
            listed = isElsewhere ? listed : null;
        }
    }
}
