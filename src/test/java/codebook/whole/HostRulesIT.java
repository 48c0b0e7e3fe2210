package codebook.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.browser.Chromium;
import codebook.browser.Reader;
import codebook.browser.Visit;
import codebook.recipes.PrivateServer;
import codebook.recipes.WebServers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules that the site brings for web servers, in the real ones: on a site from which entries have moved. */
@SuppressWarnings("try") // a server is there to be there
class HostRulesIT {

    /** What is asked for, and the answer: a redirect with its target, or a page. */
    private static final Map<String, String> ANSWERS = answers();

    @TempDir
    private Path work;

    private final int port = PrivateServer.freePort();
    private final URI site = URI.create("http://127.0.0.1:" + port + RealSite.MOUNT);

    @Test
    void nginx() throws Exception {
        Path folder = folder();
        try (PrivateServer server = WebServers.nginx(folder, port, root(folder), rules("nginx.conf"))) {
            judge();
            policyIsKept();
        }
    }

    @Test
    void apache() throws Exception {
        Path folder = folder();
        try (PrivateServer server = WebServers.apache(folder, port, root(folder), rules("apache.conf"))) {
            judge();
            policyIsKept();
        }
    }

    /** Their servers cannot be had; what their documentation asks of the file can be judged. */
    @Test
    void netlify_and_cloudflare_can_read_the_redirects() {
        BuiltSite changed = ChangedSite.SITE;
        List<String> rules = new String(changed.bytes("_redirects"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        Set<String> from = new HashSet<>();
        boolean placeholders = false;
        for (String rule : rules) {
            String[] parts = rule.split(" ");
            assertEquals(3, parts.length, rule);
            assertEquals("301", parts[2], rule);
            assertTrue(parts[0].startsWith(RealSite.MOUNT) && from.add(parts[0]), rule);
            placeholders |= rule.contains(":");
            assertEquals(placeholders, rule.contains(":"), "rules without placeholders stand first: " + rule);
            if (!placeholders) {
                String page = parts[1].substring(RealSite.MOUNT.length()) + "index.html";
                assertTrue(changed.files().contains(page), rule);
                assertTrue(!from.contains(parts[1]), () -> "arrives only after another redirect: " + rule);
            }
        }
        assertTrue(rules.size() > 100 && rules.size() < 2000, () -> rules.size() + " rules");
    }

    private static Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("535/", "200");
        // moved
        answers.put("530/", "301 599/");
        answers.put("530-5.7.0/", "301 599-5.7.0/");
        answers.put("ru/smtp/530/", "301 ru/smtp/599/");
        answers.put("en/clients/thunderbird/gmail/", "301 en/clients/thunderbird-desktop/gmail/");
        answers.put("en/replies/" + ChangedSite.GONE + "/", "200");
        answers.put("api/v1/causes/mail-loop.json", "200");
        // spelt otherwise
        answers.put("535", "301 535/");
        answers.put("smtp/535/", "301 535/");
        answers.put("smtp/5.7.8", "301 5.7.8/");
        answers.put("535_5.7.8/", "301 535-5.7.8/");
        answers.put("535-5-7-8", "301 535-5.7.8/");
        answers.put("5-7-8/", "301 5.7.8/");
        // codes without a page
        answers.put("598/", "302 5xx/");
        answers.put("5.7.999", "302 5.7.x/");
        answers.put("550-5.7.999/", "302 5.7.x/");
        answers.put("4.9.9/", "302 4.x.x/");
        // nothing
        answers.put("no/such/page/", "404");
        answers.put("999/", "404");
        return answers;
    }

    private void judge() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Map<String, String> told = new LinkedHashMap<>();
        for (String asked : ANSWERS.keySet()) {
            told.put(asked, told(get(client, asked)));
        }
        assertEquals(ANSWERS, told);
        assertTrue(get(client, "no/such/page/").body().contains("lost"), "the page of the site, not of the server");

        String asset = ChangedSite.SITE.files().stream()
                .filter(path -> path.startsWith("assets/"))
                .findFirst()
                .orElseThrow();
        assertEquals("public, max-age=31536000, immutable", header(get(client, asset), "Cache-Control"));
        assertEquals("*", header(get(client, "api/v1/codes.json"), "Access-Control-Allow-Origin"));
        assertTrue(header(get(client, "api/v1/links.mjs"), "Content-Type").startsWith("text/javascript"));
        for (String any : List.of("", "535/", "no/such/page/", asset, "api/v1/codes.json")) {
            assertTrue(header(get(client, any), "Content-Security-Policy").contains("frame-ancestors 'none'"), any);
        }
        everyPublishedAddressIsAnswered();
    }

    private void everyPublishedAddressIsAnswered() throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        List<String> lost = new ArrayList<>();
        for (String address : PublishedIT.LOCK) {
            int status = client.send(
                            HttpRequest.newBuilder(site.resolve(address.substring(1)))
                                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                lost.add(address + ": " + status);
            }
        }
        Findings.none(lost);
    }

    /** The policy of the header stops nothing that a page needs. */
    private void policyIsKept() {
        try (Visit visit = Chromium.visit(site, Reader.ENGLISH)) {
            visit.open("en/smtp/535/");
            visit.open("en/search/?q=login");
            assertEquals(List.of(), visit.problems());
        }
    }

    private HttpResponse<String> get(HttpClient client, String asked) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(site.resolve(asked)).build(), BodyHandlers.ofString());
    }

    private String told(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(to -> answer.statusCode() + " "
                        + site.relativize(answer.uri().resolve(to)).toString())
                .orElse(String.valueOf(answer.statusCode()));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static Path rules(String name) {
        return ChangedSite.SITE.folder().resolve("hosts").resolve(name);
    }

    /** The folder of a host that has the site below a path. */
    private static Path root(Path folder) throws IOException {
        Path root = folder.resolve("root");
        Path site = root.resolve(RealSite.MOUNT.substring(1, RealSite.MOUNT.length() - 1));
        Files.createDirectories(site.getParent());
        Files.createSymbolicLink(site, ChangedSite.SITE.folder());
        return root;
    }

    private Path folder() throws IOException {
        Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Files.createDirectories(work.resolve("host"));
    }
}
