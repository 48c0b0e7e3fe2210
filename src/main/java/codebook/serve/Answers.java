package codebook.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes responses, with the headers that all of them have. */
final class Answers {

    /** For files whose names change with their contents. */
    static final String FOR_EVER = "max-age=31536000, immutable";

    static final String NEVER = "no-store";

    private Answers() {}

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        send(exchange, status, type, NEVER, body);
    }

    static void send(HttpExchange exchange, int status, String type, String keep, byte[] body) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", keep);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", String.valueOf(body.length));
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** A refusal, in words for whoever looks at the response. */
    static void refuse(HttpExchange exchange, int status, String words) throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", (words + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        refuse(exchange, 302, address);
    }
}
