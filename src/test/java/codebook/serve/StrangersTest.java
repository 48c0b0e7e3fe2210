package codebook.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What comes out of the server for those who are not the author's browser, byte by byte: nothing but refusals and the
 * site's own files. A file beside the content holds a secret, which must never come out.
 */
class StrangersTest {

    private static final String SECRET = "the secret zebra";
    private static final int LOST_MILLIS = 120_000;

    @TempDir
    private static Path work;

    private static Desk desk;

    @BeforeAll
    static void serve() throws IOException {
        Files.writeString(work.resolve("secret.txt"), SECRET);
        desk = Desk.in(work);
        Files.writeString(desk.site().content().resolve(".secret"), SECRET);
        Files.writeString(desk.templates().resolve("secret.txt"), SECRET);
    }

    @AfterAll
    static void close() throws IOException {
        desk.close();
    }

    static List<String> pathsOutside() {
        List<String> ups = List.of(
                "../",
                "..%2f",
                "%2e%2e/",
                "%2e%2e%2f",
                "..\\",
                "..%5c",
                "%252e%252e/",
                ".../",
                "..;/",
                "..%00/",
                "..%c0%af",
                "%c0%ae%c0%ae/",
                "..%ef%bc%8f",
                "./",
                "%2e/");
        List<String> paths = new ArrayList<>();
        for (String up : ups) {
            for (int depth = 1; depth <= 3; depth++) {
                for (String start : List.of("/", "/en/", "/assets/", "/-codebook/")) {
                    paths.add(start + up.repeat(depth) + "secret.txt");
                    paths.add(start + up.repeat(depth) + "content/.secret");
                }
            }
        }
        paths.addAll(List.of(
                "/secret.txt",
                "/content/site.yaml",
                "/templates/secret.txt",
                "/.secret",
                "/.codebook",
                "/" + work + "/secret.txt",
                "//" + work + "/secret.txt",
                "/file://" + work + "/secret.txt",
                "file://" + work + "/secret.txt",
                "/-codebook/Server.class",
                "/-codebook/../page.js",
                "/-codebook//page.js",
                "/en/smtp/530/index.html%00.txt",
                "/en/smtp/530/index.html/../../../../../secret.txt",
                "/?../secret.txt",
                "/#/../secret.txt",
                "*",
                "secret.txt",
                "http://localhost/../secret.txt"));
        List.copyOf(paths).forEach(path -> paths.add("/-codebook/news?1.1&1&" + path)); // answered at once, being old
        return paths;
    }

