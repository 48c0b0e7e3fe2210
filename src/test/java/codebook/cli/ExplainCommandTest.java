package codebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExplainCommandTest {

    private static final String UNKNOWN_USER = "550 5.1.1 User unknown";

    @TempDir
    private Path folder;

    @Test
    void answers_a_person_with_the_permalink() {
        CommandLineRun run = explain("", UNKNOWN_USER);

        assertEquals(0, run.exitCode());
        assertTrue(run.out().startsWith("550 5.1.1  "), run.out());
        assertTrue(run.out().contains("/5.1.1/\n"), run.out());
    }

    @Test
    void answers_in_the_language_asked_for() {
        assertTrue(explain("", "--lang", "ru", UNKNOWN_USER).out().contains("Проблема:"));
        assertEquals(2, explain("", "--lang", "xx", UNKNOWN_USER).exitCode());
    }

    @Test
    void answers_whole_in_russian() {
        String answer = explain("", "--lang", "ru", UNKNOWN_USER).out();

        for (String label : List.of("Проблема:", "Кому действовать:", "Слова, которые решили дело:", "Страница:")) {
            assertTrue(answer.contains("\n" + label), answer);
        }
        assertTrue(answer.contains("https://codebook.example.org/ru/fixes/"), answer);
        assertEquals(
                "ru",
                JsonParser.parseString(explain("", "--lang", "ru", "--json", UNKNOWN_USER)
                                .out())
                        .getAsJsonObject()
                        .getAsJsonArray("failures")
                        .get(0)
                        .getAsJsonObject()
                        .get("page")
                        .getAsString()
                        .substring(1, 3));
    }

    @Test
    void reads_a_file_and_standard_input() throws Exception {
        Path file = Files.writeString(folder.resolve("error.txt"), UNKNOWN_USER);

        assertEquals(
                explain("", UNKNOWN_USER).out(), explain("", file.toString()).out());
        assertEquals(explain("", UNKNOWN_USER).out(), explain(UNKNOWN_USER).out());
    }

    @Test
    void says_plainly_what_it_does_not_know() {
        CommandLineRun run = explain("", "hello there");

        assertEquals(1, run.exitCode());
        assertEquals(1, run.out().lines().count());
    }

    @Test
    void answers_lines_of_json() {
        CommandLineRun run = explain(
                "{\"id\": \"a\", \"text\": \"550 5.1.1 User\\u0020unknown\"}\n{\"id\": \"b\", \"text\": \"hello\"}\n",
                "--jsonl");

        assertEquals("""
                {"id": "a", "basic": "550", "enhanced": "5.1.1", "provider": null, "category": "recipient", \
                "page": "/en/smtp/5.1.1/", "confidence": "high", "evidence": [{"from": 0, "to": 3, "text": "550"}, \
                {"from": 4, "to": 9, "text": "5.1.1"}, {"from": 10, "to": 22, "text": "User unknown"}]}
                {"id": "b", "basic": null, "enhanced": null, "provider": null, "category": null, "page": null, \
                "confidence": null, "evidence": null}
                """, run.out());
        assertEquals(0, run.exitCode());
        assertEquals(2, explain("not json\n", "--jsonl").exitCode());
    }

    @Test
    void answers_everything_as_one_object() {
        String log = "554 5.7.1 Relay access denied\n\n" + UNKNOWN_USER + "\n\n" + UNKNOWN_USER + "\n";

        CommandLineRun run = explain(log, "--json");

        JsonObject answer = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals("failure", answer.get("verdict").getAsString());
        assertEquals(
                List.of("554 5.7.1 relay-denied 1", "550 5.1.1 recipient 2"),
                answer.getAsJsonArray("failures").asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .map(failure -> failure.get("basic").getAsString() + " "
                                + failure.get("enhanced").getAsString() + " "
                                + failure.get("category").getAsString() + " "
                                + failure.get("count").getAsInt())
                        .sorted(Comparator.reverseOrder())
                        .toList());
        JsonObject evidence = answer.getAsJsonArray("failures")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("evidence")
                .get(0)
                .getAsJsonObject();
        assertEquals(
                log.substring(
                        evidence.get("from").getAsInt(), evidence.get("to").getAsInt()),
                evidence.get("text").getAsString());
        assertEquals(0, run.exitCode());
    }

    @Test
    void answers_what_is_no_failure_as_an_object_too() {
        CommandLineRun success = explain("", "--json", "250 2.0.0 Ok: queued as 3A1B2C");

        assertEquals("{\"verdict\": \"success\", \"unauthenticated\": false, \"failures\": []}\n", success.out());
        assertEquals(1, success.exitCode());
        assertEquals(1, explain("", "--json", "hello").exitCode());
        assertEquals(
                1, explain("{\"id\": \"a\", \"text\": \"hello\"}\n", "--jsonl").exitCode());
        assertEquals(1, explain("hello\n", "--annotate").exitCode());
    }

    @Test
    void wrong_usage_is_2_and_says_why() {
        assertEquals(2, explain("", "--json", "--jsonl", UNKNOWN_USER).exitCode());
        assertEquals(2, explain("", "550", "5.1.1").exitCode());
        assertEquals(2, explain("", "--nonsense", UNKNOWN_USER).exitCode());
        CommandLineRun nowhere = explain("", "--content", folder.resolve("none").toString(), UNKNOWN_USER);
        assertEquals(2, nowhere.exitCode());
        assertTrue(nowhere.err().contains("none"), nowhere.err());
    }

    @Test
    void addresses_can_be_clicked_on_a_terminal_only() {
        String link =
                "\u001b]8;;https://codebook.example.org/5.1.1/\u001b\\https://codebook.example.org/5.1.1/\u001b]8;;\u001b\\\n";

        assertTrue(explain("", Addresses.CLICKABLE, UNKNOWN_USER).out().contains(link));
        assertFalse(
                explain("", Addresses.CLICKABLE, "--json", UNKNOWN_USER).out().contains("\u001b"));
        assertFalse(explain("", UNKNOWN_USER).out().contains("\u001b"));
        assertEquals(Addresses.CLICKABLE, Addresses.on(true, Map.of("TERM", "xterm-256color")));
        assertEquals(Addresses.CLICKABLE, Addresses.on(true, Map.of("WT_SESSION", "1")));
        assertEquals(Addresses.PLAIN, Addresses.on(true, Map.of("TERM", "dumb")));
        assertEquals(Addresses.PLAIN, Addresses.on(true, Map.of()));
        assertEquals(Addresses.PLAIN, Addresses.on(false, Map.of("TERM", "xterm")));
    }

    @Test
    void a_text_cannot_steer_the_terminal() {
        String out = explain("", "550 5.1.1 User \u001b]0;title\u0007 unknown \u009b31m")
                .out();

        assertFalse(out.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n'), out);
    }

    @Test
    void annotates_a_log() {
        String sent = "Nov  3 10:00:00 mx postfix/smtp[1]: A: status=sent (250 ok)\n";
        String failed = "Nov  3 10:00:01 mx postfix/smtp[1]: A: status=bounced (said: " + UNKNOWN_USER + ")\n";

        String annotated = explain(sent + failed + sent, "--annotate").out();

        assertEquals(sent + failed + "    -> https://codebook.example.org/5.1.1/\n" + sent, annotated);
    }

    /** Runs the command in the project's folder, with its content. */
    private static CommandLineRun explain(String input, String... arguments) {
        return explain(input, Addresses.PLAIN, arguments);
    }

    private static CommandLineRun explain(String input, Addresses addresses, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        int exitCode = new CommandLine(
                        new ExplainCommand(new PrintWriter(out, true), new PrintWriter(err, true), in, addresses))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new CommandLineRun(exitCode, out.toString().replace("\r\n", "\n"), err.toString());
    }
}
