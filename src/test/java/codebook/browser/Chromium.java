package codebook.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The one browser that all tests share. The first visit starts it; it ends with the test process. Playwright belongs
 * to one thread, so browser tests do not run in parallel.
 *
 * <p>It is the program that {@code CODEBOOK_CHROMIUM} names, or the first of the usual names on the path. Where there
 * is none, tests fail in continuous builds ({@code CI} is set) and are skipped elsewhere.
 */
public final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    /** Root needs the first; the others keep the browser from talking to its maker. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    /**
     * Opens a fresh window, without cookies, storage or cache.
     *
     * @param site the folder that the visit may not leave: {@code http://127.0.0.1:8080/docs/} or {@code file:///...}
     */
    public static Visit visit(URI site, Reader reader) {
        requireProgram();
        return new Visit(site, Shared.BROWSER.newContext(reader.options()));
    }

    private static Path requireProgram() {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            String remedy = "no Chromium: install it, or set CODEBOOK_CHROMIUM to its path";
            if (System.getenv("CI") != null) {
                Assertions.fail(remedy);
            }
            Assumptions.abort(remedy);
        }
        return program.get();
    }

    private static Optional<Path> program() {
        String given = System.getenv("CODEBOOK_CHROMIUM");
        if (given != null && !given.isBlank()) {
            return Optional.of(Path.of(given));
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Started when first asked for. */
    private static final class Shared {

        private static final Browser BROWSER = launch();

        private static Browser launch() {
            var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            Playwright playwright = Playwright.create(options);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(requireProgram())
                            .setArgs(ARGUMENTS));
        }
    }
}
