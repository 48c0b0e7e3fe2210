package codebook.pages;

import java.util.Set;

/**
 * Turns the addresses of a finished page, which are written from the root of the site, into relative ones that end in a
 * file's name: so a page works below any path of a host, and from a disk.
 *
 * <pre>{@code
 * on /en/smtp/530/:  href="/en/causes/ip-blocklisted/"  ->  href="../../../en/causes/ip-blocklisted/index.html"
 * }</pre>
 *
 * <p>Only attributes are touched: in text a quotation mark is always escaped, so {@code ="/} occurs nowhere else.
 */
final class RelativeLinks {

    private static final String START = "=\"/";
    private static final Set<String> PAGES = Set.of("href", "action");
    private static final Set<String> FILES = Set.of("src", "data-steps", "data-services", "data-home");

    private RelativeLinks() {}

    /** The page with links relative to its own address. */
    static String from(String address, String html) {
        int depth = (int) address.chars().filter(c -> c == '/').count() - 1;
        return rewrite(html, "../".repeat(depth), "index.html");
    }

    /** The page with links that begin at the host: for a page that is served at any address, such as 404. */
    static String absolute(String basePath, String html) {
        return rewrite(html, basePath, "");
    }

    private static String rewrite(String html, String prefix, String file) {
        StringBuilder out = new StringBuilder(html.length() + html.length() / 8);
        int done = 0;
        for (int at = html.indexOf(START); at >= 0; at = html.indexOf(START, at + 1)) {
            String name = attributeName(html, at);
            boolean page = PAGES.contains(name);
            if (!page && !FILES.contains(name)) {
                continue;
            }
            int from = at + START.length();
            int to = html.indexOf('"', from);
            out.append(html, done, from - 1).append(prefix);
            int pathEnd = pathEnd(html, from, to);
            out.append(html, from, pathEnd);
            boolean folder = pathEnd == from || html.charAt(pathEnd - 1) == '/';
            if (page && folder) {
                out.append(file);
            }
            if (out.charAt(out.length() - 1) == '"') {
                out.append("./"); // an empty address would be the page itself
            }
            out.append(html, pathEnd, to);
            done = to;
        }
        return done == 0 ? html : out.append(html, done, html.length()).toString();
    }

    private static int pathEnd(String html, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = html.charAt(i);
            if (c == '#' || c == '?') {
                return i;
            }
        }
        return to;
    }

    private static String attributeName(String html, int end) {
        int start = end;
        while (start > 0 && (Character.isLetter(html.charAt(start - 1)) || html.charAt(start - 1) == '-')) {
            start--;
        }
        return html.substring(start, end);
    }
}
