package codebook.explain;

import codebook.explain.Answer.Failure;
import codebook.explain.Answer.Verdict;
import codebook.model.Catalog;
import codebook.model.Reply;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Explains the raw text of a mail error.
 *
 * <pre>{@code
 * Answer answer = new Explainer(catalog).explain("530 5.7.0 Authentication Required");
 * }</pre>
 *
 * <p>The text is taken apart ({@link Letter}), cut into statements ({@link Statements}), and each statement is judged by
 * itself ({@link Judgment}): by its codes, by the wordings of known replies, by its words. What several statements say is
 * said once, with its count; the statement that says most decides. The time this takes grows with the length of the text
 * and nothing else.
 */
public final class Explainer {

    private final Knowledge knowledge;

    public Explainer(Catalog catalog) {
        this.knowledge = new Knowledge(catalog);
    }

    /**
     * The words of a reply's known wordings as they are compared: no codes, numbers, addresses or places. For the browser,
     * which compares in the same way.
     */
    public static List<String> wordings(Reply reply) {
        return reply.wordings().stream()
                .map(wording -> String.join(" ", Wordings.words(wording.text())))
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
    }

    /** The lists of words that the engine goes by, by name. For the browser, which goes by the same. */
    public static Map<String, Collection<String>> tables() {
        Map<String, Collection<String>> tables = new TreeMap<>();
        tables.put("before", new TreeSet<>(Codes.BEFORE));
        tables.put("notBefore", new TreeSet<>(Codes.NOT_BEFORE));
        tables.put("notAfter", new TreeSet<>(Codes.NOT_AFTER));
        tables.put("versioned", new TreeSet<>(Codes.VERSIONED));
        tables.put("headers", new TreeSet<>(Letter.HEADERS));
        tables.put("verbs", new TreeSet<>(Letter.VERBS));
        tables.put("months", new TreeSet<>(Statements.MONTHS));
        tables.put("sent", Statements.SENT);
        tables.put("got", Statements.GOT);
        return tables;
    }

    Knowledge knowledge() {
        return knowledge;
    }

    public Answer explain(String text) {
        Letter letter = Letter.of(text);
        Answer answer = explain(letter);
        for (int i = 0; i < letter.enclosed().size() && answer.verdict() == Verdict.UNKNOWN && !letter.report(); i++) {
            Letter enclosed = Letter.of(text, letter.enclosed().get(i));
            answer = enclosed.mail() ? explain(enclosed) : answer;
        }
        return answer;
    }

    private Answer explain(Letter letter) {
        if (letter.report()) {
            return Answer.UNKNOWN;
        }
        List<Judgment> judged = new ArrayList<>();
        Set<String> commands = new LinkedHashSet<>();
        boolean failed = !letter.mail() || says("failure", letter.head());
        @Nullable String provider = null;
        for (Reading reading : letter.readings()) {
            Statements statements = new Statements(reading, knowledge.signs);
            for (Statement statement : statements.cut()) {
                judged.add(Judgment.of(statement, knowledge));
            }
            commands.addAll(statements.commands());
            failed |= says("failure", reading);
            if (!letter.mail()
                    && provider == null
                    && judged.stream().noneMatch(j -> j.statement().log())) {
                Words words = Words.of(reading, 0, reading.length()).unaddressed();
                provider = Judgment.provider(reading, words, knowledge);
            }
        }
        boolean unauthenticated = commands.contains("EHLO") && commands.contains("MAIL") && !commands.contains("AUTH");
        List<Failure> failures = failures(judged, failed, provider);
        if (!failures.isEmpty()) {
            return new Answer(Verdict.FAILURE, failures, unauthenticated);
        }
        boolean success = judged.stream().anyMatch(j -> j.codes().success())
                || letter.readings().stream().anyMatch(reading -> says("success", reading));
        return success ? new Answer(Verdict.SUCCESS, List.of(), unauthenticated) : Answer.UNKNOWN;
    }

    private boolean says(String sign, Reading reading) {
        return knowledge.signs.find(Words.of(reading, 0, reading.length()).lasting()).stream()
                .anyMatch(match -> match.meaning().equals(sign));
    }

    private List<Failure> failures(List<Judgment> judged, boolean failed, @Nullable String provider) {
        List<Judgment> telling = judged.stream()
                .filter(j -> j.codes().basic() != null
                        || j.codes().enhanced() != null
                        || failed && j.words() >= Judgment.LIKELY)
                .toList();
        if (telling.isEmpty() && failed) {
            telling = judged.stream().filter(j -> j.words() > 0).toList();
        }
        boolean coded = telling.stream().anyMatch(Judgment::coded);
        @Nullable
        Judgment talk = telling.stream()
                .filter(j -> !j.coded())
                .max(Comparator.comparingInt(Judgment::words))
                .orElse(null);
        List<Judgment> ranked = new ArrayList<>();
        for (Judgment judgment : telling) {
            if (judgment.coded() || !coded) {
                ranked.add(judgment.words() == 0 && talk != null && coded ? judgment.with(talk) : judgment);
            }
        }
        List<Codes.Code> reported = judged.stream()
                .filter(j -> j.isReport() && j.codes().enhanced() != null)
                .map(j -> j.codes().enhanced())
                .toList();
        if (!reported.isEmpty()) {
            ranked.replaceAll(j -> j.lacksEnhanced(reported.get(0)) ? j.with(reported.get(0)) : j);
        }
        ranked.sort(Comparator.comparingInt(Judgment::rank).reversed());
        Tally tally = new Tally();
        ranked.forEach(judgment -> tally.add(judgment.failure(knowledge, provider)));
        return tally.failures();
    }
}
