package codebook.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.browser.Chromium;
import codebook.browser.Reader;
import codebook.browser.Visit;
import codebook.content.ContentReader;
import codebook.explain.Answer;
import codebook.explain.Explainer;
import codebook.explain.PastedTexts;
import codebook.explain.Span;
import codebook.model.Catalog;
import codebook.model.Diagnostics;
import codebook.model.Reply;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The engine in Java and the one in the browser give the same answers: on the texts of the tests, on every known wording in
 * several wrappings, and on thousands of texts made from them by chance, always the same ones. With
 * {@code -Dexplain.texts=FILE}, a file of JSON lines that have a {@code text}, on those as well.
 */
class ExplainAgreementIT {

    private static final int MUTATED = 10_000;
    private static final int AT_ONCE = 500;

    private static final List<String> WRAPPINGS = List.of(
            "%s",
            "Nov  3 10:00:01 mx postfix/smtp[1]: A: status=bounced (host mx.example.org[192.0.2.1] said: %s)",
            "EHLO me\n250 mx\nMAIL FROM:<a@example.org>\n%s\nQUIT\n221 bye",
            "Received: from a\nFrom: MAILER-DAEMON\nSubject: Mail failure\nContent-Transfer-Encoding: quoted-printable\n\n%s",
            "smtplib.SMTPException: (%s)",
            "> > %s\n> > -- \n> > x");

    private static final List<String> PIECES = List.of(
            "550 5.1.1 ",
            "\n",
            "\n\n",
            "> ",
            "=3D",
            "=\n",
            " 421-",
            "5.7.1",
            "<b>",
            "</div>",
            "é",
            "Ошибка 550",
            "\r\n",
            "\"",
            "{",
            "ё",
            "[554]",
            "MAIL FROM:<a@b.c>\n",
            ">>> RCPT TO:<x@y>\n",
            "<<< 550 x\n",
            "Nov 12 10:11:12 ",
            "日本",
            "\u0000",
            "ß",
            "÷",
            "İ",
            "220 ok\n",
            "AUTH LOGIN\n",
            "Content-Type: message/rfc822\n",
            "Final-Recipient: rfc822; x\n",
            "--b\nContent-Type: text/html\n\n<p>550",
            "\\n",
            "'",
            "’t",
            "https://a.example/550?x=5.1.1",
            "a@550.example ");

    private static final String ANSWERS = """
            texts => texts.map(text => {
              const { verdict, failures, unauthenticated } = codebook.explain.answer(text);
              const spans = list => list.map(({ from, to }) => `${from}-${to}`).join(",");
              return [verdict, unauthenticated, ...failures.map(f => [f.basic, f.enhanced, f.provider, f.category, f.page,
                f.confidence, f.runnerUp, f.count, spans(f.evidence), spans(f.where)].map(String).join("|"))].join(" ; ");
            })
            """;

    private final Random random = new Random(6);

    @Test
    void both_engines_give_the_same_answers() throws IOException {
        Catalog catalog =
                new ContentReader(Path.of("content"), new Diagnostics()).read().orElseThrow();
        Explainer explainer = new Explainer(catalog);
        List<String> texts = new ArrayList<>();
        PastedTexts.failures().forEach(pasted -> texts.add(pasted.text()));
        PastedTexts.silent().forEach(pasted -> texts.add(pasted.text()));
        for (Reply reply : catalog.replies()) {
            for (Reply.Wording wording : reply.wordings()) {
                String wrapping = WRAPPINGS.get(texts.size() % WRAPPINGS.size());
                texts.add(wrapping.replace("%s", wording.text()));
            }
        }
        List<String> known = List.copyOf(texts);
        for (int i = 0; i < MUTATED; i++) {
            texts.add(mutated(known.get(random.nextInt(known.size())), known));
        }
        texts.addAll(given());
        Visit visit = Chromium.visit(From.HOST.site(), Reader.ENGLISH);
        try (visit) {
            Page page = visit.open("en/explain/");
            for (int i = 0; i < texts.size(); i += AT_ONCE) {
                List<String> some = texts.subList(i, Math.min(texts.size(), i + AT_ONCE));
                List<?> answers = (List<?>) page.evaluate(ANSWERS, some);
                for (int k = 0; k < some.size(); k++) {
                    assertEquals(told(explainer.explain(some.get(k))), answers.get(k), some.get(k));
                }
            }
            assertTrue(visit.problems().isEmpty());
        }
    }

    private static List<String> given() throws IOException {
        String file = System.getProperty("explain.texts");
        return file == null
                ? List.of()
                : Files.readAllLines(Path.of(file)).stream()
                        .map(line -> JsonParser.parseString(line)
                                .getAsJsonObject()
                                .get("text")
                                .getAsString())
                        .toList();
    }

    private String mutated(String text, List<String> known) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(mutated.length() + 1);
            int end = Math.min(mutated.length(), at + random.nextInt(40));
            switch (random.nextInt(5)) {
                case 0 -> mutated.delete(at, end);
                case 1 -> mutated.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> mutated.insert(at, mutated.substring(at, end));
                case 3 -> mutated.insert(at, (char) (random.nextInt(0x3100 - 0x20) + 0x20));
                default -> mutated.insert(at, known.get(random.nextInt(known.size())));
            }
        }
        return mutated.toString();
    }

    private static String told(Answer answer) {
        List<String> parts = new ArrayList<>();
        parts.add(answer.verdict().name().toLowerCase(Locale.ROOT));
        parts.add(String.valueOf(answer.unauthenticated()));
        answer.failures()
                .forEach(f -> parts.add(f.basic() + "|" + f.enhanced() + "|" + f.provider() + "|" + f.category()
                        + "|" + f.page() + "|" + f.confidence().name().toLowerCase(Locale.ROOT) + "|" + f.runnerUp()
                        + "|" + f.count()
                        + "|" + spans(f.evidence()) + "|" + spans(f.where())));
        return String.join(" ; ", parts);
    }

    private static String spans(List<Span> spans) {
        return spans.stream().map(span -> span.from() + "-" + span.to()).collect(Collectors.joining(","));
    }
}
