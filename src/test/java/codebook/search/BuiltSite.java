package codebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import codebook.cli.CommandLineRun;
import java.nio.file.Files;
import java.nio.file.Path;

/** The site of the project's own content, built once for all tests; {@code -Dsearch.site=FOLDER} takes one that is built. */
final class BuiltSite {

    private static final Path FOLDER = build();

    private BuiltSite() {}

    static Path folder() {
        return FOLDER;
    }

    private static Path build() {
        String given = System.getProperty("search.site", "");
        if (!given.isEmpty()) {
            return Path.of(given);
        }
        Path out = Path.of("target", "search-site");
        CommandLineRun run =
                CommandLineRun.of("build", "--content", "content", "--templates", "templates", "--out", out.toString());
        assertEquals(0, run.exitCode(), run::err);
        return Files.isDirectory(out) ? out : Path.of("site");
    }
}
