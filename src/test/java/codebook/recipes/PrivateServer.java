package codebook.recipes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A server of the test's own: its files in a temporary folder, its port on the loopback, gone when closed. */
public final class PrivateServer implements AutoCloseable {

    private static final int TRIES = 600;

    private final Process process;
    private final Path log;

    private PrivateServer(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** A port of the loopback that nobody uses. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param environment what it finds in its environment beside the path
     */
    public static PrivateServer start(Path work, int port, Map<String, String> environment, List<String> command) {
        return start(work, port, environment, command, true);
    }

    /** The same for a server that says nothing until it is asked. */
    public static PrivateServer startSilent(
            Path work, int port, Map<String, String> environment, List<String> command) {
        return start(work, port, environment, command, false);
    }

    private static PrivateServer start(
            Path work, int port, Map<String, String> environment, List<String> command, boolean greets) {
        try {
            // Its processes run as users of their own.
            Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path log = work.resolve("server.log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(work.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            PrivateServer server = new PrivateServer(builder.start(), log);
            server.await(port, greets);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(int port, boolean greets) throws IOException {
        try {
            for (int i = 0; i < TRIES; i++) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    break;
                }
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    if (!greets || socket.getInputStream().read() == '2') {
                        return;
                    }
                } catch (IOException e) {
                    // not yet
                }
            }
            close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("the server does not start:\n" + Files.readString(log));
    }

    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            // Its helpers write to its folder until they end.
            for (ProcessHandle one : all) {
                one.onExit().get(20, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
