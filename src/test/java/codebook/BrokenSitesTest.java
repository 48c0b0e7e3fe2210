package codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mistake that an author can make, and exactly what is printed for it. A case is a folder of
 * {@code sites-broken/}: the files of its {@code content/} are laid over the small site, and {@code expected.txt} holds
 * what the command prints. {@code -Dgolden.update=true} writes it anew.
 */
class BrokenSitesTest {

    private static final Path CASES = Path.of("src/test/resources/sites-broken");

    @TempDir
    Path work;

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isReportedWordForWord(String name) throws IOException {
        SmallSite site = SmallSite.in(work).with(CASES.resolve(name).resolve("content"));

        SmallSite.Outcome outcome = site.build();

        assertEquals("", outcome.out(), "nothing is promised on standard output");
        Golden.check(CASES.resolve(name).resolve("expected.txt"), outcome.err());
        assertEquals(1, outcome.exitCode());
        assertFalse(Files.exists(work.resolve("site")), "a failed build writes nothing");
        assertFalse(outcome.err().contains("\tat "), "no stack trace for an author");
    }
}
