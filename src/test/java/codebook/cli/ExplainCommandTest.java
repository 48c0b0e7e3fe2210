package codebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void annotates_a_log() {
        String sent = "Nov  3 10:00:00 mx postfix/smtp[1]: A: status=sent (250 ok)\n";
        String failed = "Nov  3 10:00:01 mx postfix/smtp[1]: A: status=bounced (said: " + UNKNOWN_USER + ")\n";

        String annotated = explain(sent + failed + sent, "--annotate").out();

        assertEquals(sent + failed + "    -> https://codebook.example.org/5.1.1/\n" + sent, annotated);
    }

    /** Runs the command in the project's folder, with its content. */
    private static CommandLineRun explain(String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        int exitCode = new CommandLine(new ExplainCommand(new PrintWriter(out, true), new PrintWriter(err, true), in))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new CommandLineRun(exitCode, out.toString().replace("\r\n", "\n"), err.toString());
    }
}