    @Test
    void no_path_leads_out_of_the_site() throws IOException {
        String home = desk.text("");
        for (String path : pathsOutside()) {
            String answer =
                    raw("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port() + "\r\nConnection: close\r\n\r\n");
            assertFalse(answer.contains(SECRET), path);
            boolean isRefusal = answer.startsWith("HTTP/1.1 4") || answer.startsWith("HTTP/1.1 5");
            assertTrue(isRefusal || answer.contains(home) || isRedirectInside(answer), path + "\n" + answer);
        }
    }

    @Test
    void the_first_script_brings_none_but_scripts_of_the_site_each_once() throws IOException {
        String first = desk.text("en/search/first.js");
        for (String path : pathsOutside()) {
            String answer = raw("GET /en/search/first.js?1&" + path + " HTTP/1.1\r\nHost: localhost:" + port()
                    + "\r\nConnection: close\r\n\r\n");
            boolean isRefusal = answer.startsWith("HTTP/1.1 4");
            assertTrue(isRefusal || answer.endsWith("\r\n\r\n" + first), path + "\n" + answer);
        }
        assertEquals(first + first, desk.text("en/search/first.js?1" + "&en/search/first.js".repeat(1_000)));
    }

    private static boolean isRedirectInside(String answer) {
        return answer.startsWith("HTTP/1.1 302") && answer.matches("(?s).*\r\nLocation: /[a-z][^\r]*\r\n.*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: evil.example:{port}",
                "Host: localhost",
                "Host: localhost:1",
                "Host: localhost:{port}.evil.example",
                "Host: localhost.evil.example:{port}",
                "Host: 127.0.0.1.evil.example:{port}",
                "Host: 127.0.0.2:{port}",
                "Host: 0.0.0.0:{port}",
                "Host: 2130706433:{port}",
                "Host: [::]:{port}",
                "Host: localhost:{port}\r\nHost: evil.example",
                "Host: evil.example\r\nHost: localhost:{port}",
                "X-Forwarded-Host: localhost:{port}",
                "Host:",
                "Host: localhost:{port}\r\nOrigin: http://evil.example",
                "Host: localhost:{port}\r\nOrigin: null",
                "Host: localhost:{port}\r\nOrigin: https://localhost:{port}",
                "Host: localhost:{port}\r\nOrigin: http://localhost:1",
                "Host: localhost:{port}\r\nOrigin: http://localhost:{port}@evil.example",
                "Host: localhost:{port}\r\nOrigin: http://localhost:{port}\r\nOrigin: http://evil.example",
                "Host: localhost:{port}\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script",
                "Host: localhost:{port}\r\nSec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors\r\nSec-Fetch-Dest: empty",
                "Host: localhost:{port}\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe"
            })
    void other_hosts_and_origins_are_refused(String headers) throws IOException {
        for (String path : List.of("/en/", "/en/search/first.js", "/-codebook/news?1.1&1&/en/", "/-codebook/page.js")) {
            String answer = raw("GET " + path + " HTTP/1.1\r\n" + headers.replace("{port}", String.valueOf(port()))
                    + "\r\nConnection: close\r\n\r\n");

            assertEquals("HTTP/1.1 403 Forbidden", answer.lines().findFirst().orElse(""), path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: localhost:{port}",
                "Host: LOCALHOST:{port}",
                "Host: 127.0.0.1:{port}",
                "Host: [::1]:{port}",
                "Host: localhost:{port}\r\nOrigin: http://localhost:{port}",
                "Host: localhost:{port}\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: no-cors",
                "Host: localhost:{port}\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document"
            })
    void the_authors_browser_is_answered(String headers) throws IOException {
        String answer = raw("GET /en/ HTTP/1.1\r\n" + headers.replace("{port}", String.valueOf(port()))
                + "\r\nConnection: close\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 200 OK"), answer);
        assertFalse(answer.toLowerCase(java.util.Locale.ROOT).contains("access-control-"), "no other site may read it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "GETX"})
    void only_get_and_head(String method) throws IOException {
        String answer = raw(method + " /en/ HTTP/1.1\r\nHost: localhost:" + port()
                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 405"), answer);
    }

    @Test
    void head_has_the_headers_of_get_and_no_body() throws IOException {
        String answer = raw("HEAD /en/ HTTP/1.1\r\nHost: localhost:" + port() + "\r\nConnection: close\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 200 OK"), answer);
        assertTrue(answer.contains("Content-length: " + desk.get("en/").body().length), answer);
        assertTrue(answer.endsWith("\r\n\r\n"), answer);
    }

    static List<String> brokenRequests() {
        return List.of(
                "\r\n\r\n",
                "GET\r\n\r\n",
                "GET /en/\r\n\r\n",
                "GET /en/ HTTP/9.9\r\n\r\n",
                "GET  /en/  HTTP/1.1\r\n\r\n",
                "GET /en/ HTTP/1.1\r\nHost localhost\r\n\r\n",
                "GET /en/ HTTP/1.1\r\n: x\r\n\r\n",
                "GET /en/ HTTP/1.1\r\nHost: localhost:{port}\r\n folded: evil\r\n\r\n",
                "GET /en/ HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Length: -1\r\n\r\n",
                "GET /en/ HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
                "GET /en/ HTTP/1.1\r\nHost: localhost:{port}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "GET /\u0000 HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n",
                "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n",
                "GET /en/ HTTP/1.1\r\nHost: localhost:{port}\r\nX: " + "a".repeat(500_000) + "\r\n\r\n",
                "GET /en/ HTTP/1.1\r\n" + "X: y\r\n".repeat(5_000) + "\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001");
    }

    @ParameterizedTest
    @MethodSource("brokenRequests")
    void a_broken_request_tells_nothing_and_does_no_harm(String request) throws IOException {
        String answer = raw(request.replace("{port}", String.valueOf(port())));

        assertFalse(answer.contains(SECRET) || answer.contains("codebook.serve") || answer.contains("\tat "), answer);
        assertEquals(200, desk.get("en/").statusCode());
    }

    @Test
    void those_who_do_not_finish_keep_nobody_waiting() throws IOException {
        List<Socket> idlers = new ArrayList<>();
        for (String part :
                List.of("", "G", "GET /en/ HTTP/1.1\r\nHost: loc", "POST / HTTP/1.1\r\nContent-Length: 99\r\n\r\nx")) {
            for (int i = 0; i < 25; i++) {
                Socket idler = new Socket(InetAddress.getLoopbackAddress(), port());
                idler.getOutputStream().write(part.getBytes(StandardCharsets.US_ASCII));
                idlers.add(idler);
            }
        }

        assertEquals(200, desk.get("en/").statusCode());

        for (Socket idler : idlers) {
            idler.close();
        }
    }

    private static int port() {
        return desk.address().getPort();
    }

    /** Sends bytes as they are, and gives back all that comes. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(LOST_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException e) {
            return ""; // the server has hung up, which is an answer, too
        }
    }
}
