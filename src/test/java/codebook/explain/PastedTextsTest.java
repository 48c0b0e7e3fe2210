package codebook.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import codebook.explain.Answer.Verdict;
import codebook.explain.PastedTexts.Pasted;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people paste, as libraries, servers and programs put it, and what only looks like it. */
class PastedTextsTest {

    private static List<Pasted> failures() {
        return PastedTexts.failures();
    }

    private static List<Pasted> silent() {
        return PastedTexts.silent();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void explains(Pasted pasted) {
        Answer answer = RealKnowledge.EXPLAINER.explain(pasted.text());

        assertEquals(Verdict.FAILURE, answer.verdict(), pasted.text());
        Answer.Failure failure = answer.failures().get(0);
        assertEquals(
                pasted.answer(),
                Stream.of(failure.basic(), failure.enhanced(), failure.provider(), failure.category())
                        .map(part -> Objects.requireNonNullElse(part, "-"))
                        .collect(Collectors.joining(" ")),
                pasted.text());
    }

    @ParameterizedTest
    @MethodSource("silent")
    void keeps_silent(Pasted pasted) {
        assertNotEquals(
                Verdict.FAILURE, RealKnowledge.EXPLAINER.explain(pasted.text()).verdict(), pasted.text());
    }
}
