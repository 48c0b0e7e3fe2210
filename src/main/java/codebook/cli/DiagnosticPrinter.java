package codebook.cli;

import codebook.model.Diagnostic;
import codebook.model.DiagnosticText;
import java.io.PrintWriter;
import java.util.List;

/** Prints diagnostics for people and for editors. */
final class DiagnosticPrinter {

    private DiagnosticPrinter() {}

    static void print(List<Diagnostic> diagnostics, PrintWriter out) {
        print(diagnostics, "nothing was written", out);
    }

    /** All findings; after errors their number, and what follows from them. */
    static void print(List<Diagnostic> diagnostics, String consequence, PrintWriter out) {
        diagnostics.forEach(diagnostic -> print(diagnostic, out));
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        if (errors > 0) {
            out.println(errors + (errors == 1 ? " error: " : " errors: ") + consequence);
        }
    }

    /** One finding, with its line. */
    static void print(Diagnostic diagnostic, PrintWriter out) {
        DiagnosticText.of(diagnostic).lines().forEach(out::println);
    }
}
