package codebook.search;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * Takes the endings off words, so that all forms of a word meet: "authenticating" and "authentication" become "authent".
 * The one door to the Snowball library. The browser has the same algorithms ({@code js/search}), and a test holds that
 * they agree.
 *
 * <p>A word goes to its language's own algorithm if that knows the script, otherwise to one that does: Russian pages quote
 * English replies. A language without an algorithm keeps its words whole.
 */
final class Stemmer {

    /** Every algorithm there is; a further language is a line here and one in {@code js/search/40-stem.js}. */
    private static final List<Algorithm> ALGORITHMS = List.of(
            new Algorithm("en", UnicodeScript.LATIN, EnglishStemmer::new),
            new Algorithm("ru", UnicodeScript.CYRILLIC, RussianStemmer::new));

    /** What Snowball leaves apart: {@code список} and {@code списки}, {@code ошибок} and {@code ошибки}. */
    private static final Pattern FLEETING = Pattern.compile("(?<=[а-я]{3})[ое]к$");

    /** And {@code переполнен} and {@code переполненный}, {@code подключить} and {@code подключение}. */
    private static final Pattern PARTICIPLE = Pattern.compile("(?<=[а-я]{4})(ен|(?<=[ая])н)$");

    private final List<Algorithm> usable;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** @param stemmers one for each thread, for it works in place */
    private record Algorithm(String language, UnicodeScript script, ThreadLocal<SnowballStemmer> stemmers) {

        Algorithm(String language, UnicodeScript script, Supplier<SnowballStemmer> maker) {
            this(language, script, ThreadLocal.withInitial(maker));
        }

        boolean knows(String word) {
            return word.chars().allMatch(c -> UnicodeScript.of(c) == script);
        }

        String stem(String word) {
            SnowballStemmer stemmer = stemmers.get();
            stemmer.setCurrent(word);
            stemmer.stem();
            return stemmer.getCurrent();
        }
    }

    /** @param tag the language of the texts; only its first part counts */
    Stemmer(String tag) {
        String language = tag.split("-")[0];
        Optional<Algorithm> own = ALGORITHMS.stream()
                .filter(algorithm -> algorithm.language.equals(language))
                .findFirst();
        usable = own.isEmpty()
                ? List.of()
                : Stream.concat(own.stream(), ALGORITHMS.stream()).toList();
    }

    /** The stem of a folded word, found once for each; words with digits or dots are their own stems. */
    String stem(String word) {
        String stem = known.get(word);
        return stem == null ? known.computeIfAbsent(word, this::find) : stem;
    }

    private String find(String word) {
        return usable.stream()
                .filter(algorithm -> algorithm.knows(word))
                .findFirst()
                .map(algorithm -> algorithm.stem(word))
                .map(stem -> FLEETING.matcher(stem).replaceFirst("к"))
                .map(stem -> PARTICIPLE.matcher(stem).replaceFirst(""))
                .orElse(word);
    }
}
