package codebook.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import codebook.explain.RealPostfix.Port;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a real Postfix says when it refuses, on the wire and in its log, leads to the right page. Where Postfix cannot be had the
 * tests are skipped, but not on a build server.
 */
class PostfixIT {

    /**
     * A refusal.
     *
     * @param answer the codes and the page
     * @param logged a piece of its line in the log; empty where Postfix writes none
     * @param options what swaks is told, or the lines of a client that sends them by itself
     */
    private record Refusal(String name, Port port, String answer, String logged, List<String> options) {}

    private static final String BIG = "x".repeat(70).concat("\\n").repeat(400);

    private static final List<Refusal> REFUSALS = List.of(
            swaks("no STARTTLS", Port.ENCRYPTED, "530 5.7.0 reply:postfix/530-5.7.0-must-issue-starttls", ""),
            swaks(
                    "wrong password",
                    Port.SUBMISSION,
                    "535 5.7.8 reply:postfix/535-5.7.8-authentication-failed",
                    "SASL PLAIN authentication failed",
                    "--auth",
                    "PLAIN",
                    "--auth-user",
                    "anna",
                    "--auth-password",
                    "wrong"),
            swaks(
                    "no AUTH",
                    Port.SUBMISSION,
                    "553 5.7.1 reply:postfix/553-5.7.1-not-owned-by-user",
                    "not logged in",
                    "--from",
                    "anna@example.org"),
            swaks(
                    "relay denied",
                    Port.SUBMISSION,
                    "554 5.7.1 reply:postfix/554-5.7.1-relay-access-denied",
                    "554 5.7.1 <x@example.net>: Relay",
                    "--to",
                    "x@example.net"),
            swaks(
                    "relay denied for now",
                    Port.OPEN,
                    "454 4.7.1 reply:postfix/454-4.7.1-relay-access-denied",
                    "454 4.7.1 <x@example.net>: Relay",
                    "--to",
                    "x@example.net"),
            swaks(
                    "unknown user",
                    Port.OPEN,
                    "550 5.1.1 reply:postfix/550-5.1.1-user-unknown-in-table",
                    "User unknown in local recipient table",
                    "--to",
                    "nobody@example.org"),
            swaks(
                    "too big",
                    Port.OPEN,
                    "552 5.3.4 reply:postfix/552-5.3.4-message-too-big",
                    "queue file size limit exceeded",
                    "--body",
                    BIG),
            swaks(
                    "bad address",
                    Port.OPEN,
                    "501 5.1.3 reply:postfix/501-5.1.3-bad-address-syntax",
                    "Illegal address syntax",
                    "--to",
                    "a b@@"),
            swaks(
                    "sender without domain",
                    Port.OPEN,
                    "504 5.5.2 reply:postfix/504-5.5.2-need-fqdn-address",
                    "<x>: Sender address rejected",
                    "--from",
                    "x"),
            swaks(
                    "HELO without domain",
                    Port.OPEN,
                    "504 5.5.2 reply:postfix/504-5.5.2-helo-not-fqdn",
                    "Helo command rejected",
                    "--helo",
                    "desktop",
                    "--from",
                    "helo@example.com"),
            swaks(
                    "unknown sender domain",
                    Port.STRICT,
                    "450 4.1.8 reply:postfix/450-4.1.8-sender-domain-not-found",
                    "Sender address rejected: Domain not found",
                    "--from",
                    "x@nodomain.invalid"),
            swaks(
                    "restricted client",
                    Port.STRICT,
                    "554 5.7.1 category:blocklist",
                    "Client host rejected",
                    "--from",
                    "client@example.com"),
            swaks(
                    "blocked sender",
                    Port.OPEN,
                    "554 5.7.1 category:sender-identity",
                    "Sender address rejected: Access denied",
                    "--from",
                    "blocked@example.com"),
            swaks(
                    "too many recipients",
                    Port.OPEN,
                    "452 4.5.3 reply:postfix/452-4.5.3-too-many-recipients",
                    "",
                    "--to",
                    "anna@example.org,bert@example.org,carl@example.org,ivan@example.org"),
            swaks(
                    "greylisting",
                    Port.OPEN,
                    "450 4.2.0 reply:postfix/450-4.2.0-greylisted",
                    "Greylisted",
                    "--to",
                    "later@example.org"),
            swaks(
                    "forbidden content",
                    Port.OPEN,
                    "550 5.7.1 reply:postfix/550-5.7.1-milter-reject",
                    "message content rejected",
                    "--h-Subject",
                    "forbidden"),
            raw(
                    "unknown command",
                    "500 5.5.2 reply:postfix/500-5.5.2-command-not-recognized",
                    "",
                    "EHLO me.example.com",
                    "XYZZY"),
            raw("bad syntax", "501 - code:smtp/501", "", "EHLO"),
            raw("bad sequence", "503 5.5.1 code:enhanced/5.5.1", "", "EHLO me.example.com", "DATA"),
            raw(
                    "AUTH not offered",
                    "503 5.5.1 reply:postfix/503-5.5.1-authentication-not-enabled",
                    "",
                    "EHLO me.example.com",
                    "AUTH LOGIN"),
            raw(
                    "pipelining",
                    "503 5.5.0 reply:postfix/503-5.5.0-improper-pipelining",
                    "improper command pipelining",
                    "EHLO me.example.com",
                    "MAIL FROM:<a@example.com>",
                    "RCPT TO:<anna@example.org>",
                    "DATA"),
            raw(
                    "too many errors",
                    "421 4.7.0 reply:postfix/421-4.7.0-too-many-errors",
                    "too many errors after",
                    "EHLO me.example.com",
                    "RSET now",
                    "RSET now",
                    "RSET now",
                    "RSET now",
                    "RSET now"));

