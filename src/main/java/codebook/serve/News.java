package codebook.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells open pages that there is something new. A page asks with the version that it shows, and gets its answer once there
 * is another.
 *
 * <p>The answer is a picture, which asks nothing of the policy that pages do not allow for their own pictures; it stays the
 * policy of the published page. The picture's width says what to do, its height is the number of the new version.
 */
final class News {

    private static final int LOAD_PAGE = 1;
    private static final int LOAD_STYLES = 2;

    private final Preview preview;
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(HttpExchange exchange, String version) {}

    News(Preview preview) {
        this.preview = preview;
    }

    /** What a page names when it asks: the server's process, so that a new server is news, and the number of the change. */
    static String version(int number) {
        return ProcessHandle.current().pid() + "." + number;
    }

    /** Answers a page now or later; the exchange is this object's from now on. */
    synchronized void ask(HttpExchange exchange, String version) {
        waiting.add(new Waiting(exchange, version));
        tell();
    }

    /** Answers every page that shows something old. */
    synchronized void tell() {
        Preview.Shown shown = preview.now();
        String version = version(shown.number());
        List<Waiting> old =
                waiting.stream().filter(page -> !page.version.equals(version)).toList();
        waiting.removeAll(old);
        for (Waiting page : old) {
            boolean isPrevious = page.version.equals(version(shown.number() - 1));
            answer(page.exchange, shown.onlyStyles() && isPrevious ? LOAD_STYLES : LOAD_PAGE, shown.number());
        }
    }

    private static void answer(HttpExchange exchange, int what, int number) {
        String picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + what + "\" height=\"" + number + "\"/>";
        try (exchange) {
            Answers.send(exchange, 200, "image/svg+xml", picture.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // The page was closed meanwhile.
            return;
        }
    }
}
