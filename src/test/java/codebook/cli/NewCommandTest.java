package codebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.Golden;
import codebook.SmallSite;
import codebook.model.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The skeletons of {@code codebook new}, word for word ({@code src/test/resources/skeletons/}), and what a check says of them. */
class NewCommandTest {

    private static final Path EXPECTED = Path.of("src/test/resources/skeletons");
    private static final Map<Kind, String> NAMES = new TreeMap<>(Map.of(
            Kind.CODE, "5.7.99",
            Kind.REPLY, "acme/599-odd",
            Kind.CAUSE, "clock",
            Kind.FIX, "set-clock",
            Kind.CLIENT, "reader",
            Kind.PROVIDER, "bravo",
            Kind.TOPIC, "time"));

    @TempDir
    private Path work;

    private SmallSite site;

    @BeforeEach
    void start() throws IOException {
        site = SmallSite.in(work);
    }

    @Test
    void every_skeleton_is_as_expected() throws IOException {
        for (Map.Entry<Kind, String> entry : NAMES.entrySet()) {
            Kind kind = entry.getKey();
            SmallSite.Outcome outcome = site.run("new", kind.word(), entry.getValue());

            assertEquals(0, outcome.exitCode(), outcome.err());
            String path = outcome.out().lines().findFirst().orElseThrow().replace("Wrote ", "");
            String text =
                    Files.readString(work.resolve(path)).replaceAll("reviewed: \\d{4}-\\d\\d-\\d\\d", "reviewed: DAY");
            Golden.check(EXPECTED.resolve(kind.word() + ".yaml"), text);
            Path schema = work.resolve(path)
                    .getParent()
                    .resolve(text.lines().findFirst().orElseThrow().split("=")[1]);
            assertTrue(Files.exists(schema), "the schema that it names: " + schema);
        }
    }

    @Test
    void notes_are_in_the_language_that_is_asked_for() throws IOException {
        site.run("new", "cause", "clock", "--lang", "ru");
        assertTrue(
                Files.readString(site.content().resolve("causes/clock.yaml")).contains("# необязательно: Markdown:"));

        SmallSite.Outcome outcome = site.run("new", "cause", "time", "--lang", "fi");
        assertEquals(1, outcome.exitCode());
        assertEquals("codebook: there are no notes in 'fi'; there are: en, ru\n", outcome.err());
    }

    @Test
    void a_check_names_exactly_what_is_to_be_written() throws IOException {
        site.run("new", "code", "5.7.99");
        site.run("new", "reply", "acme/599-odd");

        String found = site.run("check", "--no-spelling").out();

        Golden.check(EXPECTED.resolve("check.txt"), found.replaceAll("\\d+-\\d\\d-\\d\\d", "DAY"));
        assertFalse(found.contains("syntax"), found);
    }

    @Test
    void a_code_goes_where_codes_of_its_form_are() {
        assertTrue(site.run("new", "code", "4.2.1").out().contains("content/codes/enhanced/4.2.1.yaml"));
        assertTrue(site.run("new", "code", "421").out().contains("content/codes/smtp/421.yaml"));
    }

    @Test
    void overwrites_nothing() throws IOException {
        String before = Files.readString(site.content().resolve("causes/no-login.yaml"));

        SmallSite.Outcome outcome = site.run("new", "cause", "no-login");

        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.err().contains("content/causes/no-login.yaml exists already"), outcome.err());
        assertEquals(before, Files.readString(site.content().resolve("causes/no-login.yaml")));
    }

    @Test
    void suggests_what_was_meant() {
        SmallSite.Outcome kind = site.run("new", "coed", "599");
        assertEquals(2, kind.exitCode());
        assertTrue(kind.err().contains("did you mean 'code'?"), kind.err());

        assertTrue(site.run("new", "reply", "acne/x").err().contains("did you mean 'acme'?"));
        assertTrue(site.run("new", "cause", "No Login").err().contains("cannot be part of an address"));
        assertTrue(site.run("new", "cause", "a/b").err().contains("is no name of a cause"));
        assertTrue(site.run("new", "category", "login").err().contains("categories.yaml"));
        assertTrue(site.run("new", "cause", "no-logins").out().contains("similar name: no-login"));
    }

    @Test
    void help_has_examples_and_exit_codes() {
        String help = CommandLineRun.of("new", "--help").out();

        assertTrue(help.contains("Examples:") && help.contains("Exit codes:"), help);
    }
}
