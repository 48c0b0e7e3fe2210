package codebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guard for other projects, against the small site: it has 530, 5.7.0, the pair of them, and a reply of Acme. */
class VerifyLinksCommandTest {

    private static final Path SMALL = Path.of("src/test/resources/sites/small/content");

    @TempDir
    private Path work;

    @Test
    void links_and_codes_that_have_pages_pass() throws IOException {
        CommandLineRun run = verify("""
                throw new Refused("530 5.7.0 Log in first; see https://small.example.org/530-5.7.0/#causes");
                // https://small.example.org/smtp/530, https://small.example.org/acme/login/. And https://other.example.org/999/
                link = "https://small.example.org/%s/";
                port 587, 250 ms, 127.0.0.1, version 5.1.1-beta
                """);

        assertEquals("All codes and links have pages.\n", run.out());
        assertEquals(0, run.exitCode());
    }

    @Test
    void whatever_has_none_is_reported_at_its_place() throws IOException {
        CommandLineRun run = verify("""
                log("530 5.7.99 No; see https://small.example.org/530-5.7.9/");
                https://small.example.org/en/smtp/531/
                599
                """);

        assertEquals("""
                FILE:1:10: error[unknown-code]: no page explains 5.7.99
                    log("530 5.7.99 No; see https://small.example.org/530-5.7.9/");
                             ^
                    hint: did you mean 5.7.0?
                FILE:1:25: error[broken-link]: there is no page at /530-5.7.9/
                    log("530 5.7.99 No; see https://small.example.org/530-5.7.9/");
                                            ^
                    hint: did you mean https://small.example.org/530-5.7.0/?
                FILE:2:1: error[broken-link]: there is no page at /en/smtp/531/
                    https://small.example.org/en/smtp/531/
                    ^
                    hint: did you mean https://small.example.org/en/smtp/530/?
                FILE:3:1: error[unknown-code]: no page explains 599
                    599
                    ^
                    hint: a link leads to its class, https://small.example.org/5xx/
                4 codes or links to mend
                """, run.out().replace(work.resolve("notes.txt").toString(), "FILE"));
        assertEquals(1, run.exitCode());
    }

    @Test
    void a_link_to_what_has_moved_is_reported_with_the_new_one() throws IOException {
        Path content = work.resolve("content");
        try (var files = Files.walk(SMALL)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = content.resolve(SMALL.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.writeString(content.resolve("moved.yaml"), "- from: code:smtp/531\n  to: code:smtp/530\n");
        Path file = Files.writeString(work.resolve("notes.txt"), "https://small.example.org/531/\n");

        CommandLineRun run = CommandLineRun.of("verify-links", file.toString(), "--content", content.toString());

        assertTrue(
                run.out().contains("error[moved-link]: the page at /531/ has moved")
                        && run.out().contains("hint: write https://small.example.org/530/"),
                run.out());
    }

    @Test
    void a_site_elsewhere_can_be_named() throws IOException {
        Path file = Files.writeString(
                work.resolve("notes.txt"),
                "https://elsewhere.example.org/x/530/ and https://elsewhere.example.org/x/599/");

        CommandLineRun run = CommandLineRun.of(
                "verify-links",
                "--content",
                SMALL.toString(),
                "--site",
                "https://elsewhere.example.org/x/",
                file.toString());

        assertTrue(run.out().contains(":1:42: error[broken-link]: there is no page at /599/"), run.out());
    }

    @Test
    void wrong_usage_is_told_apart() {
        CommandLineRun none = CommandLineRun.of("verify-links");
        CommandLineRun missing = CommandLineRun.of("verify-links", "no-such-file", "--content", SMALL.toString());

        assertEquals(2, none.exitCode());
        assertEquals(2, missing.exitCode());
        assertTrue(missing.err().startsWith("there is no file no-such-file"), missing.err());
    }

    private CommandLineRun verify(String text) throws IOException {
        Path file = Files.writeString(work.resolve("notes.txt"), text);
        return CommandLineRun.of("verify-links", file.toString(), "--content", SMALL.toString());
    }
}
