package codebook.cli;

import codebook.Rules;
import codebook.model.Diagnostic;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Findings as a log in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0): one run, with the rules that
 * found something. Paths are relative to the folder of the command; columns count code points.
 */
final class Sarif {

    private Sarif() {}

    static String of(List<Diagnostic> diagnostics, Rules rules) {
        List<String> ids =
                diagnostics.stream().map(Diagnostic::rule).distinct().sorted().toList();
        return "{\n  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n  \"version\": \"2.1.0\","
                + "\n  \"runs\": [{\n    \"tool\": {\"driver\": {\"name\": \"codebook\", \"rules\": ["
                + rules(ids, rules)
                + "]}},\n    \"columnKind\": \"unicodeCodePoints\",\n    \"results\": ["
                + results(diagnostics, ids) + "]\n  }]\n}";
    }

    private static String rules(List<String> ids, Rules rules) {
        return ids.stream()
                .map(id -> rules.find(id).orElse(new Rules.Rule(id, id, id)))
                .map(rule -> "\n      {\"id\": " + Json.of(rule.id())
                        + ", \"shortDescription\": {\"text\": " + Json.of(rule.why()) + "}"
                        + ", \"help\": {\"text\": " + Json.of(rule.remedy()) + "}}")
                .collect(Collectors.joining(","));
    }

    private static String results(List<Diagnostic> diagnostics, List<String> ids) {
        return diagnostics.stream().map(diagnostic -> result(diagnostic, ids)).collect(Collectors.joining(","));
    }

    private static String result(Diagnostic diagnostic, List<String> ids) {
        String hint = diagnostic.hint().isEmpty() ? "" : ": " + diagnostic.hint();
        return "\n      {\"ruleId\": " + Json.of(diagnostic.rule())
                + ", \"ruleIndex\": " + ids.indexOf(diagnostic.rule())
                + ", \"level\": \"" + diagnostic.severity().name().toLowerCase(Locale.ROOT) + "\""
                + ", \"message\": {\"text\": " + Json.of(diagnostic.message() + hint) + "}"
                + ",\n       \"locations\": [{\"physicalLocation\": {\"artifactLocation\": {\"uri\": "
                + Json.of(uri(diagnostic.at().source().path())) + "}, \"region\": {\"startLine\": "
                + diagnostic.at().line() + ", \"startColumn\": "
                + diagnostic.at().column() + "}}}]}";
    }

    private static String uri(String path) {
        try {
            String scheme = path.startsWith("/") ? "file" : null;
            return new URI(scheme, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
