package codebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

    private static final Pattern MAIL = Pattern.compile("(?iU).{0,30}(mail|smtp|bounce|почт|письм|рассыл).{0,30}");

    @TempDir
    private Path work;

    @Test
    void what_it_writes_is_built_and_has_no_findings() throws IOException {
        Path folder = work.resolve("codes");

        assertEquals(0, CommandLineRun.of("init", folder.toString()).exitCode());

        CommandLineRun check = run(folder, "check", "--no-spelling", "--today", "2026-11-28");
        assertEquals("Checked 4 entries: 0 errors, 0 warnings\n", check.out());
        CommandLineRun build =
                run(folder, "build", "--out", folder.resolve("site").toString());
        assertEquals(0, build.exitCode(), build.err());
        assertTrue(Files.exists(folder.resolve("site/503/index.html")), "the permalink");
        assertTrue(Files.exists(folder.resolve("site/ru/http/503/index.html")));
    }

    /**
     * The subject is another one, so nothing may speak of mail: what a reader sees, what a search engine is told. Only the page
     * for authors does, since it has all kinds of files.
     */
    @Test
    void no_page_speaks_of_mail() throws IOException {
        Path folder = work.resolve("codes");
        CommandLineRun.of("init", folder.toString());
        run(folder, "build", "--out", folder.resolve("site").toString());

        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
            for (Path file :
                    files.filter(InitCommandTest::isForReaders).sorted().toList()) {
                Document page = Jsoup.parse(Files.readString(file));
                String text = page.title() + " " + page.text() + " "
                        + page.select("meta[content], [placeholder], [aria-label]")
                                .outerHtml();
                MAIL.matcher(text)
                        .results()
                        .forEach(match -> found.add(folder.relativize(file) + ": " + match.group()));
            }
        }
        assertEquals(List.of(), found);
    }

    private static boolean isForReaders(Path file) {
        return file.toString().endsWith(".html") && !file.getParent().endsWith("fields");
    }

    @Test
    void words_of_its_own_take_the_place_of_single_built_in_ones() throws IOException {
        Path folder = work.resolve("codes");
        CommandLineRun.of("init", folder.toString());
        Files.writeString(folder.resolve("templates/strings/en.yaml"), "now: {title: And now}\n");

        run(folder, "build", "--out", folder.resolve("site").toString());

        Document page = Jsoup.parse(Files.readString(folder.resolve("site/en/http/503/index.html")));
        assertEquals("And now", page.getElementById("now").text());
        assertEquals("Retry", page.select(".now dt").first().text(), "all others are built in");
    }

    @Test
    void a_template_of_its_own_takes_the_place_of_the_built_in_one() throws IOException {
        Path folder = work.resolve("codes");
        CommandLineRun.of("init", folder.toString());
        Path template = folder.resolve("templates/pages/not-found.ftlh");
        Files.createDirectories(template.getParent());
        Files.writeString(template, "<p>Nothing here.</p>\n");

        run(folder, "build", "--out", folder.resolve("site").toString());

        assertTrue(Files.readString(folder.resolve("site/404.html")).contains("Nothing here."));
        assertTrue(
                Files.readString(folder.resolve("site/503/index.html")).contains("<html"), "all others are built in");
    }

    @Test
    void keeps_what_is_there() throws IOException {
        Files.writeString(work.resolve("mine.txt"), "mine");

        CommandLineRun run = CommandLineRun.of("init", work.toString());

        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("is not empty"), run.err());
        assertFalse(Files.exists(work.resolve("content")));
    }

    private static CommandLineRun run(Path folder, String command, String... more) {
        String[] arguments = new String[more.length + 5];
        arguments[0] = command;
        arguments[1] = "--content";
        arguments[2] = folder.resolve("content").toString();
        arguments[3] = "--templates";
        arguments[4] = folder.resolve("templates").toString();
        System.arraycopy(more, 0, arguments, 5, more.length);
        return CommandLineRun.of(arguments);
    }
}
