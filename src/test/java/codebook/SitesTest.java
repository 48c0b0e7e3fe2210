package codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole small sites, page by page: what is within {@code <main>} is as the files beside the content say. */
class SitesTest {

    private static final Path EXPECTED = Path.of("src/test/resources/sites/small/expected");

    @TempDir
    private Path work;

    private SmallSite site;

    @BeforeEach
    void build() throws IOException {
        site = SmallSite.in(work);
        SmallSite.Outcome outcome = site.build();
        assertEquals(0, outcome.exitCode(), outcome.err());
    }

    @Test
    void the_pages_of_the_small_site_are_as_expected() throws IOException {
        for (String page : pages(site.out())) {
            Golden.check(
                    EXPECTED.resolve(page), main(Files.readString(site.out().resolve(page))));
        }
    }

    @Test
    void the_small_site_has_the_pages_expected_and_no_others() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            for (String page : pages(EXPECTED)) {
                if (!Files.exists(site.out().resolve(page))) {
                    Files.delete(EXPECTED.resolve(page));
                }
            }
        }
        assertEquals(pages(EXPECTED), pages(site.out()));
    }

    private static Set<String> pages(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().endsWith(".html"))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The main element as it is written. Fingerprints would make every change of a script one of every page. */
    private static String main(String page) {
        String end = "</main>";
        String main = page.substring(page.indexOf("<main"), page.indexOf(end) + end.length());
        return main.replaceAll("\\.[0-9a-f]{10}\\.(js|css)\"", ".0000000000.$1\"") + "\n";
    }
}
