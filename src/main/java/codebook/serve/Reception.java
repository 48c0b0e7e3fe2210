package codebook.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Answers requests: with files of the site, which come from memory alone, and with the few of the server itself. */
final class Reception implements HttpHandler {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final Map<String, byte[]> OWN_FILES =
            Map.of("page.js", resource("patch.js", "page.js"), "mistakes.css", resource("mistakes.css"));

    private static final Pattern FINGERPRINTED = Pattern.compile("assets/.*\\.[0-9a-f]{10}\\.\\w+");
    private static final String NOT_FOUND = "404.html";
    private static final String FIRST = "/search/first.js";

    private final Gate gate;
    private final Preview preview;
    private final News news;

    Reception(Gate gate, Preview preview, News news) {
        this.gate = gate;
        this.preview = preview;
        this.news = news;
    }

    private static byte[] resource(String... names) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String name : names) {
            try (InputStream in = Reception.class.getResourceAsStream(name)) {
                in.transferTo(all);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all.toByteArray();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Optional<String> path = Target.path(exchange.getRequestURI().toString());
        if (!gate.isOpen(exchange.getRequestHeaders())) {
            Answers.refuse(exchange, 403, "This server is for the browser of its own machine.");
        } else if (!METHODS.contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            Answers.refuse(exchange, 405, "Only GET and HEAD.");
        } else if (path.isEmpty()) {
            Answers.refuse(exchange, 400, "Not an address of a site.");
        } else if (path.get().equals(Server.OWN + "news")) {
            ask(exchange);
            return; // answered when there is something new
        } else if (path.get().startsWith(Server.OWN)) {
            own(exchange, path.get().substring(Server.OWN.length()));
        } else {
            site(exchange, path.get());
        }
        exchange.close();
    }

    /**
     * {@code news?VERSION&TIME&PATH}: the version that a page shows, what makes the address its own, and its path; without a
     * path the page gets the news alone.
     */
    private void ask(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String[] asked = query == null ? new String[] {""} : query.split("&", 3);
        if (asked.length < 3) {
            news.ask(exchange, asked[0], News.ALONE);
            return;
        }
        Optional<String> page = Target.path(asked[2]);
        if (page.isPresent()) {
            news.ask(exchange, asked[0], waiting -> site(waiting, page.get()));
        } else {
            Answers.refuse(exchange, 400, "Not an address of a site.");
            exchange.close();
        }
    }

    private static void own(HttpExchange exchange, String name) throws IOException {
        byte[] file = OWN_FILES.get(name);
        if (file == null) {
            Answers.refuse(exchange, 404, "The server has no such file.");
        } else {
            Answers.send(exchange, 200, ContentTypes.of(name), file);
        }
    }

    private void site(HttpExchange exchange, String path) throws IOException {
        String home = preview.home();
        if (!path.startsWith(home)) {
            if (home.startsWith(path)) {
                Answers.redirect(exchange, home);
            } else {
                send(exchange, 404, NOT_FOUND);
            }
            return;
        }
        String file = path.substring(home.length());
        String page = file.isEmpty() || file.endsWith("/") ? file + "index.html" : file;
        if (preview.now().site() == null || preview.has(page)) {
            send(exchange, 200, page);
        } else if (preview.has(page + "/index.html")) {
            Answers.redirect(exchange, path + "/");
        } else {
            send(exchange, 404, NOT_FOUND);
        }
    }

    private void send(HttpExchange exchange, int status, String file) throws IOException {
        Preview.Seen seen = preview.see(file);
        String version = News.version(seen.shown().number());
        String mistakes = Mistakes.of(seen.shown().mistakes());
        if (seen.bytes().isEmpty()) {
            Answers.send(exchange, 503, ContentTypes.of(".html"), Mistakes.page(version, mistakes));
        } else if (file.endsWith(".html")) {
            byte[] page = ReloadLine.in(seen.bytes().get(), version, mistakes);
            Answers.send(exchange, status, ContentTypes.of(file), page);
        } else {
            String keep = FINGERPRINTED.matcher(file).matches() ? Answers.FOR_EVER : Answers.NEVER;
            byte[] bytes = seen.bytes().get();
            String query = exchange.getRequestURI().getRawQuery();
            boolean isFirst = file.endsWith(FIRST) && query != null;
            Answers.send(exchange, status, ContentTypes.of(file), keep, isFirst ? withOthers(bytes, query) : bytes);
        }
    }

    /**
     * {@code first.js?TIME&PATH&PATH}: the first script of the search and others of the site, so that a page gets all that its
     * search knows in one answer.
     */
    private byte[] withOthers(byte[] script, String query) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(script);
        Arrays.stream(query.split("&"))
                .skip(1)
                .distinct()
                .filter(path -> path.endsWith(".js"))
                .flatMap(path -> preview.see(path).bytes().stream())
                .forEach(all::writeBytes);
        return all.toByteArray();
    }
}
