package codebook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;

/** Says in one line what went wrong outside the author's files: a full disk, a folder that may not be read. */
final class Failure {

    private Failure() {}

    static int report(Exception failure, PrintWriter err) throws Exception {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        if (!(cause instanceof IOException) && !(failure instanceof UncheckedIOException)) {
            throw failure;
        }
        String what;
        if (cause instanceof NoSuchFileException) {
            what = "there is no " + cause.getMessage();
        } else if (cause instanceof AccessDeniedException) {
            what = "no permission for " + cause.getMessage();
        } else {
            what = String.valueOf(cause.getMessage());
        }
        err.println("codebook: " + what);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
