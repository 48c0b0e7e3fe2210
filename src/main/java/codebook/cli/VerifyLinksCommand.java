package codebook.cli;

import codebook.VerifyLinks;
import codebook.model.Diagnostic;
import codebook.model.Diagnostics;
import codebook.model.Settings;
import codebook.model.Source;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code codebook verify-links}: whether the codes and the links in other files have pages. */
@Command(
        name = "verify-links",
        mixinStandardHelpOptions = true,
        description = "Finds links to the site and codes in sources, logs or lists, and reports those without a page.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all have pages",
            "1:some have none, or have moved",
            "2:wrong usage, or a file that cannot be read"
        })
final class VerifyLinksCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "the files to look through")
    private List<Path> files = List.of();

    @Option(
            names = "--content",
            paramLabel = "DIR",
            description = "the content folder (default: content; where there is none, that of Codebook itself)")
    private @Nullable Path content;

    @Option(
            names = "--site",
            paramLabel = "URL",
            description = "where the site is published (default: base-url of site.yaml)")
    private @Nullable String site;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final PrintWriter out;
    private final PrintWriter err;

    VerifyLinksCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        if (site != null && !Settings.isBaseUrl(site)) {
            throw usage("--site must be absolute and end with '/', for instance https://example.org/codes/");
        }
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw usage("there is no file " + file);
            }
        }
        Diagnostics diagnostics = new Diagnostics();
        Optional<VerifyLinks> opened =
                VerifyLinks.open(Knowledge.folder(content), Optional.ofNullable(site), diagnostics);
        if (opened.isEmpty()) {
            DiagnosticPrinter.print(diagnostics.sorted(), err);
            return CommandLine.ExitCode.USAGE;
        }
        int found = 0;
        for (Path file : files) {
            // Logs hold bytes of any kind; a link is ASCII in all of them.
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
            List<Diagnostic> findings = opened.get().check(new Source(file.toString(), text));
            findings.forEach(finding -> DiagnosticPrinter.print(finding, out));
            found += findings.size();
        }
        out.println(
                found == 0
                        ? "All codes and links have pages."
                        : found + (found == 1 ? " code or link" : " codes or links") + " to mend");
        return found == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
