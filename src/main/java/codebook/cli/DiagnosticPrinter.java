package codebook.cli;

import codebook.model.Diagnostic;
import codebook.model.Position;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * Prints diagnostics for people and for editors:
 *
 * <pre>
 * content/codes/smtp/530.yaml:4:3: error[unknown-field]: unknown field 'titel'
 *     titel:
 *     ^
 *     hint: did you mean 'title'?
 * </pre>
 */
final class DiagnosticPrinter {

    private static final String INDENT = "    ";
    private static final int WIDEST = 160;

    private DiagnosticPrinter() {}

    static void print(List<Diagnostic> diagnostics, PrintWriter out) {
        diagnostics.forEach(diagnostic -> print(diagnostic, out));
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        if (errors > 0) {
            out.println(errors + (errors == 1 ? " error" : " errors") + ": nothing was written");
        }
    }

    /** One finding, with its line. */
    static void print(Diagnostic diagnostic, PrintWriter out) {
        out.println(diagnostic.at() + ": " + diagnostic.severity().name().toLowerCase(Locale.ROOT) + "["
                + diagnostic.rule() + "]: " + diagnostic.message());
        source(diagnostic.at(), out);
        if (!diagnostic.hint().isEmpty()) {
            out.println(INDENT + "hint: " + diagnostic.hint());
        }
    }

    /** The line and a caret below the column; a long line is cut so that the caret stays in sight. */
    private static void source(Position at, PrintWriter out) {
        String line = at.source().line(at.line()).replace('\t', ' ');
        if (line.isBlank()) {
            return;
        }
        int columns = line.codePointCount(0, line.length());
        int column = Math.min(at.column(), columns + 1);
        int from = Math.max(0, column - 1 - WIDEST * 3 / 4);
        int to = Math.min(columns, from + WIDEST);
        String shown = line.substring(line.offsetByCodePoints(0, from), line.offsetByCodePoints(0, to));
        out.println(INDENT + (from > 0 ? "…" : "") + shown + (to < columns ? "…" : ""));
        out.println(INDENT + " ".repeat(column - 1 - from + (from > 0 ? 1 : 0)) + "^");
    }
}
