package codebook.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A program that is run in a folder, with an environment that does not depend on who runs the test.
 *
 * @param environment what it finds beside the path, a home and the locale
 */
public record Command(Path folder, Map<String, String> environment) {

    /** How long a hanging program may hold up the tests. */
    private static final int SECONDS = 90;

    /**
     * What came of it.
     *
     * @param out its standard output
     * @param err its standard error output
     */
    public record Outcome(int exitCode, String out, String err) {

        /** Both outputs. */
        public String output() {
            return out + err;
        }
    }

    public static Command in(Path folder) {
        return new Command(folder, Map.of());
    }

    public Command with(String name, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(name, value);
        return new Command(folder, more);
    }

    public Outcome run(String... words) {
        return run(List.of(words));
    }

    public Outcome run(List<String> words) {
        try {
            Path out = Files.createTempFile("codebook-out", ".txt");
            Path err = Files.createTempFile("codebook-err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().retainAll(List.of("PATH", "JAVA_HOME", "TMPDIR"));
            builder.environment().put("HOME", folder.toString());
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
                throw new IllegalStateException(words + " hangs:\n" + take(out) + take(err));
            }
            return new Outcome(process.exitValue(), take(out), take(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String take(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }
}
