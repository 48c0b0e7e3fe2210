package codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.check.Advice;
import codebook.check.Checks;
import codebook.cli.CommandLineRun;
import codebook.content.ContentReader;
import codebook.content.ReadFiles;
import codebook.graph.Routes;
import codebook.markdown.Prose;
import codebook.model.Catalog;
import codebook.model.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No input makes a stack trace appear. The inputs are the files of the project, spoilt in thousands of ways. */
class MutationTest {

    private static final Path CONTENT = Path.of("content");
    private static final Path TEMPLATES = Path.of("templates");
    private static final Path KEPT = Path.of("target/spoilt");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 3);
    private static final int LEAST = 5000;
    private static final int DESKS = 4;

    @TempDir
    private Path work;

    /** What was tried, and what came of it. */
    private record Trial(int ways, int noticed, List<String> thrown) {

        Trial and(Trial other) {
            return new Trial(
                    ways + other.ways,
                    noticed + other.noticed,
                    Stream.concat(thrown.stream(), other.thrown.stream()).toList());
        }
    }

    /** Every file of the content, read, linked, rendered and checked alone with the settings, so that each way takes no time. */
    @Test
    void no_file_of_the_content_can_be_spoilt_so_that_an_exception_appears() throws IOException {
        List<Path> files = files(CONTENT, ".yaml");

        Trial trial = IntStream.range(0, DESKS)
                .parallel()
                .mapToObj(desk -> {
                    Reading reading = new Reading(work.resolve("desk" + desk));
                    return IntStream.range(0, files.size())
                            .filter(i -> i % DESKS == desk)
                            .mapToObj(i -> reading.spoil(files.get(i)))
                            .reduce(new Trial(0, 0, List.of()), Trial::and);
                })
                .reduce(new Trial(0, 0, List.of()), Trial::and);

        assertEquals(List.of(), trial.thrown, "of " + trial.ways + " ways");
        assertTrue(trial.ways >= LEAST, "only " + trial.ways + " ways");
        assertTrue(trial.noticed > trial.ways / 3, "too few spoil anything: " + trial.noticed + " of " + trial.ways);
    }

    /** What comes after the reading, too: the commands with one file of a small site spoilt end in pages or in diagnostics. */
    @Test
    void commands_on_spoilt_content_do_their_work_or_say_why_not() throws IOException {
        SmallSite site = SmallSite.in(work);
        List<String> thrown = new ArrayList<>();
        for (Path file : files(site.content(), ".yaml")) {
            String text = Files.readString(file);
            Spoiler spoiler = Spoiler.of(site.content().relativize(file));
            for (String command : List.of("build", "check", "status")) {
                Spoiler.Spoilt spoilt = spoiler.spoil(text);
                Files.write(file, spoilt.bytes());
                failure(() -> run(command, site))
                        .ifPresent(failure -> thrown.add(command + ": " + kept(file, spoilt, failure)));
            }
            Files.writeString(file, text);
        }

        assertEquals(List.of(), thrown);
    }

    private static SmallSite.Outcome run(String command, SmallSite site) {
        if (command.equals("build")) {
            return site.build();
        }
        CommandLineRun run =
                CommandLineRun.of(command, "--content", site.content().toString());
        return new SmallSite.Outcome(run.exitCode(), run.out(), run.err());
    }

    /** A designer's files: templates, words of the interface, words about the fields. */
    @Test
    void a_build_with_spoilt_templates_does_its_work_or_says_why_not() throws IOException {
        SmallSite site = SmallSite.in(work);
        SmallSite.copy(TEMPLATES, work.resolve("templates"));
        List<String> thrown = new ArrayList<>();
        for (Path file : files(work.resolve("templates"), ".ftlh", ".yaml")) {
            String text = Files.readString(file);
            Spoiler.Spoilt spoilt = Spoiler.of(work.relativize(file)).spoil(text);
            Files.write(file, spoilt.bytes());
            failure(site::build).ifPresent(failure -> thrown.add(kept(file, spoilt, failure)));
            Files.writeString(file, text);
        }

        assertEquals(List.of(), thrown);
    }

    /** A folder with the settings of the content, and one more file at a time. */
    private record Reading(Path folder, ReadFiles memory) {

        Reading(Path folder) {
            this(folder, new ReadFiles());
            try {
                Files.createDirectories(folder);
                Files.copy(CONTENT.resolve("site.yaml"), folder.resolve("site.yaml"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Trial spoil(Path file) {
            Path name = CONTENT.relativize(file);
            Path target = folder.resolve(name.toString());
            boolean always = name.getNameCount() == 1 && Files.exists(target);
            List<String> thrown = new ArrayList<>();
            int noticed = 0;
            int tries = name.getNameCount() == 1 ? 20 : 5; // the settings and the phrases are long
            try {
                String text = Files.readString(file);
                Spoiler spoiler = Spoiler.of(name);
                Files.createDirectories(target.getParent());
                Files.writeString(target, text);
                List<String> whole = read(target);
                for (int i = 0; i < tries; i++) {
                    Spoiler.Spoilt spoilt = spoiler.spoil(text);
                    Files.write(target, spoilt.bytes());
                    try {
                        noticed += read(target).equals(whole) ? 0 : 1;
                    } catch (RuntimeException | StackOverflowError e) {
                        thrown.add(kept(file, spoilt, e + " at " + e.getStackTrace()[0]));
                    }
                }
                if (always) {
                    Files.writeString(target, text);
                } else {
                    Files.delete(target);
                }
                memory.forget(target);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Trial(tries, noticed, thrown);
        }

        /** What there is to say about the content, before pages are made. */
        private List<String> read(Path changed) {
            memory.forget(changed);
            Diagnostics diagnostics = new Diagnostics();
            new ContentReader(folder, diagnostics, memory).read().ifPresent(catalog -> check(catalog, diagnostics));
            return diagnostics.sorted().stream()
                    .map(diagnostic -> diagnostic.rule() + ": " + diagnostic.message())
                    .toList();
        }

        private static void check(Catalog catalog, Diagnostics diagnostics) {
            Routes routes = new Routes(catalog);
            Prose prose = Prose.render(catalog, routes, diagnostics);
            Checks.run(catalog, routes, prose, diagnostics);
            Advice.run(catalog, routes, prose, DAY, diagnostics);
        }
    }

    private interface Command {
        SmallSite.Outcome run();
    }

    /** What went wrong with a command beyond what it may say of its input; empty when nothing did. */
    private static Optional<String> failure(Command command) {
        try {
            SmallSite.Outcome outcome = command.run();
            boolean trace = outcome.err().contains("\tat ") || outcome.exitCode() > 1;
            return trace ? Optional.of(outcome.err().lines().limit(3).toList().toString()) : Optional.empty();
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.of(e + " at " + e.getStackTrace()[0]);
        }
    }

    /** The file that made it happen is kept, to be read and to become a case of its own. */
    private static String kept(Path file, Spoiler.Spoilt spoilt, String failure) {
        Path kept = KEPT.resolve(
                file.getFileName() + "-" + Integer.toHexString(spoilt.way().hashCode()));
        try {
            Files.createDirectories(KEPT);
            Files.write(kept, spoilt.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file + ", " + spoilt.way() + ", kept as " + kept + ": " + failure;
    }

    private static List<Path> files(Path folder, String... endings) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }
}
