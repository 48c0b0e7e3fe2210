package codebook.model;

/**
 * One file as its author wrote it, kept so that a diagnostic can show the line it speaks of.
 *
 * @param path the path as it is shown to people: relative, with forward slashes
 * @param text the whole text, line ends already made {@code \n}
 */
public record Source(String path, String text) {

    /** The text of a line (counted from 1) without its end; empty where there is no such line. */
    public String line(int number) {
        int from = 0;
        for (int line = 1; line < number; line++) {
            int end = text.indexOf('\n', from);
            if (end < 0) {
                return "";
            }
            from = end + 1;
        }
        int end = text.indexOf('\n', from);
        return text.substring(from, end < 0 ? text.length() : end);
    }

    /** The position of a character offset in the text. */
    public Position at(int offset) {
        int line = 1;
        int start = 0;
        for (int next = text.indexOf('\n'); next >= 0 && next < offset; next = text.indexOf('\n', start)) {
            line++;
            start = next + 1;
        }
        return new Position(this, line, text.codePointCount(start, Math.min(offset, text.length())) + 1);
    }

    /** The character offset at which a position of this file lies. */
    public int offset(Position position) {
        return offset(position.line(), position.column());
    }

    /** The character offset at which a position lies. */
    int offset(int line, int column) {
        int from = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', from);
            if (end < 0) {
                return text.length();
            }
            from = end + 1;
        }
        return Math.min(from + column - 1, text.length());
    }
}
