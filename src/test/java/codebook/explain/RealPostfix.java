package codebook.explain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A Postfix of its own, as {@code src/test/scripts/postfix.sh} starts it, and the sessions with it. */
final class RealPostfix implements AutoCloseable {

    /** Its ports, in the order of the script's arguments. */
    enum Port {
        OPEN,
        SUBMISSION,
        ENCRYPTED,
        STRICT
    }

    private static final int TIMEOUT = 20_000;

    private final List<String> ports = new ArrayList<>();
    private final Process process;
    private final BufferedReader output;
    private final String folder;
    private final List<String> log = new ArrayList<>();

    RealPostfix() throws IOException {
        List<ServerSocket> free = new ArrayList<>();
        for (Port port : Port.values()) {
            free.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            ports.add(String.valueOf(free.get(port.ordinal()).getLocalPort()));
        }
        for (ServerSocket socket : free) {
            socket.close();
        }
        process = start(root(Stream.concat(Stream.of("src/test/scripts/postfix.sh"), ports.stream())));
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        folder = output.readLine();
        readUntil("daemon started");
    }

    /** Whether the machine has what it takes. */
    static boolean isInstalled() {
        return Files.isExecutable(Path.of("/usr/sbin/postfix"))
                && Files.isExecutable(Path.of("/usr/bin/swaks"))
                && (isRoot() || Files.isExecutable(Path.of("/usr/bin/sudo")));
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static List<String> root(Stream<String> command) {
        return Stream.concat(isRoot() ? Stream.of() : Stream.of("sudo", "-n"), command)
                .toList();
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** What swaks prints about a session. */
    String swaks(Port port, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                "swaks",
                "--suppress-data",
                "--server",
                "127.0.0.1:" + ports.get(port.ordinal()),
                "--timeout",
                "20",
                "--body",
                "test"));
        command.addAll(options);
        try {
            return new String(start(command).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A session in which a client sends all its lines at once, with the lines of both sides. */
    String raw(Port port, List<String> lines) {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(ports.get(port.ordinal())))) {
            socket.setSoTimeout(TIMEOUT);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            StringBuilder session = new StringBuilder(in.readLine()).append('\n');
            OutputStream out = socket.getOutputStream();
            out.write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            for (String line : lines) {
                session.append(line).append('\n');
                String answer;
                do {
                    answer = in.readLine();
                    session.append(answer == null ? "" : answer + "\n");
                } while (answer != null && answer.startsWith("-", 3));
            }
            return session.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of the log, up to now: up to what a last session leaves in it. */
    List<String> log() throws IOException {
        swaks(Port.OPEN, List.of("--helo", "last.example.com", "--from", "a@example.com", "--to", "b@example.net"));
        readUntil("helo=<last.example.com>");
        return log;
    }

    private void readUntil(String words) throws IOException {
        String line;
        do {
            line = output.readLine();
            if (line == null) {
                throw new IOException("Postfix has ended: " + log);
            }
            log.add(line);
        } while (!line.contains(words));
    }

    @Override
    public void close() throws IOException {
        start(root(Stream.of("postfix", "-c", folder + "/etc", "stop")))
                .getInputStream()
                .transferTo(OutputStream.nullOutputStream());
        output.transferTo(Writer.nullWriter());
    }
}
