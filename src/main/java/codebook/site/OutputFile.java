package codebook.site;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file of the finished site.
 *
 * @param path relative to the site's folder, with forward slashes
 * @param bytes its contents
 */
public record OutputFile(String path, byte[] bytes) {

    public static OutputFile ofText(String path, String text) {
        return new OutputFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The address that it is asked for by; empty for what only other files ask for, and for no page at all. */
    public Optional<String> address() {
        if (path.equals("index.html") || path.endsWith("/index.html")) {
            return Optional.of("/" + path.substring(0, path.length() - "index.html".length()));
        }
        return path.startsWith("api/") ? Optional.of("/" + path) : Optional.empty();
    }

    /** The page at an address such as {@code /en/smtp/530/}. */
    public static OutputFile ofPage(String address, byte[] html) {
        return new OutputFile(address.substring(1) + "index.html", html);
    }
}
