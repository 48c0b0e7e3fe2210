package codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A small knowledge base to begin with: a code of HTTP, its cause and its fix, in two languages. It travels with the program. */
public final class Example {

    private static final List<String> FILES = List.of(
            "site.yaml",
            "categories.yaml",
            "codes/http/503.yaml",
            "causes/too-many-requests.yaml",
            "fixes/retry-later.yaml");

    private Example() {}

    /** Whether a folder is free for a site of its own: not there, or empty. */
    public static boolean isFree(Path folder) {
        if (!Files.isDirectory(folder)) {
            return !Files.exists(folder);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the content into {@code content/} of a folder.
     *
     * @return the files, by their path within the folder
     */
    public static List<String> write(Path folder) {
        for (String file : FILES) {
            Path target = folder.resolve("content").resolve(file);
            try (InputStream in = Example.class.getResourceAsStream("example/" + file)) {
                if (in == null) {
                    throw new IllegalStateException(file + " is not on the class path");
                }
                Files.createDirectories(target.getParent());
                Files.copy(in, target);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return FILES.stream().map(file -> "content/" + file).toList();
    }
}
