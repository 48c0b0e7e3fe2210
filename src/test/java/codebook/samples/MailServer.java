package codebook.samples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A submission server for one user on the loopback: it takes mail only over TLS and after a login (AUTH PLAIN or LOGIN), and
 * keeps what it took. Nothing that it hears without TLS counts as a login.
 */
public final class MailServer implements AutoCloseable {

    /** How it offers TLS. */
    public enum Mode {
        /** TLS begins with the connection, as on port 465. */
        IMPLICIT_TLS,
        /** The client asks for TLS, as on port 587. */
        STARTTLS,
        /** No TLS at all: what a client sees when somebody in between takes STARTTLS out. */
        STRIPPED
    }

    private final ServerSocket socket;
    private final SSLContext tls;
    private final Mode mode;
    private final Account account;
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** Who may log in. */
    public record Account(String user, String password) {}

    /** @param port to listen on where that is allowed and nobody else does; else it takes any that is free */
    public MailServer(Mode mode, int port, SSLContext tls, Account account) {
        this.mode = mode;
        this.tls = tls;
        this.account = account;
        try {
            socket = bound(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::listen);
    }

    private static ServerSocket bound(int port) throws IOException {
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        try {
            return new ServerSocket(port, 50, loopback);
        } catch (BindException e) {
            return new ServerSocket(0, 50, loopback);
        }
    }

    public Mode mode() {
        return mode;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Hands over the messages that came since it was last asked. */
    public List<Delivery> collect() {
        List<Delivery> collected = List.copyOf(deliveries);
        deliveries.removeAll(collected);
        return collected;
    }

    /** Hands over the commands that it heard since it was last asked, AUTH without what follows. */
    public List<String> commands() {
        List<String> commands = List.copyOf(heard);
        heard.clear();
        return commands;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                client.setSoTimeout(30_000);
                start(() -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (Session session = new Session(client)) {
            if (mode == Mode.IMPLICIT_TLS) {
                session.startTls();
            }
            session.talk();
        } catch (IOException e) {
            // The client has hung up, or does not trust us; what it then reports is what the test looks at.
        }
    }

    /** One connection. */
    private final class Session implements AutoCloseable {

        private Socket wire;
        private BufferedReader in;
        private OutputStream out;
        private boolean safe;
        private boolean loggedIn;
        private String sender = "";
        private final List<String> recipients = new ArrayList<>();

        Session(Socket wire) throws IOException {
            use(wire);
        }

        private void use(Socket socket) throws IOException {
            wire = socket;
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            out = socket.getOutputStream();
        }

        void startTls() throws IOException {
            SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(wire, null, wire.getPort(), true);
            secured.setUseClientMode(false);
            secured.startHandshake();
            use(secured);
            safe = true;
        }

        void talk() throws IOException {
            say("220 localhost ESMTP");
            String line = in.readLine();
            while (line != null) {
                String[] words = line.split(" ", 2);
                String verb = words[0].toUpperCase(Locale.ROOT);
                String rest = words.length > 1 ? words[1] : "";
                heard.add(verb);
                if (!answer(verb, rest)) {
                    return;
                }
                line = in.readLine();
            }
        }

        /** @return whether to go on */
        private boolean answer(String verb, String rest) throws IOException {
            switch (verb) {
                case "EHLO" -> extensions();
                case "HELO", "RSET", "NOOP" -> say("250 2.0.0 OK");
                case "STARTTLS" -> {
                    if (mode != Mode.STARTTLS || safe) {
                        say("502 5.5.1 Not here");
                    } else {
                        say("220 2.0.0 Ready to start TLS");
                        startTls();
                    }
                }
                case "AUTH" -> authenticate(rest);
                case "MAIL" -> mail(rest);
                case "RCPT" -> {
                    recipients.add(address(rest));
                    say("250 2.1.5 OK");
                }
                case "DATA" -> data();
                case "QUIT" -> {
                    say("221 2.0.0 Bye");
                    return false;
                }
                default -> say("502 5.5.2 Unknown command");
            }
            return true;
        }

        private void extensions() throws IOException {
            say("250-localhost");
            if (mode == Mode.STARTTLS && !safe) {
                say("250-STARTTLS");
            } else {
                say("250-AUTH PLAIN LOGIN"); // without TLS, too: a client that gives its password away is to be caught
            }
            say("250-8BITMIME");
            say("250 ENHANCEDSTATUSCODES");
        }

        private void authenticate(String rest) throws IOException {
            String[] words = rest.split(" ", 2);
            String user;
            String password;
            if (words[0].equalsIgnoreCase("PLAIN")) {
                String[] parts = decode(words.length > 1 ? words[1] : ask("")).split("\0", -1);
                user = parts.length == 3 ? parts[1] : "";
                password = parts.length == 3 ? parts[2] : "";
            } else if (words[0].equalsIgnoreCase("LOGIN")) {
                user = decode(words.length > 1 ? words[1] : ask("VXNlcm5hbWU6"));
                password = decode(ask("UGFzc3dvcmQ6"));
            } else {
                say("504 5.5.4 Unrecognized authentication type");
                return;
            }
            loggedIn = safe && user.equals(account.user()) && password.equals(account.password());
            say(loggedIn ? "235 2.7.0 Accepted" : "535 5.7.8 Error: authentication failed");
        }

        private void mail(String rest) throws IOException {
            if (!safe) {
                say("530 5.7.0 Must issue a STARTTLS command first");
            } else if (!loggedIn) {
                say("530 5.7.0 Authentication required");
            } else {
                sender = address(rest);
                recipients.clear();
                say("250 2.1.0 OK");
            }
        }

        private void data() throws IOException {
            if (recipients.isEmpty()) {
                say("503 5.5.1 RCPT first");
                return;
            }
            say("354 Go ahead");
            StringBuilder text = new StringBuilder();
            String line = in.readLine();
            while (line != null && !line.equals(".")) {
                text.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
                line = in.readLine();
            }
            deliveries.add(new Delivery(account.user(), sender, recipients, text.toString()));
            say("250 2.0.0 OK queued");
        }

        private String ask(String challenge) throws IOException {
            say("334 " + challenge);
            String answer = in.readLine();
            return answer == null ? "" : answer;
        }

        private void say(String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** {@code FROM:<a@example.com> SIZE=1} gives {@code a@example.com}. */
    private static String address(String rest) {
        return rest.replaceFirst("(?s)^[^<]*<([^>]*)>.*$", "$1");
    }
}
