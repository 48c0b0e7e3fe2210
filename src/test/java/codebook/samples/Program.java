package codebook.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a sample of the site is made to run.
 *
 * @param needs programs and files that must be on this machine
 * @param extra files that it finds beside its own: what a package manager would have installed
 * @param prepare commands to run once, before the first try
 * @param send the command that sends
 * @param refused the words in which it reports a wrong password, as its page quotes them
 * @param checks whether this version of its library checks certificates
 * @param insists whether it can demand STARTTLS
 */
public record Program(
        List<String> needs,
        Map<String, String> extra,
        List<List<String>> prepare,
        List<String> send,
        String refused,
        boolean checks,
        boolean insists)
        implements Sender {

    public static Program of(String... send) {
        return new Program(needed(send[0]), Map.of(), List.of(), List.of(send), "", true, true);
    }

    /** What it builds itself need not be there before. */
    private static List<String> needed(String command) {
        return command.startsWith("./") ? List.of() : List.of(command);
    }

    public Program needs(String... more) {
        List<String> all = new ArrayList<>(needs);
        all.addAll(List.of(more));
        return new Program(all, extra, prepare, send, refused, checks, insists);
    }

    public Program file(String path, String text) {
        return new Program(needs, Map.of(path, text), prepare, send, refused, checks, insists);
    }

    public Program first(String... command) {
        return new Program(
                needs,
                extra,
                Stream.concat(prepare.stream(), Stream.of(List.of(command))).toList(),
                send,
                refused,
                checks,
                insists);
    }

    public Program refuses(String words) {
        return new Program(needs, extra, prepare, send, words, checks, insists);
    }

    public Program doesNotCheck() {
        return new Program(needs, extra, prepare, send, refused, false, insists);
    }

    public Program doesNotInsist() {
        return new Program(needs, extra, prepare, send, refused, checks, false);
    }

    /** Its files are laid out and built at the first try; what differs later it reads from the environment. */
    @Override
    public Command.Outcome send(Path folder, Map<String, String> files, Attempt attempt) {
        Needs.require(needs);
        if (!Files.exists(folder)) {
            prepare(folder, files);
        }
        return attempt.in(folder).run(send);
    }

    @Override
    public boolean beginsWithTls() {
        return true;
    }

    private void prepare(Path folder, Map<String, String> files) {
        write(folder, files);
        write(folder, extra);
        for (List<String> command : prepare) {
            Command.Outcome outcome = Command.in(folder).run(command);
            if (outcome.exitCode() != 0) {
                throw new IllegalStateException(command + ":\n" + outcome.output());
            }
        }
    }

    private static void write(Path folder, Map<String, String> files) {
        files.forEach((path, text) -> {
            try {
                Path file = folder.resolve(path);
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
