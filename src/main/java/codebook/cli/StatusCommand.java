package codebook.cli;

import codebook.Status;
import codebook.model.Coverage;
import codebook.model.Diagnostics;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code codebook status}: what is complete, missing, short or outdated, per kind and language. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Counts the entries of each kind that are complete in each language, and those that are not.",
            "A text is outdated when another language has changed since the two were last said to agree; --accept says so,"
                    + " and remembers it in translations.lock in the content."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  codebook status", "  codebook status --json", "  codebook status --accept"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the content was read", "1:it has no site.yaml that can be read", "2:wrong usage"})
final class StatusCommand implements Callable<Integer> {

    private static final String ROW = "%-10s %-8s %8s %9s %8s %6s %9s";

    @Option(names = "--content", paramLabel = "DIR", description = "the content folder (default: content)")
    private Path content = Path.of("content");

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    @Option(names = "--accept", description = "say that all texts agree with each other as they are now")
    private boolean accept;

    private final PrintWriter out;
    private final PrintWriter err;

    StatusCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Status> status = Status.of(content, diagnostics);
        if (status.isEmpty()) {
            diagnostics.sorted().forEach(diagnostic -> DiagnosticPrinter.print(diagnostic, err));
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (accept) {
            out.println("Wrote " + status.get().accept().getFileName());
            return CommandLine.ExitCode.OK;
        }
        out.println(json ? json(status.get().lines()) : table(status.get().lines()));
        return CommandLine.ExitCode.OK;
    }

    private static String table(List<Coverage.Line> lines) {
        String head = String.format(
                Locale.ROOT, ROW, "kind", "language", "entries", "complete", "missing", "short", "outdated");
        return head
                + lines.stream()
                        .map(line -> "\n"
                                + String.format(
                                        Locale.ROOT,
                                        ROW,
                                        line.kind().word(),
                                        line.language().tag(),
                                        line.entries(),
                                        line.complete(),
                                        line.missing(),
                                        line.tooShort(),
                                        line.outdated()))
                        .collect(Collectors.joining());
    }

    private static String json(List<Coverage.Line> lines) {
        return lines.stream()
                .map(line -> "\n  {\"kind\": " + Json.of(line.kind().word()) + ", \"language\": "
                        + Json.of(line.language().tag()) + ", \"entries\": " + line.entries() + ", \"complete\": "
                        + line.complete() + ", \"missing\": " + line.missing() + ", \"short\": " + line.tooShort()
                        + ", \"outdated\": " + line.outdated() + "}")
                .collect(Collectors.joining(",", "{\"status\": [", "]}"));
    }
}
