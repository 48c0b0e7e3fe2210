package codebook.site;

/**
 * A script without its comments and without the spaces that only people need. For the one page whose script is large; it
 * reads plain modern JavaScript whose statements end in semicolons, not every script there is.
 */
public final class SqueezedScript {

    private static final String BEFORE_PATTERN = "(,=>:[!&|?{};";

    private final String source;
    private final StringBuilder squeezed = new StringBuilder();
    private boolean space;
    private int at;

    private SqueezedScript(String source) {
        this.source = source;
    }

    public static String of(String source) {
        return new SqueezedScript(source).squeeze();
    }

    private String squeeze() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == ' ' || c == '\n') {
                space = true;
                at++;
            } else if (source.startsWith("//", at)) {
                at = end("\n");
            } else if (source.startsWith("/*", at)) {
                at = end("*/") + 2;
            } else {
                piece(pieceEnd(c));
            }
        }
        return squeezed.append('\n').toString();
    }

    private int end(String mark) {
        int end = source.indexOf(mark, at);
        return end < 0 ? source.length() - mark.length() : end;
    }

    /** Takes over a piece, with a space before it only where two words or two signs would run together. */
    private void piece(int end) {
        char first = source.charAt(at);
        if (space && !squeezed.isEmpty()) {
            char last = squeezed.charAt(squeezed.length() - 1);
            if (isName(last) && isName(first) || last == first && (first == '+' || first == '-')) {
                squeezed.append(' ');
            }
        }
        space = false;
        if (first == '}' && !squeezed.isEmpty() && squeezed.charAt(squeezed.length() - 1) == ';') {
            squeezed.setLength(squeezed.length() - 1);
        }
        squeezed.append(source, at, end);
        at = end;
        if (first == '>') {
            bareParameter();
        }
    }

    /** {@code (word)=>} becomes {@code word=>}. */
    private void bareParameter() {
        int close = squeezed.length() - ")=>".length();
        int open = close - 1;
        while (open > 0 && isName(squeezed.charAt(open))) {
            open--;
        }
        if (open > 0
                && open + 1 < close
                && squeezed.charAt(open) == '('
                && squeezed.indexOf(")=>", close) == close
                && !isName(squeezed.charAt(open - 1))) {
            squeezed.deleteCharAt(close).deleteCharAt(open);
        }
    }

    private int pieceEnd(char first) {
        if (first == '"' || first == '\'') {
            return quotedEnd(first);
        }
        if (first == '`') {
            return templateEnd();
        }
        if (first == '/'
                && (squeezed.isEmpty() || BEFORE_PATTERN.indexOf(squeezed.charAt(squeezed.length() - 1)) >= 0)) {
            return patternEnd();
        }
        int end = at + 1;
        while (isName(first) && end < source.length() && isName(source.charAt(end))) {
            end++;
        }
        return end;
    }

    private int quotedEnd(char quote) {
        int i = at + 1;
        while (source.charAt(i) != quote) {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    /** Templates may hold expressions, and those templates. */
    private int templateEnd() {
        int depth = 0;
        int i = at + 1;
        while (source.charAt(i) != '`' || depth > 0) {
            if (source.startsWith("${", i)) {
                depth++;
                i++;
            } else if (source.charAt(i) == '}' && depth > 0) {
                depth--;
            } else if (source.charAt(i) == '\\') {
                i++;
            }
            i++;
        }
        return i + 1;
    }

    private int patternEnd() {
        boolean set = false;
        int i = at + 1;
        while (source.charAt(i) != '/' || set) {
            char c = source.charAt(i);
            set = c == '[' || set && c != ']';
            i += c == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
