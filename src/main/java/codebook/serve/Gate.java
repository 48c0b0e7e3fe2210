package codebook.serve;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lets in the author's own browser and nobody else. Other sites in that browser can reach this server, too: under a name of
 * theirs that leads to this machine, or by loading a script from it. Neither is answered.
 */
final class Gate {

    private static final List<String> NAMES = List.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> hosts = new TreeSet<>();

    /** @param port where the server listens */
    Gate(int port) {
        for (String name : NAMES) {
            hosts.add(name + ":" + port);
            if (port == 80) {
                hosts.add(name);
            }
        }
    }

    /** Whether a request may be answered, by its headers. */
    boolean isOpen(Headers headers) {
        return isOurHost(headers.get("Host")) && isOurOrigin(headers.get("Origin")) && isOurDoing(headers);
    }

    private boolean isOurHost(List<String> values) {
        return values != null
                && values.size() == 1
                && hosts.contains(values.get(0).toLowerCase(Locale.ROOT));
    }

    private boolean isOurOrigin(List<String> values) {
        return values == null
                || values.size() == 1
                        && values.get(0).startsWith("http://")
                        && hosts.contains(
                                values.get(0).substring("http://".length()).toLowerCase(Locale.ROOT));
    }

    /** A page of another site may lead here by a link, but may not take parts from here (W3C Fetch Metadata). */
    private static boolean isOurDoing(Headers headers) {
        String from = headers.getFirst("Sec-Fetch-Site");
        return from == null
                || from.equals("same-origin")
                || from.equals("none")
                || "navigate".equals(headers.getFirst("Sec-Fetch-Mode"))
                        && "document".equals(headers.getFirst("Sec-Fetch-Dest"));
    }
}
