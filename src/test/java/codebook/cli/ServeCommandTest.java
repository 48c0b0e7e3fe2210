package codebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code codebook serve} ends when it cannot begin. */
class ServeCommandTest {

    private static final String CONTENT = "src/test/resources/sites/small/content";

    @TempDir
    private Path work;

    @Test
    void a_port_in_use_is_named() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());

            CommandLineRun run = CommandLineRun.of("serve", "--content", CONTENT, "--port", port);

            assertEquals(1, run.exitCode());
            assertEquals(
                    "codebook: port " + port + " is in use; choose another with --port, or any with --port 0",
                    run.err().strip());
            assertEquals("", run.out());
        }
    }

    @Test
    void a_folder_that_is_not_there_is_wrong_usage() {
        CommandLineRun run =
                CommandLineRun.of("serve", "--content", work.resolve("nowhere").toString());

        assertEquals(2, run.exitCode());
        assertTrue(run.err().startsWith("there is no folder"), run.err());
    }

    @Test
    void a_port_that_is_none_is_wrong_usage() {
        assertEquals(2, CommandLineRun.of("serve", "--port", "70000").exitCode());
        assertEquals(2, CommandLineRun.of("serve", "--port", "http").exitCode());
    }
}
