package codebook.cli;

import codebook.Build;
import codebook.model.Coverage;
import codebook.model.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code codebook build}: content and templates to a site. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Builds the site. Nothing is written unless everything is right; unchanged files are left alone.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the site is built",
            "1:mistakes in the content or the templates; nothing was written",
            "2:wrong usage"
        })
final class BuildCommand implements Callable<Integer> {

    private static final double NANOS_PER_SECOND = 1e9;

    @Option(names = "--content", paramLabel = "DIR", description = "the content folder (default: content)")
    private Path content = Path.of("content");

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "the template folder (default: templates); files that it lacks are built in")
    private Path templates = Path.of("templates");

    @Option(names = "--out", paramLabel = "DIR", description = "the folder of the site (default: site)")
    private Path out = Path.of("site");

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "where the site will be published, with a final slash (default: base-url of site.yaml)")
    private @Nullable String baseUrl;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final PrintWriter printer;
    private final PrintWriter errors;
    private final boolean terminal;

    BuildCommand(PrintWriter printer, PrintWriter errors, boolean terminal) {
        this.printer = printer;
        this.errors = errors;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (baseUrl != null && !Settings.isBaseUrl(baseUrl)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--base-url must be absolute and end with '/', for instance https://example.org/codes/");
        }
        long start = System.nanoTime();
        ProgressBar bar = new ProgressBar(errors, terminal);
        Build.Result result = new Build(content, templates, Optional.ofNullable(baseUrl)).run(out, bar);
        bar.clear();
        DiagnosticPrinter.print(result.diagnostics(), errors);
        if (result.succeeded()) {
            summary(result, (System.nanoTime() - start) / NANOS_PER_SECOND);
        }
        return result.succeeded() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    /** {@code codes 271}, and if not all are whole {@code codes 271 (2 not complete)}. */
    private static String amount(Coverage.Line line) {
        String amount = line.kind().folder() + " " + line.entries();
        return line.incomplete() == 0 ? amount : amount + " (" + line.incomplete() + " not complete)";
    }

    private void summary(Build.Result result, double seconds) {
        StringBuilder pages = new StringBuilder();
        result.pages()
                .forEach((language, count) -> pages.append(pages.isEmpty() ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(language));
        printer.println("Built " + result.entries() + " entries into " + out + ": " + pages
                + String.format(Locale.ROOT, " pages in %.1f s", seconds));
        result.coverage().stream()
                .collect(Collectors.groupingBy(
                        line -> line.language().tag(),
                        LinkedHashMap::new,
                        Collectors.mapping(BuildCommand::amount, Collectors.joining(", "))))
                .forEach((language, amounts) -> printer.println("Content " + language + ": " + amounts));
        printer.println("Files: " + result.written() + " written, " + result.unchanged() + " unchanged, "
                + result.deleted() + " deleted");
        NewAddresses.tell(result.unrecorded(), content, printer);
        printer.println("Open: "
                + out.toAbsolutePath().normalize().resolve("index.html").toUri());
    }
}
