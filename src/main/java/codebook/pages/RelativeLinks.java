package codebook.pages;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Turns the addresses of a finished page, which are written from the root of the site, into relative ones that end in a
 * file's name: so a page works below any path of a host, and from a disk.
 *
 * <pre>{@code
 * on /en/smtp/530/:  href="/en/causes/ip-blocklisted/"  ->  href="../../../en/causes/ip-blocklisted/index.html"
 * }</pre>
 *
 * <p>Only attributes are touched: in text a quotation mark is always escaped, so {@code ="/} occurs nowhere else. Every page
 * of a site goes through here, so links are found in the same pass in which the text becomes UTF-8 (RFC 3629).
 */
final class RelativeLinks {

    private static final Set<String> PAGES = Set.of("href", "action");
    private static final Set<String> FILES =
            Set.of("src", "data-script", "data-choices", "data-search", "data-style", "data-home");
    private static final int LONGEST_NAME = 13;

    private final char[] html;
    private final String prefix;
    private final String file;
    private byte[] out;
    private int length;

    private RelativeLinks(String html, String prefix, String file) {
        this.html = html.toCharArray();
        this.prefix = prefix;
        this.file = file;
        this.out = new byte[this.html.length * 3 / 2 + 64];
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
        int at = 0;
        while (at < html.length) {
            char c = html[at];
            at += copy(at);
            if (c == '"' && at >= 2 && at < html.length && html[at] == '/' && html[at - 2] == '=') {
                String name = attributeName(at - 2);
                if (PAGES.contains(name) || FILES.contains(name)) {
                    at = address(at + 1, PAGES.contains(name));
                }
            }
        }
        return Arrays.copyOf(out, length);
    }

    /** Writes the address whose path begins at {@code from}, after its slash; gives back where it ends. */
    private int address(int from, boolean isPage) {
        int pathEnd = from;
        while (html[pathEnd] != '"' && html[pathEnd] != '#' && html[pathEnd] != '?') {
            pathEnd++;
        }
        boolean isFolder = pathEnd == from || html[pathEnd - 1] == '/';
        put(prefix);
        for (int at = from; at < pathEnd; ) {
            at += copy(at);
        }
        if (isPage && isFolder) {
            put(file);
        } else if (pathEnd == from && prefix.isEmpty()) {
            put("./"); // an empty address would be the page itself
        }
        return pathEnd;
    }

    private void put(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            put(ascii.charAt(i));
        }
    }

    private void put(int b) {
        if (length == out.length) {
            out = Arrays.copyOf(out, length * 2);
        }
        out[length++] = (byte) b;
    }

    /** Writes a character; gives back how many Java characters it was. */
    private int copy(int at) {
        char c = html[at];
        if (c < 0x80) {
            put(c);
            return 1;
        }
        if (c < 0x800) {
            put(0xC0 | c >> 6);
            put(0x80 | c & 0x3F);
            return 1;
        }
        if (Character.isSurrogate(c)) {
            byte[] pair = new String(html, at, Math.min(2, html.length - at)).getBytes(StandardCharsets.UTF_8);
            for (byte b : pair) {
                put(b);
            }
            return 2;
        }
        put(0xE0 | c >> 12);
        put(0x80 | c >> 6 & 0x3F);
        put(0x80 | c & 0x3F);
        return 1;
    }

    private String attributeName(int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_NAME && isNameLetter(html[start - 1])) {
            start--;
        }
        return new String(html, start, end - start);
    }

    private static boolean isNameLetter(char c) {
        return c >= 'a' && c <= 'z' || c == '-';
    }
}
