package codebook.cli;

import codebook.Example;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code codebook init}: a knowledge base of one's own to begin with. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a small knowledge base about HTTP statuses into a new folder: a code, its cause and its fix, in two"
                    + " languages, ready to build.",
            "DIR/templates/strings holds the words of the interface that differ from the built-in ones, which speak of mail. To"
                    + " change the look, put a file into DIR/templates with the path of the built-in one."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  codebook init my-codes", "  cd my-codes && codebook build"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the folder is written", "1:the folder is not empty", "2:wrong usage"})
final class InitCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DIR", description = "a folder that is new or empty")
    private Path folder = Path.of("");

    private final PrintWriter out;
    private final PrintWriter err;

    InitCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        if (!Example.isFree(folder)) {
            err.println("codebook: " + folder + " is not empty; name a new folder");
            return CommandLine.ExitCode.SOFTWARE;
        }
        Example.write(folder).forEach(file -> out.println("Wrote " + folder.resolve(file)));
        out.println("Now: cd " + folder + " && " + Knowledge.command() + " serve");
        return CommandLine.ExitCode.OK;
    }
}
