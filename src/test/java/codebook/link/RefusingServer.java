package codebook.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that agrees to everything but one command. */
final class RefusingServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String command;
    private final String reply;

    /**
     * @param command what it refuses: {@code MAIL}, {@code RCPT}, {@code AUTH}, {@code .} for the message itself
     * @param reply the lines of the refusal
     */
    RefusingServer(String command, String reply) {
        this.command = command;
        this.reply = reply;
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // the client or the test is done
            }
        }
    }

    private void talk(Socket client) throws IOException {
        OutputStream out = client.getOutputStream();
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(out, "220 mail.example.org ESMTP");
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String word = line.split(" ")[0].toUpperCase(Locale.ROOT);
            if (data && !line.equals(".")) {
                continue;
            }
            data = false;
            if (word.equals(command)) {
                say(out, reply);
            } else if (word.equals("EHLO")) {
                say(out, "250-mail.example.org\r\n250-AUTH PLAIN LOGIN\r\n250 ENHANCEDSTATUSCODES");
            } else if (word.equals("DATA")) {
                data = true;
                say(out, "354 Go on");
            } else if (word.equals("AUTH")) {
                say(out, "235 2.7.0 Welcome");
            } else {
                say(out, word.equals("QUIT") ? "221 2.0.0 Bye" : "250 2.0.0 Ok");
            }
        }
    }

    private static void say(OutputStream out, String lines) throws IOException {
        out.write((lines + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
