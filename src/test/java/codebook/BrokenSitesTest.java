package codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mistake that an author can make, and exactly what is printed for it ({@code sites-broken/}); and what an editor
 * would mend although it can be built ({@code sites-careless/}). {@code -Dgolden.update=true} writes the expected files
 * anew.
 */
class BrokenSitesTest {

    private static final Path BROKEN = Path.of("src/test/resources/sites-broken");
    private static final Path CARELESS = Path.of("src/test/resources/sites-careless");

    @TempDir
    Path work;

    static List<BrokenSite> broken() throws IOException {
        return BrokenSite.all(BROKEN);
    }

    static List<BrokenSite> careless() throws IOException {
        return BrokenSite.all(CARELESS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void isReportedWordForWord(BrokenSite broken) throws IOException {
        SmallSite site = broken.in(work);

        SmallSite.Outcome outcome = site.build();

        assertEquals("", outcome.out(), "nothing is promised on standard output");
        Golden.check(broken.expected(), outcome.err());
        assertEquals(1, outcome.exitCode());
        assertFalse(Files.exists(site.out().resolve("index.html")), "a failed build writes nothing");
        assertFalse(outcome.err().contains("\tat "), "no stack trace for an author");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("careless")
    void isAdvisedWordForWord(BrokenSite careless) throws IOException {
        SmallSite site = careless.in(work);

        SmallSite.Outcome advice = site.run("check", "--no-spelling", "--today", "2026-01-03");

        Golden.check(careless.expected(), advice.out());
        assertEquals(0, advice.exitCode(), "warnings alone do not fail");
    }
}
