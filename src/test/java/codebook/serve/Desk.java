package codebook.serve;

import static org.junit.jupiter.api.Assertions.fail;

import codebook.Build;
import codebook.SmallSite;
import codebook.site.Outputs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The small site with templates of its own, served, with somebody at work on it. */
public final class Desk implements AutoCloseable {

    private static final int LOST_SECONDS = 120;
    private static final Path TEMPLATES = Path.of("templates");

    private final SmallSite site;
    private final Path templates;
    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<Server.Update> updates = new LinkedBlockingQueue<>();
    private final BlockingQueue<Outputs> proofread = new LinkedBlockingQueue<>();

    private Desk(SmallSite site, Path templates) throws IOException {
        this.site = site;
        this.templates = templates;
        this.server = Server.start(new Build(site.content(), templates, Optional.empty()), 0, new Server.Listener() {
            @Override
            public void changed(Server.Update update) {
                updates.add(update);
            }

            @Override
            public void proofread(Outputs files) {
                proofread.add(files);
            }

            @Override
            public void failed(RuntimeException failure) {
                throw failure;
            }
        });
    }

    /** Begins to serve a copy of the small site below a folder. */
    public static Desk in(Path work) throws IOException {
        Path templates = work.resolve("templates");
        copy(TEMPLATES, templates);
        return new Desk(SmallSite.in(work), templates);
    }

    /** The same desk after a pause, with a new server. */
    public static Desk of(Desk before) throws IOException {
        return new Desk(before.site, before.templates);
    }

    public URI address() {
        return server.address();
    }

    public SmallSite site() {
        return site;
    }

    public Path templates() {
        return templates;
    }

    /** Replaces a piece of a template file, which must be there. */
    public void editTemplate(String path, String from, String to) throws IOException {
        Path file = templates.resolve(path);
        String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(path + " does not hold " + from);
        }
        Files.writeString(file, text.replace(from, to));
    }

    /** Waits until something holds, looking again after every change that the server has seen. */
    public void until(String what, BooleanSupplier holds) throws InterruptedException {
        while (!holds.getAsBoolean()) {
            if (updates.poll(LOST_SECONDS, TimeUnit.SECONDS) == null) {
                fail("no change any more, and still not: " + what);
            }
        }
    }

    /** Waits until every file of the site has been made once. */
    public Outputs proofread() throws InterruptedException {
        Outputs files = proofread.poll(LOST_SECONDS, TimeUnit.SECONDS);
        return files == null ? fail("nobody has read the site to its end") : files;
    }

    public HttpResponse<byte[]> get(String path) {
        try {
            return client.send(HttpRequest.newBuilder(address().resolve(path)).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String text(String path) {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
