package codebook.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program without a command: says what commands there are. */
@Command(
        name = "codebook",
        mixinStandardHelpOptions = true,
        version = "codebook 1.0",
        description = "Turns YAML entries in several languages into a static site that explains error codes.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:mistakes in the content or the templates; nothing was written", "2:wrong usage"})
final class Codebook implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().getErr().println("codebook: no command given");
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
