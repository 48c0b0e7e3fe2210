package codebook.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticServerTest {

    @TempDir
    private Path parent;

    private StaticServer server;

    @BeforeEach
    void serve() throws IOException {
        Path folder = Files.createDirectories(parent.resolve("site"));
        Files.writeString(parent.resolve("secret.txt"), "secret");
        Files.writeString(folder.resolve("404.html"), "nothing here");
        Files.createDirectory(folder.resolve("empty"));
        Files.writeString(Files.createDirectories(folder.resolve("ru/530")).resolve("index.html"), "Ошибка");
        Files.writeString(folder.resolve("app.js"), "1");
        server = StaticServer.serve(folder, "/docs/smtp/");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void gives_the_index_of_a_folder() throws Exception {
        HttpResponse<String> answer = get("ru/530/");

        assertEquals(200, answer.statusCode());
        assertEquals("Ошибка", answer.body());
        assertEquals("text/html; charset=utf-8", header(answer, "Content-Type"));
    }

    @Test
    void gives_a_file_its_type() throws Exception {
        assertEquals("text/javascript; charset=utf-8", header(get("app.js?v=1"), "Content-Type"));
    }

    @Test
    void sends_a_folder_without_slash_to_the_one_with() throws Exception {
        HttpResponse<String> answer = get("ru/530");

        assertEquals(301, answer.statusCode());
        assertEquals("/docs/smtp/ru/530/", header(answer, "Location"));
    }

    @Test
    void gives_the_sites_own_page_for_what_is_not_there() throws Exception {
        for (String path : new String[] {"nowhere/", "empty/", "../secret.txt", "%2e%2e/secret.txt"}) {
            HttpResponse<String> answer = get(path);

            assertEquals(404, answer.statusCode(), path);
            assertEquals(path.startsWith("..") ? "" : "nothing here", answer.body(), path);
        }
    }

    @Test
    void compresses_text_for_those_who_take_it_so() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.site().resolve("ru/530/"))
                .header("Accept-Encoding", "gzip, br")
                .build();
        HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());

        assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
        assertEquals("Ошибка", new String(new GZIPInputStream(answer.body()).readAllBytes(), UTF_8));
    }

    @Test
    void has_nothing_outside_its_path() throws Exception {
        HttpResponse<String> answer = get("/app.js");

        assertEquals(404, answer.statusCode());
        assertEquals("", answer.body());
    }

    @Test
    void refuses_a_path_without_slashes() {
        assertThrows(IllegalArgumentException.class, () -> StaticServer.serve(parent, "docs"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = server.site().resolve(path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
