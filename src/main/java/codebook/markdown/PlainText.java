package codebook.markdown;

import java.util.Optional;

/**
 * The short way for texts that are nothing but words: most steps and summaries of real content. Saves the parser's fixed
 * cost, and gives exactly what the parser would give (a test holds this).
 */
final class PlainText {

    private static final String MARKUP = "\\`*_[]<>&#~|!\"=\t{}";

    private PlainText() {}

    /** The paragraphs as HTML; empty where the text might hold markup. */
    static Optional<String> paragraphs(String text) {
        if (!isPlain(text)) {
            return Optional.empty();
        }
        return Optional.of("<p>" + text.replace("\n\n", "</p>\n<p>") + "</p>\n");
    }

    /** The words of a single paragraph; empty where the text might hold markup, or more. */
    static Optional<String> line(String text) {
        return isPlain(text) && !text.contains("\n\n") ? Optional.of(text) : Optional.empty();
    }

    private static boolean isPlain(String text) {
        boolean lineStart = true;
        boolean lineHasText = false;
        int breaks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                breaks++;
                boolean badBreak = breaks > 2 || (breaks == 1 && text.charAt(i - 1) == ' ') || !lineHasText;
                if (badBreak) {
                    return false;
                }
                lineStart = true;
                continue;
            }
            breaks = 0;
            lineHasText = true;
            if (lineStart && !Character.isLetter(c) && c != '«') {
                return false;
            }
            lineStart = false;
            if (c < ' ' || MARKUP.indexOf(c) >= 0) {
                return false;
            }
        }
        return lineHasText && text.charAt(text.length() - 1) != '\n' && text.charAt(text.length() - 1) != ' ';
    }
}
