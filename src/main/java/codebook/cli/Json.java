package codebook.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The little JSON that {@code codebook explain --jsonl} reads and writes: flat objects of texts. */
final class Json {

    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** The texts of a flat object by name; values of other kinds are left out. Empty if the line is no such object. */
    static Optional<Map<String, String>> object(String line) {
        try {
            return Optional.of(new Json(line).object());
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Map<String, String> object() {
        Map<String, String> fields = new LinkedHashMap<>();
        expect('{');
        while (peek() != '}') {
            String name = string();
            expect(':');
            if (peek() == '"') {
                fields.put(name, string());
            } else {
                skip();
            }
            if (peek() != '}') {
                expect(',');
            }
        }
        return fields;
    }

    private char peek() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw new IllegalArgumentException("no " + wanted);
        }
        at++;
    }

    private String string() {
        expect('"');
        StringBuilder value = new StringBuilder();
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
            if (c != '\\') {
                value.append(c);
                continue;
            }
            char escape = text.charAt(at++);
            if (escape == 'u') {
                value.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                at += 4;
            } else {
                value.append(ESCAPED.charAt(ESCAPES.indexOf(escape)));
            }
        }
        return value.toString();
    }

    /** Over a number or a word; nested values are not expected. */
    private void skip() {
        while (peek() != ',' && peek() != '}') {
            at++;
        }
    }

    /** A text as JSON, or null. */
    static String of(@Nullable String value) {
        if (value == null) {
            return "null";
        }
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int escape = c == '/' ? -1 : ESCAPED.indexOf(c);
            if (escape >= 0) {
                json.append('\\').append(ESCAPES.charAt(escape));
            } else if (c < ' ' || Character.isSurrogate(c)) {
                json.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
