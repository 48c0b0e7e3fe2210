package codebook.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.explain.Answer.Failure;
import codebook.explain.Answer.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What pasted texts come to. */
class ExplainerTest {

    private static Stream<Arguments> cases() {
        return Stream.of(
                // single replies
                of("530 5.7.0 Authentication Required", "530 5.7.0 - authentication"),
                of("535 Incorrect authentication data", "535 - - authentication"),
                of("5.7.8 Username and Password not accepted", "- 5.7.8 - authentication"),
                of("530 5.7.0 Must issue a STARTTLS command first", "530 5.7.0 - tls"),
                of("550 User unknown", "550 - - recipient"),
                of("550 <a.user.unknown@example.org>: mailbox is full", "550 - - mailbox-full"),
                of("554 5.7.1 <x@example.org>: Relay access denied", "554 5.7.1 - relay-denied"),
                of("553 5.7.1 Sender address rejected: not owned by auth user.", "553 5.7.1 yandex sender-identity"),
                of("550 5.7.1 No such user!", "550 5.7.1 - recipient"),
                of("552 5.3.4 Message size exceeds fixed limit", "552 5.3.4 - message-too-big"),
                of("450 4.2.0 <x@example.org>: Recipient address rejected: Greylisted", "450 4.2.0 - server-temporary"),
                of(
                        "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org",
                        "554 5.7.1 - blocklist"),
                of("550 5.7.1 Email rejected per DMARC policy for example.org", "550 5.7.1 - sender-auth-dns"),
                of("User mailbox exceeds allowed size", "- - - mailbox-full"),
                // how libraries word it
                of("(550, b'5.1.1 <x@example.org>: User unknown')", "550 5.1.1 - recipient"),
                of(
                        "smtplib.SMTPAuthenticationError: (535, b'5.7.8 Error: authentication failed')",
                        "535 5.7.8 - authentication"),
                of(
                        "{\"code\":\"EAUTH\",\"response\":\"502 5.5.2 Error: command not recognized\",\"command\":\"AUTH PLAIN\"}",
                        "502 5.5.2 - authentication"),
                of(
                        "Expected response code \"250\" but got code \"550\", with message \"550 relay not permitted\"",
                        "550 - exim relay-denied"),
                of("com.sun.mail.smtp.SMTPSendFailedException: 552 5.2.2 Over quota", "552 5.2.2 - mailbox-full"),
                // run together, wrapped, quoted
                of("550-5.1.1 The email account 550-5.1.1 does not exist 550 5.1.1 gsmtp", "550 5.1.1 gmail recipient"),
                of(
                        "> <x@example.org>: host mx said: 550\n>     5.1.1 User unknown (in reply to RCPT TO)",
                        "550 5.1.1 - recipient"),
                // numbers that are no codes
                of("line 550: 535 Authentication failed on port 587", "535 - - authentication"),
                of("smtp.example.org:450 answered at 12:550, 550 bytes: 421 Service busy", "421 - - server-temporary"),
                of("host 5.7.1.2 said: 452 4.3.1 Insufficient system storage", "452 4.3.1 - server-temporary"),
                // logs
                of(
                        "Nov  3 10:00:01 mx postfix/smtp[554]: 33DA92: to=<x@example.org>, relay=mx[192.0.2.1]:25, dsn=5.1.1,"
                                + " status=bounced (host mx[192.0.2.1] said: 550 5.1.1 User unknown)",
                        "550 5.1.1 - recipient"),
                of(
                        "2026-11-03 10:00:01 1abc ** x@example.org R=dns T=smtp: SMTP error from remote mail server after RCPT"
                                + " TO:<x@example.org>: 552 5.2.2 mailbox full",
                        "552 5.2.2 - mailbox-full"),
                // transcripts: the refused command counts
                of(
                        "220 mx\nEHLO me\n250-mx\n250 PIPELINING\nSTARTTLS\n502 5.5.1 Unrecognized command",
                        "502 5.5.1 - tls"),
                // Russian around it
                of("Письмо не доставлено. Ответ сервера: 550 5.1.1 User unknown", "550 5.1.1 - recipient"),
                of("Сервер ответил: ящик переполнен", "- - - mailbox-full"));
    }

