package codebook.whole;

import codebook.browser.StaticServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The project's own content as a site: built and served below a path once, when first asked for. */
public final class RealSite {

    /** {@code -Dcodebook.content} names other content to judge. */
    static final Path CONTENT = Path.of(System.getProperty("codebook.content", "content"));

    static final Path TEMPLATES = Path.of("templates");

    /** Where on its host the site is. */
    static final String MOUNT = "/docs/smtp/";

    static final BuiltSite SITE;

    static final StaticServer SERVER;

    static {
        try {
            Path folder = Files.createTempDirectory("codebook-site");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            SITE = BuiltSite.build(CONTENT, TEMPLATES, folder, "https://codebook.example.org" + MOUNT);
            SERVER = StaticServer.serve(folder, MOUNT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RealSite() {}

    /** Where it lies on disk. */
    public static Path folder() {
        return SITE.folder();
    }

    /** Where it is served. */
    public static URI address() {
        return SERVER.site();
    }

    private static void delete(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
