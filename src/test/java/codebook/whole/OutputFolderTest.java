package codebook.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.SmallSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build does to the folder that it writes to, and what it leaves alone. */
class OutputFolderTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

    @TempDir
    private Path work;

    private SmallSite site;

    @BeforeEach
    void copySite() throws IOException {
        site = SmallSite.in(work);
    }

    @Test
    void a_second_build_writes_nothing() throws IOException {
        build();
        age();

        String printed = build().out();

        assertTrue(printed.contains("Files: 0 written"), printed);
        try (Stream<Path> walk = Files.walk(site.out())) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                assertEquals(LONG_AGO, Files.getLastModifiedTime(path), path.toString());
            }
        }
    }

    @Test
    void a_change_writes_only_what_it_changes() throws IOException {
        build();
        Map<Path, String> before = files();
        age();

        site.edit("topics/ports.yaml", "Two of them.", "Three of them.");
        build();

        Map<Path, String> after = files();
        assertEquals(pages(before), pages(after));
        for (Path path : after.keySet()) {
            boolean changed = !after.get(path).equals(before.get(path));
            boolean written =
                    !Files.getLastModifiedTime(site.out().resolve(path)).equals(LONG_AGO);
            assertEquals(changed, written, path.toString());
        }
    }

    /** The files whose names do not change with their contents. */
    private static Set<Path> pages(Map<Path, String> files) {
        return files.keySet().stream()
                .filter(path -> !path.startsWith("assets"))
                .collect(Collectors.toSet());
    }

    @Test
    void files_of_an_entry_that_is_gone_are_deleted_and_no_others() throws IOException {
        build();
        Files.writeString(site.out().resolve("mine.txt"), "mine");
        Files.writeString(site.out().resolve("en/topics/ports/mine.txt"), "mine, too");
        Files.delete(site.content().resolve("replies/acme/530-5.7.0-login.yaml"));

        build();

        assertFalse(Files.exists(site.out().resolve("en/replies/acme")), "its folder is still there");
        assertFalse(Files.exists(site.out().resolve("acme")), "its permalink is still there");
        assertTrue(Files.exists(site.out().resolve("en/smtp/530/index.html")));
        assertEquals("mine", Files.readString(site.out().resolve("mine.txt")));
        assertEquals("mine, too", Files.readString(site.out().resolve("en/topics/ports/mine.txt")));
    }

    @Test
    void files_edited_or_deleted_by_hand_are_restored() throws IOException {
        build();
        Map<Path, String> before = files();
        Files.writeString(site.out().resolve("en/index.html"), "edited");
        Files.delete(site.out().resolve("ru/index.html"));

        build();

        assertEquals(before, files());
    }

    @Test
    void a_folder_that_codebook_did_not_make_is_refused_and_left_alone() throws IOException {
        Files.createDirectories(site.out());
        Files.writeString(site.out().resolve("index.html"), "somebody's page");
        Map<Path, String> before = files();

        SmallSite.Outcome outcome = site.build();

        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.err().contains("error[foreign-folder]"), outcome.err());
        assertEquals(before, files());
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_refused_and_left_alone() throws IOException {
        Files.writeString(site.out(), "a file");

        assertEquals(1, site.build().exitCode());
        assertEquals("a file", Files.readString(site.out()));
    }

    @Test
    void a_build_that_fails_leaves_the_last_site_as_it_was() throws IOException {
        build();
        Map<Path, String> before = files();
        age();

        site.edit("topics/ports.yaml", "Two of them.", "Three of them, see [](code:smtp/999).");
        assertEquals(1, site.build().exitCode());

        assertEquals(before, files());
        for (Path path : before.keySet()) {
            assertEquals(LONG_AGO, Files.getLastModifiedTime(site.out().resolve(path)), path.toString());
        }
    }

    @Test
    void a_first_build_that_fails_makes_no_folder() throws IOException {
        site.edit("codes/smtp/530.yaml", "causes: [no-login]", "causes: [nothing]");

        assertEquals(1, site.build().exitCode());
        assertFalse(Files.exists(site.out()));
    }

    @Test
    void the_address_of_the_site_is_in_canonical_links_and_on_the_page_of_what_is_not_there() throws IOException {
        build("--base-url", "https://other.example.org/a/b/");

        String page = Files.readString(site.out().resolve("en/smtp/530/index.html"));
        String notFound = Files.readString(site.out().resolve("404.html"));
        assertTrue(page.contains("<link rel=\"canonical\" href=\"https://other.example.org/a/b/en/smtp/530/\">"), page);
        assertTrue(notFound.contains("href=\"/a/b/en/\""), notFound);
        for (Map.Entry<Path, String> file : files().entrySet()) {
            assertFalse(file.getValue().contains("https://small.example.org/530/"), file.getKey()::toString);
        }
    }

    @Test
    void an_address_without_a_slash_at_its_end_is_refused() {
        assertEquals(2, site.build("--base-url", "https://other.example.org").exitCode());
        assertFalse(Files.exists(site.out()));
    }

    private SmallSite.Outcome build(String... more) {
        SmallSite.Outcome outcome = site.build(more);
        assertEquals(0, outcome.exitCode(), outcome.err());
        return outcome;
    }

    /** Makes every file old, to see which are written anew: two builds may fall into one tick of the clock. */
    private void age() throws IOException {
        try (Stream<Path> walk = Files.walk(site.out())) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(path, LONG_AGO);
            }
        }
    }

    private Map<Path, String> files() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(site.out())) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                files.put(
                        site.out().relativize(path), new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
