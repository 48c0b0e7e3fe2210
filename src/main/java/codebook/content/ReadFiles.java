package codebook.content;

import codebook.model.Diagnostic;
import codebook.model.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was read from files, mistakes included, so that those which are the same need not be read again. A file counts as
 * the same when its time, size and identity are, and nobody has said that it changed.
 */
public final class ReadFiles {

    private final Map<Path, Read> files = new ConcurrentHashMap<>();

    private record Stamp(FileTime time, long size, @Nullable Object identity) {

        static Stamp of(Path file) {
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(now.lastModifiedTime(), now.size(), now.fileKey());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Read(Stamp stamp, Object with, Optional<?> value, List<Diagnostic> found) {}

    /**
     * What a file holds, read again if it must be.
     *
     * @param with what else the value depends on; the very same object counts as the same
     * @param diagnostics where the mistakes in the file go, also those found earlier
     * @param reader reads the file, and reports to the diagnostics that it is given; the same kind of value each time
     */
    @SuppressWarnings("unchecked") // a path decides what its file holds, so each has values of one type
    <T> Optional<T> of(Path file, Object with, Diagnostics diagnostics, Function<Diagnostics, Optional<T>> reader) {
        Stamp stamp = Stamp.of(file); // before the reading: a change meanwhile makes the next stamp differ
        Read known = files.get(file);
        if (known == null || !known.stamp.equals(stamp) || known.with != with) {
            Diagnostics found = new Diagnostics();
            known = new Read(stamp, with, reader.apply(found), found.sorted());
            files.put(file, known);
        }
        known.found.forEach(diagnostics::add);
        return (Optional<T>) known.value;
    }

    /** Forgets a file, or all files of a folder. */
    public void forget(Path changed) {
        files.keySet().removeIf(file -> file.startsWith(changed));
    }
}
