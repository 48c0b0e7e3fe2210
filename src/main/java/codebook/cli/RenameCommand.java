package codebook.cli;

import codebook.Rename;
import codebook.model.Diagnostic;
import codebook.model.Past;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code codebook rename}: another identifier for an entry, everywhere at once. */
@Command(
        name = "rename",
        mixinStandardHelpOptions = true,
        description =
                "Moves the file of an entry, mends every reference to it, and writes the redirect of a published one.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:renamed", "1:mistakes in the content; nothing was changed", "2:wrong usage"})
final class RenameCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "KIND:OLD",
            description = "the entry, for instance cause:mail-loop or code:smtp/599")
    private String from = "";

    @Parameters(
            index = "1",
            paramLabel = "NEW",
            description = "its new name; for a code or a reply the last part is enough")
    private String to = "";

    @Option(names = "--content", paramLabel = "DIR", description = "the content folder (default: content)")
    private Path content = Path.of("content");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final PrintWriter out;
    private final PrintWriter err;

    RenameCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Rename.Result result;
        try {
            result = new Rename(content).to(from, to);
        } catch (Rename.Refused refused) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(refused.getMessage()), refused);
        }
        DiagnosticPrinter.print(result.diagnostics(), err);
        if (result.diagnostics().stream().anyMatch(Diagnostic::isError)) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        result.changed().forEach(path -> out.println("written: " + content.resolve(path)));
        out.println(
                result.redirected()
                        ? "Its old addresses lead to the new ones (" + Past.MOVES + ")."
                        : "It was never published, so nothing leads on from its old addresses.");
        return CommandLine.ExitCode.OK;
    }
}
