package codebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code codebook serve} as a program of its own, in a terminal of Linux: how it begins, and how Ctrl-C ends it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServeProcessTest {

    private static final String CONTENT = "src/test/resources/sites/small/content";

    @TempDir
    private Path work;

    /** Whoever started the tests may have told their children to ignore Ctrl-C; {@code env} tells them otherwise. */
    @BeforeEach
    void needs_a_system_that_can_press_the_keys() throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.name").equals("Linux"));
        assumeTrue(new ProcessBuilder("env", "--default-signal=INT", "true")
                        .start()
                        .waitFor()
                == 0);
    }

    @Test
    void opens_the_browser_and_ends_without_a_word_of_java() throws IOException, InterruptedException {
        Path told = work.resolve("told");
        run("mkfifo", told.toString());
        Path opener = Files.writeString(work.resolve("xdg-open"), "#!/bin/sh\nprintf '%s' \"$1\" >'" + told + "'\n");
        assertTrue(opener.toFile().setExecutable(true));

        Process serve = serve("--open");
        try (BufferedReader out = serve.inputReader(StandardCharsets.UTF_8)) {
            String address = line(out, "Open: ").replaceAll("^Open: | \\(Ctrl-C ends\\)$", "");
            assertEquals(address, Files.readString(told), "what the opener was told; it waits until somebody asks");

            interrupt(serve);

            assertEquals("Ended.", line(out, "Ended"));
            assertEquals(130, serve.waitFor());
            assertEquals("", new String(serve.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void without_an_opener_it_says_what_to_do() throws IOException, InterruptedException {
        Process serve = serve("--open");
        try (BufferedReader out = serve.inputReader(StandardCharsets.UTF_8);
                BufferedReader err = serve.errorReader(StandardCharsets.UTF_8)) {
            String address = line(out, "Open: ").replaceAll("^Open: | \\(Ctrl-C ends\\)$", "");

            assertEquals("codebook: cannot open the browser; open " + address + " yourself", err.readLine());

            interrupt(serve);
            assertEquals(130, serve.waitFor());
        }
    }

    /** The program with nothing but this test's folder to find other programs in. */
    private Process serve(String option) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path env = Files.exists(Path.of("/usr/bin/env")) ? Path.of("/usr/bin/env") : Path.of("/bin/env");
        ProcessBuilder builder = new ProcessBuilder(
                env.toString(),
                "--default-signal=INT",
                java.toString(),
                "-cp",
                classPath,
                "codebook.cli.Main",
                "serve",
                "--content",
                CONTENT,
                "--port",
                "0",
                option);
        builder.environment().put("PATH", work.toString());
        return builder.start();
    }

    /** What Ctrl-C does. */
    private static void interrupt(Process process) throws IOException, InterruptedException {
        run("kill", "-INT", String.valueOf(process.pid()));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder(command).inheritIO().start().waitFor(),
                List.of(command).toString());
    }

    private static String line(BufferedReader lines, String start) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith(start)) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }
}
