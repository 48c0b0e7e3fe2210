package codebook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where commands that answer questions find what they know: in the content folder where they are given, else in the one that
 * Codebook came with. So they work in other projects, too.
 */
final class Knowledge {

    /** The folder of Codebook itself, set by the script that starts it. */
    private static final String HOME = "codebook.home";

    private Knowledge() {}

    /** @param given what the option says; null without it */
    static Path folder(@Nullable Path given) {
        Path here = given == null ? Path.of("content") : given;
        String home = System.getProperty(HOME);
        boolean own = given != null || home == null || Files.isRegularFile(here.resolve("site.yaml"));
        return own ? here : Path.of(home, "content");
    }

    /** How to start the program from any folder. */
    static String command() {
        String home = System.getProperty(HOME);
        return home == null ? "codebook" : Path.of(home, "codebook").toString();
    }
}
