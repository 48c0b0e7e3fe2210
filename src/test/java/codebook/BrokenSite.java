package codebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A case: a folder whose files are laid over the small site. {@code content/} and {@code templates/} hold files instead of
 * those of the same path, {@code site/} what lies where the site should be written, {@code translations.lock} which texts agreed, {@code appended/} what is written at the end of a
 * file, {@code removed.txt} names files to take away, {@code symbolic-links.txt} links to make, and {@code expected.txt}
 * holds every word that is printed.
 *
 * @param folder the case
 */
record BrokenSite(Path folder) {

    /** All cases of a folder, by name. */
    static List<BrokenSite> all(Path cases) throws IOException {
        try (Stream<Path> folders = Files.list(cases)) {
            return folders.sorted().map(BrokenSite::new).toList();
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    Path expected() {
        return folder.resolve("expected.txt");
    }

    /** The small site with the mistakes of this case. */
    SmallSite in(Path work) throws IOException {
        SmallSite site = SmallSite.in(work);
        for (String part : List.of("content", "templates", "site")) {
            if (Files.isDirectory(folder.resolve(part))) {
                SmallSite.copy(folder.resolve(part), work.resolve(part));
            }
        }
        append(work);
        for (String removed : lines("removed.txt")) {
            Files.delete(work.resolve(removed));
        }
        for (String link : lines("symbolic-links.txt")) {
            String[] words = link.split(" ");
            Files.createSymbolicLink(work.resolve(words[0]), Path.of(words[1]));
        }
        return site;
    }

    private void append(Path work) throws IOException {
        Path appended = folder.resolve("appended");
        if (!Files.isDirectory(appended)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(appended)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path path = appended.relativize(file);
                Path target = work.resolve(path);
                Files.createDirectories(target.getParent());
                Path original = Files.exists(target) ? target : path;
                Files.writeString(target, Files.readString(original) + Files.readString(file));
            }
        }
    }

    private List<String> lines(String file) throws IOException {
        Path list = folder.resolve(file);
        return Files.exists(list) ? Files.readAllLines(list) : List.of();
    }

    @Override
    public String toString() {
        return name();
    }
}
