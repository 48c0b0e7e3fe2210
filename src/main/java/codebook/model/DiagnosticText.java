package codebook.model;

import java.util.Locale;

/**
 * A diagnostic as people and editors read it, in the terminal and elsewhere:
 *
 * <pre>
 * content/codes/smtp/530.yaml:4:3: error[unknown-field]: unknown field 'titel'
 *     titel:
 *     ^
 *     hint: did you mean 'title'?
 * </pre>
 */
public final class DiagnosticText {

    private static final String INDENT = "    ";
    private static final int WIDEST = 160;

    private DiagnosticText() {}

    /** Some lines, each with its end. */
    public static String of(Diagnostic diagnostic) {
        String text = diagnostic.at() + ": " + diagnostic.severity().name().toLowerCase(Locale.ROOT) + "["
                + diagnostic.rule() + "]: " + diagnostic.message() + "\n" + source(diagnostic.at());
        return diagnostic.hint().isEmpty() ? text : text + INDENT + "hint: " + diagnostic.hint() + "\n";
    }

    /** The line and a caret below the column; a long line is cut so that the caret stays in sight. */
    private static String source(Position at) {
        String line = at.source().line(at.line()).replace('\t', ' ');
        if (line.isBlank()) {
            return "";
        }
        int columns = line.codePointCount(0, line.length());
        int column = Math.min(at.column(), columns + 1);
        int from = Math.max(0, column - 1 - WIDEST * 3 / 4);
        int to = Math.min(columns, from + WIDEST);
        String shown = line.substring(line.offsetByCodePoints(0, from), line.offsetByCodePoints(0, to));
        return INDENT + (from > 0 ? "…" : "") + shown + (to < columns ? "…" : "") + "\n" + INDENT
                + " ".repeat(column - 1 - from + (from > 0 ? 1 : 0)) + "^\n";
    }
}
