package codebook.export;

/**
 * Lines as {@link java.util.Properties} reads them, in ASCII: whatever is not gets an escape, so that a reader for
 * ISO 8859-1 and one for UTF-8 (resource bundles since Java 9) find the same words.
 */
final class Properties {

    private final StringBuilder text = new StringBuilder();

    void comment(String words) {
        text.append("# ").append(words).append('\n');
    }

    /** @param key without spaces, colons and equals signs */
    void put(String key, String value) {
        text.append(key).append('=');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' || c == ' ' && i == 0) {
                text.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                text.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
            } else {
                text.append(c);
            }
        }
        text.append('\n');
    }

    String text() {
        return text.toString();
    }
}
