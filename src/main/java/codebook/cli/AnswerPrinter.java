package codebook.cli;

import codebook.Explain;
import codebook.explain.Answer;
import codebook.explain.Answer.Verdict;
import codebook.explain.Span;
import codebook.model.Language;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints an answer for people: the decisive failure in full, the others in a line each. */
final class AnswerPrinter {

    private static final List<String> LABELS =
            List.of("problem", "runnerUp", "provider", "retry", "who", "words", "fix", "page");

    private final Explain explain;
    private final Language language;
    private final Addresses addresses;
    private final PrintWriter out;
    private final int indent;

    AnswerPrinter(Explain explain, Language language, Addresses addresses, PrintWriter out) {
        this.explain = explain;
        this.language = language;
        this.addresses = addresses;
        this.out = out;
        this.indent = 3
                + LABELS.stream().mapToInt(label -> word(label).length()).max().orElse(0);
    }

    void print(Answer answer, String text) {
        if (answer.verdict() != Verdict.FAILURE) {
            out.println(word(answer.verdict() == Verdict.SUCCESS ? "success" : "unknown"));
            return;
        }
        full(answer.failures().get(0), text);
        if (answer.unauthenticated()) {
            out.println();
            out.println(word("unauthenticated"));
        }
        List<Answer.Failure> others =
                answer.failures().subList(1, answer.failures().size());
        if (!others.isEmpty()) {
            out.println();
            out.println(word("others"));
            others.forEach(this::line);
        }
    }

    private void full(Answer.Failure failure, String text) {
        Explain.Told told = explain.tell(failure, language);
        out.println((told.codes().isEmpty() ? "" : told.codes() + "  ") + told.title() + times(failure));
        out.println(told.summary());
        out.println();
        row("problem", told.category() + " (" + word(sure(failure)) + ")");
        if (failure.runnerUp() != null) {
            row("runnerUp", explain.category(failure.runnerUp(), language));
        }
        if (!told.provider().isEmpty()) {
            row("provider", told.provider());
        }
        if (!told.retry().isEmpty()) {
            row("retry", told.retry());
        }
        if (!told.who().isEmpty()) {
            row("who", String.join("; ", told.who()));
        }
        row(
                "words",
                String.join(
                        " | ",
                        failure.evidence().stream()
                                .map(span -> words(span, text))
                                .distinct()
                                .toList()));
        Explain.Remedy fix = told.fix();
        if (fix != null) {
            row("fix", fix.title());
            row("", addresses.print(fix.page()));
        }
        row("page", addresses.print(told.permalink()));
    }

    private void line(Answer.Failure failure) {
        Explain.Told told = explain.tell(failure, language);
        out.println("  " + (told.codes().isEmpty() ? "" : told.codes() + "  ") + told.title() + times(failure));
        out.println("    " + addresses.print(told.permalink()));
    }

    private String times(Answer.Failure failure) {
        return failure.count() > 1 ? "  ×" + failure.count() : "";
    }

    private void row(String label, String value) {
        String name = label.isEmpty() ? "" : word(label) + ":";
        out.println(name + " ".repeat(Math.max(1, indent - name.length())) + value);
    }

    private static String sure(Answer.Failure failure) {
        return "sure-" + failure.confidence().name().toLowerCase(Locale.ROOT);
    }

    private static String words(Span span, String text) {
        String words = text.substring(span.from(), span.to()).replaceAll("\\s+", " ");
        return printable(words.length() > 80 ? words.substring(0, 79) + "…" : words);
    }

    /** Without the control characters by which a pasted text could steer the terminal. */
    private static String printable(String words) {
        StringBuilder safe = new StringBuilder();
        words.chars().forEach(c -> safe.append(Character.isISOControl(c) ? '?' : (char) c));
        return safe.toString();
    }

    private String word(String key) {
        return explain.word(key, language);
    }
}
