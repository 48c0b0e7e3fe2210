package codebook.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Where the program starts: hands the words of the command line to the commands, and their outcome to the shell. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // Otherwise some versions of Java have a console even where the output goes into a file.
        System.setProperty("jdk.console", "java.base");
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, System.console() != null, args));
    }

    /**
     * Runs a command.
     *
     * @param terminal whether somebody watches
     * @return the exit code: 0 done, 1 mistakes in what was read, 2 wrong usage
     */
    static int run(PrintWriter out, PrintWriter err, boolean terminal, String... args) {
        CommandLine commands = new CommandLine(new Codebook())
                .addSubcommand(new BuildCommand(out, err, terminal))
                .addSubcommand(new CheckCommand(out, err))
                .addSubcommand(new NewCommand(out, err))
                .addSubcommand(new LockCommand(out, err))
                .addSubcommand(new RenameCommand(out, err))
                .addSubcommand(new VerifyLinksCommand(out, err))
                .addSubcommand(new StatusCommand(out, err))
                .addSubcommand(new InitCommand(out, err))
                .addSubcommand(new ServeCommand(out, err))
                .addSubcommand(new ExplainCommand(out, err, System.in, Addresses.on(terminal, System.getenv())))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> Failure.report(failure, err));
        return commands.execute(args);
    }
}
