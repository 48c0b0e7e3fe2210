package codebook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judges judged: each finds the fault of a bad page, and none in a good one. */
class ChromiumIT {

    private static final String STRICT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

    private static final String GOOD = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta http-equiv="Content-Security-Policy" content="%s">
            <title>530</title>
            <link rel="icon" href="icon.svg">
            <main><h1>530</h1><p id="said">nothing</p></main>
            <script src="app.js"></script>
            """.formatted(STRICT);

    @TempDir
    private Path site;

    @BeforeEach
    void writeIcon() throws IOException {
        write("icon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    }

    @Test
    void a_good_page_has_no_problems_over_http_and_from_disk() throws IOException {
        write("index.html", GOOD);
        write("app.js", "document.getElementById('said').textContent = 'hello';");

        try (var server = StaticServer.serve(site, "/docs/smtp/")) {
            for (URI address : List.of(server.site(), site.toUri())) {
                try (var visit = Chromium.visit(address, Reader.ENGLISH)) {
                    Page page = visit.open(address.getScheme().equals("file") ? "index.html" : "");

                    assertEquals("hello", page.locator("#said").textContent());
                    assertEquals(List.of(), Axe.violations(page));
                    assertEquals(List.of(), visit.problems());
                }
            }
        }
    }

    @Test
    void the_reader_sets_language_zone_colours_and_size() throws IOException {
        write("index.html", GOOD);
        write("app.js", "");

        try (var visit = Chromium.visit(site.toUri(), Reader.RUSSIAN.dark().onPhone())) {
            Page page = visit.open("index.html");

            assertEquals("ru-RU Europe/Moscow true 360", page.evaluate("""
                            [navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone,
                             matchMedia('(prefers-color-scheme: dark)').matches, innerWidth].join(' ')
                            """));
        }
    }

    @Test
    void a_reader_without_scripts_sees_the_bare_page() throws IOException {
        write("index.html", GOOD);
        write("app.js", "document.getElementById('said').textContent = 'hello';");

        try (var visit = Chromium.visit(site.toUri(), Reader.ENGLISH.withoutScripts())) {
            assertEquals("nothing", visit.open("index.html").locator("#said").textContent());
            assertEquals(List.of(), visit.problems());
        }
    }

    @Test
    void a_visit_hears_errors_on_the_console_and_exceptions() throws IOException {
        write("index.html", GOOD);
        write("app.js", "console.error('too bad'); console.log('fine'); throw new Error('worse');");

        List<String> problems = problems();

        assertEquals(2, problems.size(), problems::toString);
        assertContains("console: too bad", problems);
        assertContains("exception: ", problems);
        assertContains("worse", problems);
    }

    @Test
    void a_visit_sees_breaches_of_the_policy() throws IOException {
        write("index.html", GOOD.replace("<p ", "<p style=\"color:red\" "));
        write("app.js", "document.getElementById('said').innerHTML = '<b>hello</b>';");

        List<String> problems = problems();

        assertContains("policy: style-src-attr blocks inline", problems);
        assertContains("policy: require-trusted-types-for blocks trusted-types-sink", problems);
    }

    @Test
    void a_visit_sees_requests_that_leave_the_site() throws IOException {
        write("index.html", GOOD.replace("app.js", "/outside.js").replace(STRICT, "img-src *"));

        try (var server = StaticServer.serve(site, "/docs/");
                var visit = Chromium.visit(server.site(), Reader.ENGLISH)) {
            visit.open("");

            assertContains("leaves the site: http://127.0.0.1:", visit.problems());
            assertContains("/outside.js", visit.problems());
        }
    }

    @Test
    void axe_names_the_element_without_a_name() throws IOException {
        write("index.html", GOOD.replace("</main>", "<button id=\"copy\"></button></main>"));
        write("app.js", "");

        try (var visit = Chromium.visit(site.toUri(), Reader.ENGLISH)) {
            List<String> violations = Axe.violations(visit.open("index.html"));

            assertEquals(
                    List.of("button-name (critical): Buttons must have discernible text: #copy"
                            + " <button id=\"copy\"></button>"),
                    violations);
        }
    }

    private List<String> problems() {
        try (var visit = Chromium.visit(site.toUri(), Reader.ENGLISH)) {
            visit.open("index.html");
            return visit.problems();
        }
    }

    private static void assertContains(String part, List<String> lines) {
        assertTrue(lines.stream().anyMatch(line -> line.contains(part)), () -> part + " is not in " + lines);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(site.resolve(name), text);
    }
}
