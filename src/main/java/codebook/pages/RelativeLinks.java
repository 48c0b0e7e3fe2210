package codebook.pages;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Turns the addresses of a finished page, which are written from the root of the site, into relative ones that end in a
 * file's name: so a page works below any path of a host, and from a disk.
 *
 * <pre>{@code
 * on /en/smtp/530/:  href="/en/causes/ip-blocklisted/"  ->  href="../../../en/causes/ip-blocklisted/index.html"
 * }</pre>
 *
 * <p>Only attributes are touched: in text a quotation mark is always escaped, so {@code ="/} occurs nowhere else. It works
 * on the bytes of the page, which are needed in the end: every page of a site goes through here.
 */
final class RelativeLinks {

    private static final Set<String> PAGES = Set.of("href", "action");
    private static final Set<String> FILES =
            Set.of("src", "data-script", "data-choices", "data-search", "data-style", "data-home");
    private static final int LONGEST_NAME = 13;

    private final byte[] html;
    private final byte[] prefix;
    private final byte[] file;
    private final ByteArrayOutputStream out;

    private RelativeLinks(String html, String prefix, String file) {
        this.html = html.getBytes(StandardCharsets.UTF_8);
        this.prefix = prefix.getBytes(StandardCharsets.UTF_8);
        this.file = file.getBytes(StandardCharsets.UTF_8);
        this.out = new ByteArrayOutputStream(this.html.length + this.html.length / 4);
    }

    /** The page with links relative to its own address, in UTF-8. */
    static byte[] from(String address, String html) {
        int depth = (int) address.chars().filter(c -> c == '/').count() - 1;
        return new RelativeLinks(html, "../".repeat(depth), "index.html").rewritten();
    }

    /** The page with links that begin at the host, in UTF-8: for a page that is served at any address, such as 404. */
    static byte[] absolute(String basePath, String html) {
        return new RelativeLinks(html, basePath, "").rewritten();
    }

    private byte[] rewritten() {
        int done = 0;
        for (int at = 0; at + 2 < html.length; at++) {
            if (html[at] != '=' || html[at + 1] != '"' || html[at + 2] != '/') {
                continue;
            }
            String name = attributeName(at);
            if (PAGES.contains(name) || FILES.contains(name)) {
                int path = at + 2;
                out.write(html, done, path - done);
                done = address(path + 1, PAGES.contains(name));
            }
        }
        out.write(html, done, html.length - done);
        return out.toByteArray();
    }

    /** Writes the address whose path begins at {@code from}, after its slash; gives back where it ends. */
    private int address(int from, boolean isPage) {
        int pathEnd = from;
        while (html[pathEnd] != '"' && html[pathEnd] != '#' && html[pathEnd] != '?') {
            pathEnd++;
        }
        boolean isFolder = pathEnd == from || html[pathEnd - 1] == '/';
        out.write(prefix, 0, prefix.length);
        out.write(html, from, pathEnd - from);
        if (isPage && isFolder) {
            out.write(file, 0, file.length);
        } else if (pathEnd == from && prefix.length == 0) {
            out.write('.'); // an empty address would be the page itself
            out.write('/');
        }
        return pathEnd;
    }

    private String attributeName(int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_NAME && isNameByte(html[start - 1])) {
            start--;
        }
        return new String(html, start, end - start, StandardCharsets.US_ASCII);
    }

    private static boolean isNameByte(byte b) {
        return b >= 'a' && b <= 'z' || b == '-';
    }
}
