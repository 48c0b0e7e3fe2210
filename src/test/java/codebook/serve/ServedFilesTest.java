package codebook.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is served is what is published, but for one line of each page. */
class ServedFilesTest {

    private static final String LINE = "<script src=\"/-codebook/page\\.js\\?[0-9.]+\" defer></script>\n";

    @TempDir
    private static Path work;

    private static Desk desk;

    @BeforeAll
    static void serve() throws IOException {
        desk = Desk.in(work);
    }

    @AfterAll
    static void close() throws IOException {
        desk.close();
    }

    @Test
    void every_file_is_the_published_one_but_for_the_line() throws IOException {
        assertEquals(0, desk.site().build().exitCode());
        Path out = desk.site().out();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(out)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(".codebook"))
                    .toList();
        }
        assertTrue(files.size() > 60, "files: " + files.size());
        for (Path file : files) {
            String path = out.relativize(file).toString().replace('\\', '/');
            HttpResponse<byte[]> response = desk.get(path);
            byte[] body = response.body();
            if (path.endsWith(".html")) {
                String page = new String(body, StandardCharsets.UTF_8);
                assertEquals(2, page.split(LINE, -1).length, "the line stands once in " + path);
                body = page.replaceFirst(LINE, "").getBytes(StandardCharsets.UTF_8);
            }
            assertArrayEquals(Files.readAllBytes(file), body, path);
            assertEquals(200, response.statusCode(), path);
        }
    }

    @Test
    void the_published_site_knows_nothing_of_the_server() throws IOException {
        desk.site().build();
        try (Stream<Path> walk = Files.walk(desk.site().out())) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertTrue(!text.contains("-codebook"), file.toString());
            }
        }
    }

    @Test
    void files_have_their_types() {
        assertEquals("text/html; charset=utf-8", type("en/smtp/530/"));
        assertEquals("application/xml", type("sitemap.xml"));
        assertEquals("text/plain; charset=utf-8", type("robots.txt"));
        assertEquals("text/javascript; charset=utf-8", type("en/search/first.js"));
        assertEquals("text/css; charset=utf-8", type(asset("site.css")));
        assertEquals("image/svg+xml", type(asset("favicon.svg")));
    }

    @Test
    void only_files_whose_names_change_with_them_are_kept_by_the_browser() {
        assertEquals("no-store", header("en/smtp/530/", "Cache-Control"));
        assertEquals("no-store", header("en/search/first.js", "Cache-Control"));
        assertEquals("max-age=31536000, immutable", header(asset("site.css"), "Cache-Control"));
    }

    @Test
    void a_folder_leads_to_its_slash() {
        HttpResponse<byte[]> response = desk.get("en/smtp/530?q=1");

        assertEquals(302, response.statusCode());
        assertEquals("/en/smtp/530/", response.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void what_is_not_there_gets_the_page_of_that() {
        HttpResponse<byte[]> response = desk.get("en/smtp/999/");

        assertEquals(404, response.statusCode());
        assertEquals(desk.text("404.html"), new String(response.body(), StandardCharsets.UTF_8));
    }

    private static String type(String path) {
        return header(path, "Content-Type");
    }

    private static String header(String path, String name) {
        return desk.get(path).headers().firstValue(name).orElseThrow();
    }

    /** The address of an asset, as the home page gives it. */
    private static String asset(String name) {
        String pattern = "assets/" + name.replace(".", "\\.[0-9a-f]{10}\\.");
        return java.util.regex.Pattern.compile(pattern)
                .matcher(desk.text("en/"))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }
}
