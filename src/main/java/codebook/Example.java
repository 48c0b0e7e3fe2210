package codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small knowledge base to begin with: a code of HTTP, its cause and its fix, in two languages, and the words of the
 * interface that are other than those about mail. It travels with the program.
 */
public final class Example {

    private static final List<String> FILES = List.of(
            "content/site.yaml",
            "content/categories.yaml",
            "content/codes/http/503.yaml",
            "content/causes/too-many-requests.yaml",
            "content/fixes/retry-later.yaml",
            "templates/strings/en.yaml",
            "templates/strings/ru.yaml");

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
     * Writes it into a folder.
     *
     * @return the files, by their path within the folder
     */
    public static List<String> write(Path folder) {
        for (String file : FILES) {
            Path target = folder.resolve(file);
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
        return FILES;
    }
}
