package codebook.content;

import codebook.model.Diagnostics;
import codebook.model.Past;
import codebook.model.Position;
import codebook.model.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a content folder: which there are, and their texts. Whatever is no YAML file of the folder is reported. */
final class ContentFiles {

    static final String ENDING = ".yaml";

    /** What others read: addresses and translations as they were recorded, words for spelling, schemas for editors. */
    private static final Pattern ASIDE = Pattern.compile(
            Pattern.quote(Past.LOCK) + "|translations\\.lock|spelling/[^/]+\\.txt|schema/v1/[^/]+\\.json");

    private final Path folder;
    private final String shownFolder;
    private final Diagnostics diagnostics;

    ContentFiles(Path folder, Diagnostics diagnostics) {
        this.folder = folder;
        this.shownFolder = folder.toString().replace('\\', '/');
        this.diagnostics = diagnostics;
    }

    /** All YAML files by their path within the folder, sorted. */
    TreeMap<String, Path> list() {
        TreeMap<String, Path> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.forEach(file -> {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (Files.isSymbolicLink(file)) {
                    report("symbolic-link", path, "symbolic links are not followed", "put the file itself here");
                } else if (Files.isRegularFile(file) && !isEditorsOwn(file)) {
                    if (ASIDE.matcher(path).matches()) {
                        return;
                    }
                    if (path.endsWith(ENDING)) {
                        files.put(path, file);
                    } else {
                        report(
                                "stray-file",
                                path,
                                "content is written in files that end in " + ENDING,
                                "rename or remove it");
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Backups and hidden files that editors leave beside the real ones. */
    private static boolean isEditorsOwn(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") || name.endsWith("~");
    }

    /** The text of a file, with {@code \n} line ends and no byte order mark; empty when it is not UTF-8. */
    Optional<Source> read(String path, Path file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return Optional.of(new Source(shown(path), withoutMark.replace("\r\n", "\n")));
        } catch (CharacterCodingException e) {
            report("encoding", path, "the file is not UTF-8", "save it as UTF-8");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that is empty, as one is that need not be there. */
    Source empty(String path) {
        return new Source(shown(path), "");
    }

    /** A file that does not exist, to say so. */
    Position missing(String path) {
        return new Position(empty(path), 1, 1);
    }

    private void report(String rule, String path, String message, String hint) {
        diagnostics.error(rule, missing(path), message, hint);
    }

    private String shown(String path) {
        return shownFolder + "/" + path;
    }
}
