package codebook.cli;

import codebook.Check;
import codebook.model.Diagnostic;
import codebook.model.Diagnostic.Severity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Findings as one JSON object, in the order in which people get them. */
final class DiagnosticJson {

    private DiagnosticJson() {}

    static String of(Check.Result result) {
        return "{\"entries\": " + result.entries() + ", \"errors\": " + result.count(Severity.ERROR)
                + ", \"warnings\": " + result.count(Severity.WARNING) + ", \"diagnostics\": "
                + list(result.diagnostics()) + "}";
    }

    private static String list(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(DiagnosticJson::of).collect(Collectors.joining(",", "[", "]"));
    }

    private static String of(Diagnostic diagnostic) {
        return "\n  {\"path\": " + Json.of(diagnostic.at().source().path())
                + ", \"line\": " + diagnostic.at().line()
                + ", \"column\": " + diagnostic.at().column()
                + ", \"severity\": \"" + diagnostic.severity().name().toLowerCase(Locale.ROOT) + "\""
                + ", \"rule\": " + Json.of(diagnostic.rule())
                + ", \"message\": " + Json.of(diagnostic.message())
                + ", \"hint\": " + Json.of(diagnostic.hint()) + "}";
    }
}
