package codebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.SmallSite;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms in which {@code codebook check} answers, and how it ends. What it finds is in {@code sites-careless/}. */
class CheckCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path work;

    private SmallSite site;

    @BeforeEach
    void start() throws IOException {
        site = SmallSite.in(work);
    }

    @Test
    void a_careful_site_has_no_findings() {
        SmallSite.Outcome outcome = check();

        assertEquals("Checked 9 entries: 0 errors, 0 warnings\n", outcome.out());
        assertEquals(0, outcome.exitCode());
    }

    @Test
    void writes_nothing() {
        check();

        assertTrue(Files.notExists(site.out()));
    }

    @Test
    void errors_fail_and_warnings_only_when_strict() throws IOException {
        site.edit("causes/no-login.yaml", "2026-01-02", "2024-01-02");
        assertEquals(0, check().exitCode());
        assertEquals(1, check("--strict").exitCode());

        site.edit("causes/no-login.yaml", "fixes: [turn-on]", "fixes: [turn-of]");
        SmallSite.Outcome outcome = check();

        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.out().contains("warning[stale-review]"), "advice is given beside errors: " + outcome.out());
        assertTrue(outcome.out().contains("error[dangling-reference]"), outcome.out());
    }

    @Test
    void answers_in_json() throws IOException {
        site.edit("causes/no-login.yaml", "2026-01-02", "2024-01-02");

        JsonNode json = JSON.readTree(check("--json").out());

        assertEquals(9, json.get("entries").asInt());
        assertEquals(0, json.get("errors").asInt());
        assertEquals(1, json.get("warnings").asInt());
        JsonNode finding = json.get("diagnostics").get(0);
        assertTrue(finding.get("path").asText().endsWith("content/causes/no-login.yaml"));
        assertEquals(
                "6 1 warning stale-review",
                finding.get("line").asText() + " " + finding.get("column").asText() + " "
                        + finding.get("severity").asText() + " "
                        + finding.get("rule").asText());
    }

    @Test
    void of_named_files_and_folders_only() throws IOException {
        site.edit("causes/no-login.yaml", "2026-01-02", "2024-01-02");
        site.edit("fixes/turn-on.yaml", "actor: sender", "actor: nobodi");
        String cause = site.content().resolve("causes/no-login.yaml").toString();
        String codes = site.content().resolve("codes").toString();

        SmallSite.Outcome own = check(cause, codes);

        assertTrue(own.out().contains("warning[stale-review]"), own.out());
        assertFalse(own.out().contains("error["), own.out());
        assertTrue(
                own.out().endsWith("Checked 9 entries: 0 errors, 1 warning; elsewhere 1 error, 0 warnings\n"),
                own.out());
        assertEquals(0, own.exitCode(), "mistakes elsewhere are others'");
        assertEquals(1, check(site.content().resolve("fixes").toString()).exitCode());
        assertEquals(
                1,
                JSON.readTree(check("--json", cause).out()).get("diagnostics").size());
        assertEquals(
                0,
                JSON.readTree(check("--sarif", codes).out())
                        .at("/runs/0/results")
                        .size());

        SmallSite.Outcome unknown = check(cause + "l");
        assertEquals(2, unknown.exitCode());
        assertTrue(unknown.err().contains("there is no file or folder"), unknown.err());
    }

    @Test
    void what_many_are_mistaken_for_need_not_name_them_all() throws IOException {
        String code =
                Files.readString(Path.of("src/test/resources/sites-careless/one-sided/content/codes/smtp/535.yaml"));
        for (int number = 531; number < 534; number++) {
            Files.writeString(
                    site.content().resolve("codes/smtp/" + number + ".yaml"), code.replace("535", "" + number));
        }

        assertFalse(check().out().contains("one-sided"), "530, 531, 532 and 533 are mistaken for 5.7.0");
        Files.delete(site.content().resolve("codes/smtp/533.yaml"));
        assertTrue(check().out().contains("one-sided"));
    }

    /** What the schema of SARIF 2.1.0 requires of a log, a run, a rule, a result and a location. */
    @Test
    void answers_in_sarif() throws IOException {
        site.edit("causes/no-login.yaml", "fixes: [turn-on]", "fixes: [turn-of, \"quote\\\"\"]");
        site.edit("causes/no-login.yaml", "2026-01-02", "2024-01-02");

        JsonNode log = JSON.readTree(check("--sarif").out());

        assertEquals("2.1.0", log.get("version").asText());
        assertEquals(1, log.get("runs").size());
        JsonNode run = log.get("runs").get(0);
        JsonNode rules = run.get("tool").get("driver").get("rules");
        assertEquals("codebook", run.get("tool").get("driver").get("name").asText());
        assertEquals("unicodeCodePoints", run.get("columnKind").asText());
        for (JsonNode rule : rules) {
            assertTrue(rule.get("shortDescription").get("text").asText().length() > 10);
            assertTrue(rule.get("help").get("text").asText().length() > 5);
        }
        assertTrue(run.get("results").size() >= 3);
        for (JsonNode result : run.get("results")) {
            assertEquals(
                    result.get("ruleId"),
                    rules.get(result.get("ruleIndex").asInt()).get("id"));
            assertTrue(Set.of("error", "warning").contains(result.get("level").asText()));
            assertTrue(result.get("message").get("text").isTextual());
            JsonNode place = result.get("locations").get(0).get("physicalLocation");
            assertTrue(place.get("artifactLocation").get("uri").asText().matches("[!-~]+"), "a URI, all ASCII");
            assertTrue(place.get("region").get("startLine").asInt() >= 1);
            assertTrue(place.get("region").get("startColumn").asInt() >= 1);
        }
    }

    @Test
    void says_why_a_rule_is_one() {
        SmallSite.Outcome outcome = check("--explain", "orphan");

        assertTrue(outcome.out().startsWith("orphan: Nothing leads to this page"), outcome.out());
        assertEquals(0, outcome.exitCode());

        SmallSite.Outcome unknown = check("--explain", "orphans");
        assertEquals(2, unknown.exitCode());
        assertTrue(unknown.err().contains("did you mean 'orphan'?"), unknown.err());
    }

    @Test
    void help_has_examples_and_exit_codes() {
        String help = CommandLineRun.of("check", "--help").out();

        assertTrue(help.contains("Examples:") && help.contains("Exit codes:"), help);
    }

    private SmallSite.Outcome check(String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "--no-spelling";
        arguments[1] = "--today";
        arguments[2] = "2026-01-03";
        System.arraycopy(more, 0, arguments, 3, more.length);
        return site.run("check", arguments);
    }
}
