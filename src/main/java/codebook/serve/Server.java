package codebook.serve;

import codebook.Build;
import codebook.model.Diagnostic;
import codebook.site.Outputs;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Shows the site on the author's own machine while it is being written: from memory, on the loopback interface, and fresh
 * after every change of a file.
 */
public final class Server implements AutoCloseable {

    /** Addresses of the server itself; no address of a site begins like that. */
    static final String OWN = "/-codebook/";

    /** After a change the author looks at one page; the others are made when the hand rests. */
    private static final long REST_MILLIS = 400;

    static {
        // Small answers are sent at once, and nobody keeps a thread by not finishing a request.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "20");
    }

    /** Hears what happens; called from the server's threads. */
    public interface Listener {

        /** The port is free, and the site is being made for the first time, which takes a while. */
        default void begun() {}

        /** Files have changed, or a mistake came out; pages show it from now on. */
        void changed(Update update);

        /** Every file of the site has been made once, and all were good. */
        default void proofread(Outputs files) {}

        /** The program itself has failed; what was shown so far still is. */
        void failed(RuntimeException failure);
    }

    /**
     * What a change came to.
     *
     * @param files what changed; empty where the mistakes are older and came out only now
     * @param diagnostics all findings, sorted; with an error among them the last good site stays
     * @param nanos how long it took
     * @param isShown whether there is a site to show, the last good one if need be
     */
    public record Update(List<Path> files, List<Diagnostic> diagnostics, long nanos, boolean isShown) {

        public boolean succeeded() {
            return diagnostics.stream().noneMatch(Diagnostic::isError);
        }
    }

    private final HttpServer http;
    private final Watch watch;
    private final Preview preview;
    private final News news;
    private final Listener listener;
    private final ExecutorService workers = Executors.newCachedThreadPool(Server::thread);
    private final ScheduledExecutorService proofreader = Executors.newSingleThreadScheduledExecutor(Server::thread);

    private Server(Build build, int port, Listener listener) throws IOException {
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        this.watch = new Watch(List.of(build.content(), build.templates()));
        this.preview = new Preview(build, listener);
        this.news = new News(preview, work -> workers.execute(() -> run(work)));
        this.listener = listener;
        http.setExecutor(workers);
        http.createContext("/", new Reception(new Gate(http.getAddress().getPort()), preview, news));
    }

    /**
     * Reads the site and begins to serve it.
     *
     * @param port where to listen; 0 for any that is free
     * @throws java.net.BindException when the port is in use
     * @throws IOException when the folders cannot be watched
     */
    public static Server start(Build build, int port, Listener listener) throws IOException {
        Server server = new Server(build, port, listener);
        listener.begun();
        server.preview.change(Set.of(), () -> {});
        server.workers.execute(server::follow);
        server.http.start();
        return server;
    }

    /** The address of the home page. */
    public URI address() {
        return URI.create("http://localhost:" + http.getAddress().getPort() + preview.home());
    }

    private void follow() {
        proofreader.schedule(() -> run(preview::rehearse), REST_MILLIS, TimeUnit.MILLISECONDS);
        Future<?> reading = proofreadLater();
        try {
            while (true) {
                Set<Path> changed = watch.next();
                reading.cancel(false);
                show(changed);
                reading = proofreadLater();
            }
        } catch (ClosedWatchServiceException | RejectedExecutionException e) {
            return; // the server was closed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            listener.failed(new UncheckedIOException(e));
        }
    }

    private void show(Set<Path> changed) {
        run(() -> preview.change(changed, news::tell));
        workers.execute(() -> run(preview::anticipate));
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (RejectedExecutionException e) {
            return; // the server was closed
        } catch (RuntimeException e) {
            listener.failed(e);
        }
    }

    private Future<?> proofreadLater() {
        return proofreader.schedule(
                () -> run(() -> {
                    preview.proofread();
                    news.tell();
                }),
                REST_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "codebook-serve");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() throws IOException {
        http.stop(0);
        watch.close();
        proofreader.shutdownNow();
        workers.shutdownNow();
    }
}
