package codebook.serve;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a request asks for, as a path from the root of the host: decoded once, and refused if it tries to lead elsewhere. */
final class Target {

    /** Not in any address of a site, and the tools of those who look for other files. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x1f\\x7f\\\\%]|/\\.{1,2}(/|$)|//");

    private Target() {}

    /**
     * The path of a request target (RFC 9112, 3.2.1: origin form only), without its query; empty if it is refused.
     *
     * <pre>{@code
     * /en/smtp/530/?q=1   ->  /en/smtp/530/
     * /en/%35%33%30/      ->  /en/530/
     * /en/%2e%2e/secret   ->  refused
     * }</pre>
     */
    static Optional<String> path(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return path.startsWith("/")
                ? decoded(path).filter(plain -> !FORBIDDEN.matcher(plain).find())
                : Optional.empty();
    }

    private static Optional<String> decoded(String path) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        byte[] plain = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            plain[length] = bytes[i];
            if (bytes[i] == '%') {
                if (i + 2 >= bytes.length) {
                    return Optional.empty();
                }
                int high = Character.digit(bytes[i + 1], 16);
                int low = Character.digit(bytes[i + 2], 16);
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                plain[length] = (byte) (high * 16 + low);
                i += 2;
            }
            length++;
        }
        return Optional.of(new String(plain, 0, length, StandardCharsets.UTF_8));
    }
}
