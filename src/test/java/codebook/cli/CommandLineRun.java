package codebook.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A run of the command line within the tests: what it printed, and how it ended. */
public record CommandLineRun(int exitCode, String out, String err) {

    public static CommandLineRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), false, arguments);
        return new CommandLineRun(exitCode, out.toString(), err.toString());
    }
}
