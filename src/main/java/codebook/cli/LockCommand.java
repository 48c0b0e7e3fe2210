package codebook.cli;

import codebook.Lock;
import codebook.model.Diagnostic;
import codebook.model.Past;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code codebook lock}: records the addresses of the site before it is published. */
@Command(
        name = "lock",
        mixinStandardHelpOptions = true,
        description =
                "Records every address of the site in addresses.lock. From then on a build that would lose one fails.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:recorded",
            "1:mistakes in the content or a lost address; nothing was written",
            "2:wrong usage"
        })
final class LockCommand implements Callable<Integer> {

    @Option(names = "--content", paramLabel = "DIR", description = "the content folder (default: content)")
    private Path content = Path.of("content");

    @Option(names = "--templates", paramLabel = "DIR", description = "the template folder (default: templates)")
    private Path templates = Path.of("templates");

    private final PrintWriter out;
    private final PrintWriter err;

    LockCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Lock.Result result = new Lock(content, templates).record();
        DiagnosticPrinter.print(result.diagnostics(), err);
        if (result.diagnostics().stream().anyMatch(Diagnostic::isError)) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        out.println(result.recorded() + " new addresses, " + result.all() + " in all: " + content.resolve(Past.LOCK));
        return CommandLine.ExitCode.OK;
    }
}