    private static Arguments of(String text, String answer) {
        return Arguments.of(text, answer);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void explains(String text, String expected) {
        Failure failure = first(text);

        String answer = Stream.of(failure.basic(), failure.enhanced(), failure.provider(), failure.category())
                .map(part -> Objects.requireNonNullElse(part, "-"))
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
        assertEquals(expected, answer);
    }

    @Test
    void a_known_wording_leads_to_the_page_of_the_reply() {
        Failure failure = first("550-5.1.1 The email account that you tried to reach does not exist. Please try\n"
                + "550-5.1.1 double-checking the recipient's email address for typos\n"
                + "550 5.1.1 https://support.google.com/mail/?p=NoSuchUser x1si1plr.1 - gsmtp");

        assertEquals("reply:gmail/550-5.1.1-no-such-user", failure.page().toString());
        assertEquals("gmail", failure.provider());
    }

    @Test
    void says_which_words_decided() {
        String text = "Sorry: 550 5.2.2 this mailbox is full today";

        List<String> words = first(text).evidence().stream()
                .map(span -> text.substring(span.from(), span.to()))
                .toList();

        assertEquals(List.of("550", "5.2.2", "mailbox is full"), words);
    }

    @Test
    void tells_the_failures_of_a_log_apart_and_counts_them() {
        String bounced = "Nov  3 10:00:01 mx postfix/smtp[1]: A: status=bounced (said: 550 5.1.1 User unknown)\n";
        String sent = "Nov  3 10:00:02 mx postfix/smtp[1]: B: dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as C)\n";
        String full = "Nov  3 10:00:03 mx postfix/smtp[1]: D: status=deferred (said: 452 4.2.2 mailbox full)\n";

        List<Failure> failures =
                RealKnowledge.EXPLAINER.explain(bounced + sent + full + bounced).failures();

        assertEquals(
                List.of("recipient", "mailbox-full"),
                failures.stream().map(Failure::category).toList());
        assertEquals(List.of(2, 1), failures.stream().map(Failure::count).toList());
    }

    @Test
    void a_session_without_login_is_a_finding() {
        String session = "EHLO me\n250 mx\nMAIL FROM:<x@example.org>\n530 5.7.0 Authentication required\n";

        assertTrue(RealKnowledge.EXPLAINER.explain(session).unauthenticated());
        assertFalse(RealKnowledge.EXPLAINER
                .explain(session.replace("MAIL", "AUTH PLAIN x\n235 ok\nMAIL"))
                .unauthenticated());
    }

    @ParameterizedTest
    @MethodSource("mails")
    void reads_whole_mails(List<String> mail) {
        Failure failure = first(String.join("\n", mail));

        assertEquals("550", failure.basic());
        assertEquals("5.1.1", failure.enhanced());
        assertEquals("recipient", failure.category());
    }

    private static Stream<List<String>> mails() {
        List<String> head = List.of(
                "Received: from mx (mx [192.0.2.1]) by here; Tue, 3 Nov 2026 10:00:00 +0000",
                "From: MAILER-DAEMON@example.org",
                "To: me@example.org",
                "Subject: Undelivered Mail Returned to Sender",
                "MIME-Version: 1.0");
        String failed = "<x@example.net>: host mx said: 550 5.1.1 User unknown";
        List<String> copy =
                List.of("Received: from me", "Subject: 552 5.2.2 mailbox full", "Date: today", "To: x", "", "Hello");
        return Stream.of(
                mail(head, List.of("", failed, ""), copy),
                mail(
                        head,
                        List.of(
                                "Content-Transfer-Encoding: quoted-printable",
                                "",
                                failed.replace("550 5", "550=20=\n5"),
                                ""),
                        copy),
                mail(
                        head,
                        List.of(
                                "Content-Type: text/plain; charset=utf-8",
                                "Content-Transfer-Encoding: base64",
                                "",
                                java.util.Base64.getMimeEncoder()
                                        .encodeToString(failed.getBytes(java.nio.charset.StandardCharsets.UTF_8)))),
                mail(
                        head,
                        List.of(
                                "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"",
                                "",
                                "--b",
                                "Content-Type: text/plain",
                                "",
                                "Your mail was not delivered.",
                                "--b",
                                "Content-Type: message/delivery-status",
                                "",
                                "Reporting-MTA: dns; here",
                                "",
                                "Final-Recipient: rfc822; x@example.net",
                                "Action: failed",
                                "Status: 5.1.1",
                                "Diagnostic-Code: smtp; 550 User unknown",
                                "--b",
                                "Content-Type: message/rfc822",
                                ""),
                        copy,
                        List.of("--b--")));
    }

    @SafeVarargs
    private static List<String> mail(List<String>... parts) {
        List<String> mail = new ArrayList<>();
        for (List<String> part : parts) {
            mail.addAll(part);
        }
        return mail;
    }

    @Test
    void says_plainly_when_there_is_nothing_to_explain() {
        assertEquals(Verdict.UNKNOWN, verdict(""));
        assertEquals(Verdict.UNKNOWN, verdict("Hello, see you on 5.5.2026 at 4:50 in room 550."));
        assertEquals(
                Verdict.UNKNOWN,
                verdict("From: a@example.org\nTo: b@example.org\nSubject: Automatic reply\n\nI am away."));
        assertEquals(Verdict.SUCCESS, verdict("250 2.0.0 Ok: queued as 4XyZ"));
    }

    private static Verdict verdict(String text) {
        return RealKnowledge.EXPLAINER.explain(text).verdict();
    }

    private static Failure first(String text) {
        Answer answer = RealKnowledge.EXPLAINER.explain(text);
        assertEquals(Verdict.FAILURE, answer.verdict());
        return answer.failures().get(0);
    }
}
