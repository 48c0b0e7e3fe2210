package codebook.search;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
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

    private final List<Algorithm> usable;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    private record Algorithm(String language, UnicodeScript script, Supplier<SnowballStemmer> maker) {}

    /** @param tag the language of the texts; only its first part counts */
    Stemmer(String tag) {
        String language = tag.split("-")[0];
        Optional<Algorithm> own = ALGORITHMS.stream()
                .filter(algorithm -> algorithm.language.equals(language))
                .findFirst();
        usable = own.isEmpty()
                ? List.of()
                : ALGORITHMS.stream()
                        .filter(other -> other == own.get() || other.script != own.get().script)
                        .toList();
    }

    /** The stem of a folded word; words with digits or dots are their own stems. */
    String stem(String word) {
        return known.computeIfAbsent(word, this::find);
    }

    private String find(String word) {
        if (!word.codePoints().allMatch(Character::isLetter)) {
            return word;
        }
        UnicodeScript script = UnicodeScript.of(word.codePointAt(0));
        for (Algorithm algorithm : usable) {
            if (algorithm.script == script) {
                SnowballStemmer stemmer = algorithm.maker.get();
                stemmer.setCurrent(word);
                stemmer.stem();
                return stemmer.getCurrent();
            }
        }
        return word;
    }
}
