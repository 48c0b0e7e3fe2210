package codebook.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The least that can show a change in a browser: watches one file, puts its text into a page, and tells the page to load
 * again. What this takes is the machine's own time.
 */
final class BareServer implements AutoCloseable {

    private static final String SCRIPT = """
            const news = new Image();
            const { search } = new URL(document.currentScript.src);
            news.onload = () => location.reload();
            addEventListener("load", () => { news.src = `/news${search}&${performance.now()}`; });
            """;
    private static final String PICTURE = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>";

    private final Path file;
    private final String page;
    private final HttpServer http;
    private final WatchService watch = FileSystems.getDefault().newWatchService();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private HttpExchange waiting;
    private int number;

    /** @param page HTML with a {@code $} for the text of the file */
    BareServer(Path file, String page) throws IOException {
        this.file = file;
        this.page = page.replace("</head>", "<script src=\"/script.js?#\"></script></head>");
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(workers);
        http.createContext("/", this::answer);
        file.getParent().register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        workers.execute(this::follow);
        http.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
    }

    private void follow() {
        try {
            while (true) {
                var key = watch.take();
                boolean isOurs = key.pollEvents().stream()
                        .anyMatch(event -> file.getFileName().equals(event.context()));
                key.reset();
                if (isOurs && !Files.readString(file).isEmpty()) {
                    tell();
                }
            }
        } catch (InterruptedException | java.nio.file.ClosedWatchServiceException | IOException e) {
            return;
        }
    }

    private synchronized void tell() throws IOException {
        number++;
        if (waiting != null) {
            send(waiting, "image/svg+xml", PICTURE);
            waiting = null;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/news" -> {
                synchronized (this) {
                    if (exchange.getRequestURI().getQuery().startsWith(number + "&")) {
                        waiting = exchange;
                    } else {
                        send(exchange, "image/svg+xml", PICTURE);
                    }
                }
            }
            case "/script.js" -> send(exchange, "text/javascript", SCRIPT);
            default -> {
                synchronized (this) {
                    String shown = page.replace("#", String.valueOf(number)).replace("$", Files.readString(file));
                    send(exchange, "text/html", shown);
                }
            }
        }
    }

    private static void send(HttpExchange exchange, String type, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        http.stop(0);
        watch.close();
        workers.shutdownNow();
    }
}
