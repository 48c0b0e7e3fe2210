package codebook.samples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Programs and files of this machine, without which a test says nothing. */
public final class Needs {

    private Needs() {}

    /**
     * Ends the test where one is missing: as failed in continuous builds ({@code CI} is set), elsewhere as skipped.
     *
     * @param needs programs by name, files by path
     */
    public static void require(List<String> needs) {
        List<String> missing = needs.stream().filter(need -> !isThere(need)).toList();
        if (missing.isEmpty()) {
            return;
        }
        String remedy = "not on this machine: " + String.join(", ", missing) + "; ./verify installs it";
        if (System.getenv("CI") != null) {
            Assertions.fail(remedy);
        }
        Assumptions.abort(remedy);
    }

    private static boolean isThere(String need) {
        Stream<Path> candidates = need.contains("/")
                ? Stream.of(Path.of(need))
                : Stream.of((System.getenv("PATH") + ":/usr/sbin").split(":")).map(folder -> Path.of(folder, need));
        return candidates.anyMatch(Files::exists);
    }
}
