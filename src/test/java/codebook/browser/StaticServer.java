package codebook.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * A web host like many: it serves a folder below some path, {@code index.html} for a folder, and {@code 404.html} for
 * what is not there, compressed for those who take it so. Outside that path it has nothing, so a link that starts at the root of the host is found out.
 */
public final class StaticServer implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("png", "image/png"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("xml", "application/xml"));

    private static final Pattern COMPRESSED = Pattern.compile("^text/|json|svg|xml");

    private final Path folder;
    private final String mount;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);

    private StaticServer(Path folder, String mount) throws IOException {
        this.folder = folder;
        this.mount = mount;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(workers);
        server.start();
    }

    /**
     * Serves a folder until closed.
     *
     * @param mount where its home page is: {@code "/"} or {@code "/docs/smtp/"}
     */
    public static StaticServer serve(Path folder, String mount) throws IOException {
        if (!mount.startsWith("/") || !mount.endsWith("/")) {
            throw new IllegalArgumentException("starts and ends with a slash: " + mount);
        }
        return new StaticServer(folder.toRealPath(), mount);
    }

    /** The address of the home page, as {@link Chromium#visit} wants it. */
    public URI site() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + mount);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!path.startsWith(mount)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            Path file = folder.resolve(path.substring(mount.length())).normalize();
            if (Files.isDirectory(file) && !path.endsWith("/")) {
                exchange.getResponseHeaders().set("Location", path + "/");
                exchange.sendResponseHeaders(301, -1);
            } else {
                send(exchange, Files.isDirectory(file) ? file.resolve("index.html") : file);
            }
        }
    }

    private void send(HttpExchange exchange, Path file) throws IOException {
        boolean found = file.startsWith(folder) && Files.isRegularFile(file);
        Path sent = found ? file : folder.resolve("404.html");
        byte[] body = Files.isRegularFile(sent) ? Files.readAllBytes(sent) : new byte[0];
        exchange.getResponseHeaders().set("Content-Type", type(sent));
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        if (accepted != null
                && accepted.contains("gzip")
                && COMPRESSED.matcher(type(sent)).find()) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            body = gzip(body);
        }
        boolean head = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
        exchange.sendResponseHeaders(found ? 200 : 404, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static String type(Path file) {
        String name = file.getFileName().toString();
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
