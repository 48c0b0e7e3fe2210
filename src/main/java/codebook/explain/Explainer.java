package codebook.explain;

import codebook.explain.Answer.Failure;
import codebook.explain.Answer.Verdict;
import codebook.model.Catalog;
import codebook.model.Phrasebook;
import codebook.model.Provider;
import codebook.model.Reply;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
 * and nothing else. Several threads may ask at once.
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
        return Shapes.tables();
    }

    /** Names of servers that tell a category, the blocklists among them. */
    public static List<Phrasebook.Cue> names(Catalog catalog) {
        return Knowledge.names(catalog);
    }

    /** The marks by which a provider is told: those of its entry, and its own servers. */
    public static List<String> marks(Provider provider, Catalog catalog) {
        return Marks.of(provider, catalog);
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
        Set<String> signs = new TreeSet<>(signs(Words.of(letter.head())));
        int length = 0;
        @Nullable String provider = null;
        for (Reading reading : letter.readings()) {
            Statements statements = new Statements(reading, knowledge.signs);
            Words words = Words.of(reading);
            judged.addAll(statements.cut().parallelStream()
                    .map(cut -> Judgment.of(cut, words.within(cut.from(), cut.to()), knowledge))
                    .toList());
            commands.addAll(statements.commands());
            signs.addAll(signs(words));
            length += words.size();
            if (!letter.mail() && provider == null) {
                provider = knowledge.marks.find(reading, words, false);
            }
        }
        boolean log = judged.stream().anyMatch(j -> j.statement().log() || j.here());
        boolean unauthenticated = commands.contains("EHLO") && commands.contains("MAIL") && !commands.contains("AUTH");
        List<Failure> failures = failures(judged, Context.of(letter, signs, length), log ? null : provider);
        if (!failures.isEmpty()) {
            return new Answer(Verdict.FAILURE, failures, unauthenticated);
        }
        boolean success = signs.contains("success")
                || judged.stream().anyMatch(j -> j.codes().success());
        return success ? new Answer(Verdict.SUCCESS, List.of(), unauthenticated) : Answer.UNKNOWN;
    }

    private Set<String> signs(Words all) {
        Words words = all.unaddressed();
        return knowledge.signs.find(words).stream()
                .filter(m -> m.meaning().equals("mail") || words.areLasting(m.from(), m.to()))
                .map(Matcher.Match::meaning)
                .collect(Collectors.toSet());
    }

    /** What failed, the decisive statement first. Words without a code count where no code is, or add to codes without words. */
    private List<Failure> failures(List<Judgment> judged, Context context, @Nullable String provider) {
        List<Judgment> telling = judged.stream().filter(j -> j.tells(context)).toList();
        if (telling.isEmpty()) {
            telling = judged.stream().filter(j -> j.hints(context)).toList();
        }
        List<Judgment> ranked =
                new ArrayList<>(telling.stream().filter(Judgment::coded).toList());
        if (ranked.isEmpty()) {
            ranked.addAll(telling);
        } else {
            telling.stream()
                    .filter(j -> !j.coded())
                    .max(Comparator.comparingInt(j -> j.votes().words()))
                    .ifPresent(talk -> ranked.replaceAll(j -> j.votes().words() == 0 ? j.with(talk) : j));
        }
        judged.stream()
                .filter(Judgment::isReport)
                .map(j -> j.codes().enhanced())
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(status -> ranked.replaceAll(j -> j.codes().yieldTo(status) ? j.with(status) : j));
        ranked.sort(Comparator.comparingInt(Judgment::rank).reversed());
        Tally tally = new Tally();
        ranked.forEach(judgment -> tally.add(judgment.failure(knowledge, provider)));
        return tally.failures();
    }
}
