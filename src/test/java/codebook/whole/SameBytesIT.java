package codebook.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same input gives the same bytes, whatever the machine is like that builds. */
class SameBytesIT {

    private static final Path SMALL = Path.of("src/test/resources/sites/small/content");
    private static final String BASE_URL = "https://example.org/docs/";

    @TempDir
    private Path work;

    @Test
    void a_second_build_in_the_same_process() throws IOException {
        build(SMALL, RealSite.TEMPLATES, "first");
        build(SMALL, RealSite.TEMPLATES, "second");

        assertEquals(hashes("first"), hashes("second"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.timezone=Asia/Tokyo",
                "-Duser.language=tr -Duser.country=TR",
                "-Duser.language=ar -Duser.country=EG",
                "-Dfile.encoding=ISO-8859-1",
                "-Dfile.encoding=UTF-16BE",
                "-Dline.separator=\r",
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1",
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=16",
            })
    void a_process_of_other_habits(String habits) throws IOException, InterruptedException {
        build(SMALL, RealSite.TEMPLATES, "here");
        buildElsewhere(SMALL, RealSite.TEMPLATES, List.of(habits.split(" ")));

        assertEquals(hashes("here"), hashes("elsewhere"));
    }

    @Test
    void sources_with_the_line_ends_of_windows() throws IOException {
        build(SMALL, RealSite.TEMPLATES, "first");
        build(copy(SMALL, "content", true), copy(RealSite.TEMPLATES, "templates", true), "second");

        assertEquals(hashes("first"), hashes("second"));
    }

    @Test
    void sources_that_came_in_another_order() throws IOException {
        build(SMALL, RealSite.TEMPLATES, "first");
        build(copy(SMALL, "content", false), copy(RealSite.TEMPLATES, "templates", false), "second");

        assertEquals(hashes("first"), hashes("second"));
    }

    /** All of the above at once. */
    @Test
    void the_real_content() throws IOException, InterruptedException {
        build(RealSite.CONTENT, RealSite.TEMPLATES, "here");
        buildElsewhere(
                copy(RealSite.CONTENT, "content", true),
                copy(RealSite.TEMPLATES, "templates", true),
                List.of(
                        "-Duser.timezone=Asia/Tokyo",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Dfile.encoding=ISO-8859-1",
                        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=3"));

        assertEquals(hashes("here"), hashes("elsewhere"));
    }

    private void build(Path content, Path templates, String out) throws IOException {
        BuiltSite.build(content, templates, work.resolve(out), BASE_URL);
    }

    /** By the command line, in a process of its own. */
    private void buildElsewhere(Path content, Path templates, List<String> habits)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(habits);
        command.addAll(List.of("-cp", classPath(), "codebook.cli.Main", "build"));
        command.addAll(List.of("--content", content.toString(), "--templates", templates.toString()));
        command.addAll(List.of("--out", work.resolve("elsewhere").toString(), "--base-url", BASE_URL));
        Path printed = work.resolve("printed.txt");
        int exitCode = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start()
                .waitFor();
        assertEquals(0, exitCode, Files.readString(printed));
    }

    /** Maven runs tests from a jar that only names the others. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Copies a folder, the last file first. */
    private Path copy(Path from, String name, boolean windows) throws IOException {
        Path to = work.resolve("copied").resolve(name);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
        }
        Collections.reverse(files);
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file));
            Files.createDirectories(target.getParent());
            boolean text = !file.toString().endsWith(".png");
            Files.write(target, windows && text ? withWindowsLineEnds(file) : Files.readAllBytes(file));
        }
        return to;
    }

    private static byte[] withWindowsLineEnds(Path file) throws IOException {
        return Files.readString(file).replace("\n", "\r\n").getBytes(UTF_8);
    }

    private Map<String, String> hashes(String out) throws IOException {
        Path folder = work.resolve(out);
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                hashes.put(folder.relativize(file).toString(), sha256(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
