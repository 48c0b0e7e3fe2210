package codebook.whole;

import codebook.Build;
import codebook.Rename;
import codebook.model.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The project's own content as it might be in some years. Published as its lock says; then a reply went, a cause, a program
 * and a reply got other names, and a code another number. Built once, when first asked for.
 */
final class ChangedSite {

    /** Old references and new names. */
    static final Map<String, String> RENAMED = Map.of(
            "cause:mail-loop", "endless-loop",
            "client:thunderbird", "thunderbird-desktop",
            "reply:gmail/421-4.4.5-server-busy", "421-4.4.5-busy",
            "code:smtp/530", "599");

    /** The reply that went, as {@code provider/name}, and its permalink. */
    static final String GONE;

    static final String GONE_LINK;

    /** What a build said after the reply went, and before anybody wrote down why. */
    static final List<Diagnostic> REFUSED;

    static final BuiltSite SITE;

    static {
        try {
            Path work = Files.createTempDirectory("codebook-changed");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(work)));
            // A web server reads it as another user.
            Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path content = work.resolve("content");
            copy(RealSite.CONTENT, content);
            Path site = work.resolve("site");

            GONE = unmentioned(content);
            Path reply = content.resolve("replies/" + GONE + ".yaml");
            GONE_LINK = "/" + GONE.substring(0, GONE.indexOf('/')) + "/" + field("short", reply) + "/";
            Files.delete(reply);
            REFUSED = new Build(content, RealSite.TEMPLATES, Optional.empty())
                    .run(site, (step, done, all) -> {})
                    .diagnostics();
            if (Files.exists(site)) {
                throw new IllegalStateException("a site was written although addresses were lost");
            }

            Files.writeString(content.resolve("moved.yaml"), """
                    - from: reply:%s
                      title: {en: A reply that is no longer given, ru: "Ответ, которого больше нет"}
                      reason: {en: The service has closed., ru: Сервис закрылся.}
                      to: code:smtp/554
                    - from: %s
                      to: code:smtp/554
                    """.formatted(GONE, GONE_LINK));
            RENAMED.forEach((old, name) -> new Rename(content).to(old, name));
            SITE = BuiltSite.build(content, RealSite.TEMPLATES, site, "https://codebook.example.org" + RealSite.MOUNT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChangedSite() {}

    /** The first reply that nothing else in the content speaks of. */
    private static String unmentioned(Path content) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files(content)) {
            if (file.toString().endsWith(".yaml")) {
                all.append(Files.readString(file));
            }
        }
        Path replies = content.resolve("replies");
        return files(replies).stream()
                .map(file -> replies.relativize(file).toString().replaceFirst("\\.yaml$", ""))
                .filter(name -> all.indexOf(name) < 0)
                .findFirst()
                .orElseThrow();
    }

    private static String field(String name, Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElseThrow();
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path copy = to.resolve(from.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
