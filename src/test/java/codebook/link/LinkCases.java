package codebook.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Texts and the codes in them, the same for the Java library and the script.
 *
 * @param codes reply code and enhanced code, {@code -} for none; {@code -} alone where there is no code at all
 */
public record LinkCases(String text, String codes) {

    private static final Path FILE = Path.of("src/test/resources/link/replies.tsv");

    public static List<LinkCases> all() throws IOException {
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(parts -> new LinkCases(parts[0].replace("\\n", "\n"), parts[1]))
                    .toList();
        }
    }
}
