package codebook.cli;

import codebook.Check;
import codebook.Rules;
import codebook.model.Diagnostic.Severity;
import codebook.model.Nearest;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code codebook check}: everything that can be said about the content, without building a site. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks the content: all that a build refuses (errors), and what an editor would mend (warnings)."
                + " With paths, only what is found in these files and folders is reported and counts; the"
                + " whole site is read all the same.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  codebook check",
            "  codebook check content/codes/smtp/530.yaml content/causes",
            "  codebook check --strict --no-spelling",
            "  codebook check --sarif > findings.sarif",
            "  codebook check --explain orphan"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no errors", "1:errors; with --strict, warnings, too", "2:wrong usage"})
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", description = "files or folders of the content (default: all)")
    private List<Path> paths = List.of();

    @Option(names = "--content", paramLabel = "DIR", description = "the content folder (default: content)")
    private Path content = Path.of("content");

    @Option(names = "--templates", paramLabel = "DIR", description = "the template folder (default: templates)")
    private Path templates = Path.of("templates");

    @Option(names = "--strict", description = "warnings count as errors, too")
    private boolean strict;

    @Option(
            names = "--today",
            paramLabel = "DAY",
            description = "the day from which the age of a review is counted, as 2026-01-31 (default: today)")
    private @Nullable LocalDate today;

    @Option(
            names = "--no-spelling",
            negatable = true,
            description = "whether words are looked up in hunspell's dictionaries, where it is installed")
    private boolean spelling = true;

    @Option(
            names = "--words",
            paramLabel = "DIR",
            description = "further words, one to a line, in LANGUAGE.txt (default: the folder spelling of the content)")
    private @Nullable Path words;

    @ArgGroup
    private Form form = new Form();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final PrintWriter out;
    private final PrintWriter err;

    /** What is printed; the default is for people. */
    private static final class Form {
        @Option(names = "--json", description = "one JSON object with all findings")
        private boolean json;

        @Option(names = "--sarif", description = "SARIF 2.1.0, which editors and code hosts show at the line")
        private boolean sarif;

        @Option(names = "--explain", paramLabel = "RULE", description = "say why a rule is one, and check nothing")
        private @Nullable String rule;
    }

    CheckCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        if (form.rule != null) {
            explain(form.rule);
            return CommandLine.ExitCode.OK;
        }
        for (Path path : paths) {
            if (Files.notExists(path)) {
                throw new CommandLine.ParameterException(spec.commandLine(), "there is no file or folder " + path);
            }
        }
        Path own = words == null ? content.resolve("spelling") : words;
        Check.Result all = new Check(
                        content,
                        templates,
                        today == null ? Today.day() : today,
                        spelling ? Optional.of(own) : Optional.empty())
                .run();
        Check.Result result = paths.isEmpty() ? all : all.in(paths);
        if (form.json) {
            out.println(DiagnosticJson.of(result));
        } else if (form.sarif) {
            out.println(Sarif.of(result.diagnostics(), new Rules()));
        } else {
            people(result, paths.isEmpty() ? "" : "; elsewhere " + counts(all.outside(paths)));
        }
        boolean failed = result.count(Severity.ERROR) > 0 || strict && result.count(Severity.WARNING) > 0;
        return failed ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private void people(Check.Result result, String more) {
        result.diagnostics().forEach(diagnostic -> DiagnosticPrinter.print(diagnostic, out));
        result.unspelled()
                .forEach(language -> err.println(
                        "codebook: no hunspell dictionary of '" + language.tag() + "'; its spelling is not checked"));
        out.println("Checked " + result.entries() + " entries: " + counts(result) + more);
        NewAddresses.tell(result.unrecorded(), content, out);
    }

    private static String counts(Check.Result result) {
        return number(result.count(Severity.ERROR), "error") + ", " + number(result.count(Severity.WARNING), "warning");
    }

    private static String number(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    private void explain(String id) {
        Rules rules = new Rules();
        Rules.Rule rule = rules.find(id)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(),
                        "there is no rule '" + id + "'"
                                + Nearest.to(id, rules.all().keySet())
                                        .map(nearest -> "; did you mean '" + nearest + "'?")
                                        .orElse("")));
        out.println(rule.id() + ": " + rule.why());
        out.println("Remedy: " + rule.remedy());
    }
}
