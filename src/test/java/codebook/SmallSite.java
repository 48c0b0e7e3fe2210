package codebook;

import codebook.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of the small site ({@code src/test/resources/sites/small}) in a folder of its own, to change and to build by the
 * command line.
 */
public final class SmallSite {

    private static final Path CONTENT = Path.of("src/test/resources/sites/small/content");
    private static final Path TEMPLATES = Path.of("templates").toAbsolutePath();

    private final Path work;

    private SmallSite(Path work) {
        this.work = work;
    }

    /** What a run of the command printed, with the folder's own path taken out. */
    public record Outcome(int exitCode, String out, String err) {}

    public static SmallSite in(Path work) throws IOException {
        SmallSite site = new SmallSite(work);
        copy(CONTENT, site.content());
        return site;
    }

    public Path content() {
        return work.resolve("content");
    }

    public Path out() {
        return work.resolve("site");
    }

    /** Lays the files of another content folder over this one. */
    public SmallSite with(Path overlay) throws IOException {
        copy(overlay, content());
        return this;
    }

    /** Changes one file: every occurrence of a piece of text, which must be there. */
    public SmallSite edit(String path, String from, String to) throws IOException {
        Path file = content().resolve(path);
        String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(path + " does not hold " + from);
        }
        Files.writeString(file, text.replace(from, to));
        return this;
    }

    public Outcome build(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--out", out().toString()));
        arguments.addAll(List.of(more));
        return run("build", arguments.toArray(String[]::new));
    }

    /** Runs a command that takes the folders of content and templates. */
    public Outcome run(String command, String... more) {
        Path own = work.resolve("templates");
        Path templates = Files.isDirectory(own) ? own : TEMPLATES;
        List<String> arguments = new ArrayList<>(
                List.of(command, "--content", content().toString(), "--templates", templates.toString()));
        arguments.addAll(List.of(more));
        CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));
        return new Outcome(run.exitCode(), shown(run.out()), shown(run.err()));
    }

    private String shown(String printed) {
        return printed.replace(work.toString() + "/", "").replace(TEMPLATES.toString(), "templates");
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
