package codebook.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Tells open pages that there is something new. A page asks with the version that it shows, and gets its answer once there
 * is another: itself as it is now, so that it need not ask again, or nothing but the header that says what has changed.
 */
final class News {

    /** What has changed, a page or styles alone, and the number of the change: {@code page 7}. */
    private static final String HEADER = "Codebook-News";

    private final Preview preview;
    private final Executor workers;
    private final List<Waiting> waiting = new ArrayList<>();

    /** Answers with a page. */
    @FunctionalInterface
    interface Page {
        void send(HttpExchange exchange) throws IOException;
    }

    /** The answer that is nothing but its header. */
    static final Page ALONE = exchange -> Answers.send(exchange, 200, ContentTypes.of(".html"), new byte[0]);

    private record Waiting(HttpExchange exchange, String version, Page page) {}

    News(Preview preview, Executor workers) {
        this.preview = preview;
        this.workers = workers;
    }

    /** What a page names when it asks: the server's process, so that a new server is news, and the number of the change. */
    static String version(int number) {
        return ProcessHandle.current().pid() + "." + number;
    }

    /** Answers a page now or later; the exchange is this object's from now on. */
    synchronized void ask(HttpExchange exchange, String version, Page page) {
        waiting.add(new Waiting(exchange, version, page));
        tell();
    }

    /** Answers every page that shows something old. */
    synchronized void tell() {
        Preview.Shown shown = preview.now();
        String version = version(shown.number());
        String previous = version(shown.number() - 1);
        List<Waiting> old =
                waiting.stream().filter(page -> !page.version.equals(version)).toList();
        waiting.removeAll(old);
        for (Waiting page : old) {
            boolean onlyStyles = shown.onlyStyles() && page.version.equals(previous);
            workers.execute(() -> answer(page, onlyStyles, shown.number()));
        }
    }

    /** A page that cannot be made is no answer; the browser will ask for it in its own way. */
    private static void send(Page page, HttpExchange exchange) throws IOException {
        try {
            page.send(exchange);
        } catch (RuntimeException e) {
            ALONE.send(exchange);
            throw e;
        }
    }

    private static void answer(Waiting waiting, boolean onlyStyles, int number) {
        try (HttpExchange exchange = waiting.exchange) {
            exchange.getResponseHeaders().set(HEADER, (onlyStyles ? "styles " : "page ") + number);
            send(onlyStyles ? ALONE : waiting.page, exchange);
        } catch (IOException e) {
            // The page was closed meanwhile.
            return;
        }
    }
}
