package codebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.SmallSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {

    private static final String CAUSE = "causes/no-login.yaml";

    @TempDir
    private Path work;

    private SmallSite site;

    @BeforeEach
    void start() throws IOException {
        site = SmallSite.in(work);
    }

    @Test
    void counts_what_is_complete_and_what_is_missing() throws IOException {
        site.edit(CAUSE, "ru: Параметр выключен.", "ru:");

        String table = status();

        assertEquals(
                "kind       language  entries  complete  missing  short  outdated",
                table.lines().findFirst().orElseThrow());
        assertTrue(table.contains("cause      en              1         1        0      0         0\n"), table);
        assertTrue(table.contains("cause      ru              1         0        1      0         0\n"), table);
    }

    @Test
    void counts_what_is_short() throws IOException {
        site.edit(CAUSE, "en: The option is off.", "en: \"" + "The option is off. ".repeat(6) + "\"");

        assertTrue(status().contains("cause      ru              1         0        0      1         0\n"), status());
    }

    @Test
    void a_text_is_outdated_when_the_other_language_has_changed() throws IOException {
        status("--accept");
        site.edit(CAUSE, "en: The option is off.", "en: The option is gone.");

        assertTrue(status().contains("cause      ru              1         0        0      0         1\n"), status());
        assertTrue(status().contains("cause      en              1         1        0      0         0\n"), status());
        String findings = check();
        assertTrue(
                findings.contains(
                        "causes/no-login.yaml:2:40: warning[outdated-translation]: 'en' has changed since this text"
                                + " in 'ru' agreed with it"),
                findings);

        site.edit(CAUSE, "ru: Параметр выключен.", "ru: Параметра больше нет.");
        assertFalse(check().contains("outdated"), "both have changed: they agree again");

        status("--accept");
        assertFalse(check().contains("outdated"));
    }

    @Test
    void what_is_remembered_is_sorted_and_knows_nothing_of_places() throws IOException {
        status("--accept");
        String before = Files.readString(work.resolve("content").resolve("translations.lock"));
        assertTrue(before.startsWith("# agreed texts by entry: en/ru\ncategory:login "), before);

        String cause = Files.readString(site.content().resolve(CAUSE));
        String[] lines = cause.split("\n", 2);
        Files.writeString(site.content().resolve(CAUSE), lines[1] + lines[0] + "\n");
        status("--accept");

        assertEquals(before, Files.readString(work.resolve("content").resolve("translations.lock")));
    }

    @Test
    void answers_in_json() {
        assertTrue(
                status("--json")
                        .contains("{\"kind\": \"cause\", \"language\": \"ru\", \"entries\": 1, \"complete\": 1,"
                                + " \"missing\": 0, \"short\": 0, \"outdated\": 0}"),
                status("--json"));
    }

    @Test
    void without_settings_it_says_so() throws IOException {
        CommandLineRun run =
                CommandLineRun.of("status", "--content", work.resolve("nowhere").toString());

        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("error[missing-file]"), run.err());
    }

    private String status(String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "status";
        arguments[1] = "--content";
        arguments[2] = site.content().toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        CommandLineRun run = CommandLineRun.of(arguments);
        assertEquals(0, run.exitCode(), run.err());
        return run.out();
    }

    private String check() {
        return site.run("check", "--no-spelling", "--today", "2026-01-03").out();
    }
}
