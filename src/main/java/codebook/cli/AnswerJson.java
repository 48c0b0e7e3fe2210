package codebook.cli;

import codebook.Explain;
import codebook.explain.Answer;
import codebook.explain.Span;
import codebook.model.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An answer as JSON. */
final class AnswerJson {

    private AnswerJson() {}

    /** One line about the decisive failure; null for whatever is not known. */
    static String line(@Nullable String id, Answer answer, Explain explain, Language language, String text) {
        if (answer.failures().isEmpty()) {
            return "{\"id\": " + Json.of(id) + ", \"basic\": null, \"enhanced\": null, \"provider\": null,"
                    + " \"category\": null, \"page\": null, \"confidence\": null, \"evidence\": null}";
        }
        Answer.Failure failure = answer.failures().get(0);
        return "{\"id\": " + Json.of(id) + ", " + fields(failure, explain, language, text) + "}";
    }

    /** Everything that was found. */
    static String whole(Answer answer, Explain explain, Language language, String text) {
        List<String> failures = new ArrayList<>();
        for (Answer.Failure failure : answer.failures()) {
            Explain.Told told = explain.tell(failure, language);
            failures.add("\n  {" + fields(failure, explain, language, text) + ",\n   \"title\": "
                    + Json.of(told.title())
                    + ", \"permalink\": " + Json.of(told.permalink()) + ", \"url\": " + Json.of(told.page())
                    + ", \"runnerUp\": " + Json.of(failure.runnerUp()) + ", \"count\": " + failure.count() + "}");
        }
        return "{\"verdict\": " + Json.of(answer.verdict().name().toLowerCase(Locale.ROOT)) + ", \"unauthenticated\": "
                + answer.unauthenticated() + ", \"failures\": [" + String.join(",", failures) + "]}";
    }

    private static String fields(Answer.Failure failure, Explain explain, Language language, String text) {
        return "\"basic\": " + Json.of(failure.basic()) + ", \"enhanced\": " + Json.of(failure.enhanced())
                + ", \"provider\": " + Json.of(failure.provider()) + ", \"category\": " + Json.of(failure.category())
                + ", \"page\": " + Json.of(explain.address(failure, language)) + ", \"confidence\": "
                + Json.of(failure.confidence().name().toLowerCase(Locale.ROOT)) + ", \"evidence\": "
                + evidence(failure.evidence(), text);
    }

    private static String evidence(List<Span> spans, String text) {
        List<String> parts = spans.stream()
                .map(span -> "{\"from\": " + span.from() + ", \"to\": " + span.to() + ", \"text\": "
                        + Json.of(text.substring(span.from(), span.to())) + "}")
                .toList();
        return "[" + String.join(", ", parts) + "]";
    }
}
