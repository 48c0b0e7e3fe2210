package codebook.explain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twice the text takes at most twice the steps, whatever the text: counted in nodes of the phrase trees, not in seconds. */
class LinearTimeTest {

    private static final int SIZE = 50_000;

    private static Stream<Map.Entry<String, String>> hostile() {
        Map<String, String> texts = new TreeMap<>();
        for (String single :
                new String[] {"a", " ", ">", "\n", "5", "[", "<", "=", "-", "\\", "é", "ы", "界", "\u0000"}) {
            texts.put("only " + single.codePointAt(0), single);
        }
        texts.put("the start of a phrase", "the email account that you tried to reach ");
        texts.put("a whole phrase", "user unknown ");
        texts.put("codes", "550 5.1.1 ");
        texts.put("quotes", "> > > > 550 x\n");
        texts.put("headers", "Subject: 550\n");
        texts.put("log", "Nov  3 10:00:01 mx said: 550 5.1.1 User unknown\n");
        texts.put("parts", "--a\nContent-Type: multipart/mixed; boundary=\"a\"\n\n");
        texts.put("enclosed", "From: a\nTo: b\nSubject: c\nContent-Type: message/rfc822\n\n");
        return texts.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void steps_grow_with_the_length(Map.Entry<String, String> hostile) {
        long once = steps(hostile.getValue().repeat(SIZE / hostile.getValue().length()));
        long twice =
                steps(hostile.getValue().repeat(2 * SIZE / hostile.getValue().length()));

        assertTrue(twice <= 2.1 * once + 1000, hostile.getKey() + ": " + once + ", then " + twice);
        assertTrue(twice <= 100L * 2 * SIZE, hostile.getKey() + ": " + twice);
    }

    private static long steps(String text) {
        Explainer explainer = RealKnowledge.EXPLAINER;
        long before = explainer.knowledge().steps();
        explainer.explain(text);
        return explainer.knowledge().steps() - before;
    }
}
