package codebook.recipes;

import codebook.samples.Attempt;
import codebook.samples.Command;
import codebook.samples.Sender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A mail server that hands its mail on to another, with the files of its page where they belong: set up, started and stopped for
 * one message.
 *
 * @param program what it takes, below {@link Unpacked#FOLDER}
 * @param script in {@code src/test/samples/relays}, run in a folder with the files; it prints the log to the standard error output
 * @param refused the words of its log for a wrong password
 */
public record Relay(String program, String script, String refused, boolean beginsWithTls) implements Sender {

    private static final Path SCRIPTS = Path.of("src/test/samples/relays").toAbsolutePath();

    @Override
    public Command.Outcome send(Path folder, Map<String, String> files, Attempt attempt) {
        Unpacked.require(program);
        try {
            Path work = Files.createTempDirectory(Files.createDirectories(folder), "try");
            files.forEach((path, text) -> Servers.write(work, path, text));
            return attempt.in(work)
                    .with("SMTP_MODE", attempt.server().mode().name())
                    .run(Unpacked.command(
                            work,
                            "unshare",
                            "--pid",
                            "--fork",
                            "--kill-child",
                            "--mount-proc",
                            "sh",
                            SCRIPTS.resolve(script).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean checks() {
        return true;
    }

    @Override
    public boolean insists() {
        return true;
    }
}