    private static final Map<String, String> TRANSCRIPTS = new LinkedHashMap<>();
    private static final List<String> LOG = new ArrayList<>();

    private static Refusal swaks(String name, Port port, String answer, String logged, String... options) {
        List<String> all = new ArrayList<>(
                List.of("--helo", "me.example.com", "--from", "a@example.com", "--to", "anna@example.org"));
        all.addAll(List.of(options));
        return new Refusal(name, port, answer, logged, all);
    }

    private static Refusal raw(String name, String answer, String logged, String... lines) {
        return new Refusal(name, Port.OPEN, answer, logged, List.of(lines));
    }

    @BeforeAll
    static void refuse() throws Exception {
        assumeTrue(RealPostfix.isInstalled() || System.getenv("CI") != null, "no Postfix and swaks on this machine");
        try (RealPostfix postfix = new RealPostfix()) {
            for (Refusal refusal : REFUSALS) {
                TRANSCRIPTS.put(
                        refusal.name,
                        refusal.options.get(0).startsWith("--")
                                ? postfix.swaks(refusal.port, refusal.options)
                                : postfix.raw(refusal.port, refusal.options));
            }
            LOG.addAll(postfix.log());
        }
    }

    private static Stream<Arguments> refusals() {
        return REFUSALS.stream().map(refusal -> Arguments.of(refusal.name, refusal));
    }

    private static Stream<Arguments> logged() {
        return refusals().filter(arguments -> !((Refusal) arguments.get()[1]).logged.isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void a_transcript_leads_to_the_page(String name, Refusal refusal) {
        String transcript = TRANSCRIPTS.get(name);

        assertEquals(refusal.answer, told(transcript), transcript);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("logged")
    void a_line_of_the_log_leads_to_the_same_problem(String name, Refusal refusal) {
        List<String> lines =
                LOG.stream().filter(line -> line.contains(refusal.logged)).toList();
        assertTrue(!lines.isEmpty(), () -> String.join("\n", LOG));

        String line = lines.get(0);
        Answer.Failure failure = failure(line);

        assertEquals(failure(TRANSCRIPTS.get(name)).category(), failure.category(), line);
        if (line.contains("reject:") && failure.basic() != null) {
            assertEquals(refusal.answer, told(line), line);
        }
    }

    private static String told(String text) {
        Answer.Failure failure = failure(text);
        return Objects.requireNonNullElse(failure.basic(), "-") + " "
                + Objects.requireNonNullElse(failure.enhanced(), "-") + " " + failure.page();
    }

    private static Answer.Failure failure(String text) {
        List<Answer.Failure> failures = RealKnowledge.EXPLAINER.explain(text).failures();
        assertTrue(!failures.isEmpty(), text);
        return failures.get(0);
    }
}
