package codebook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The terms (stems of words) of phrases in one language. A phrase is cut and stemmed once, however many entries have it, and
 * not again in the next build if that is given this one.
 */
final class Phrases {

    private final Stemmer stemmer;
    private final Set<String> ignored;
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();
    private final Map<String, List<String>> before;

    /**
     * Phrases of a language.
     *
     * @param ignored folded words that questions hold and no answer needs
     * @param before what an earlier build needed to know
     */
    Phrases(String tag, Set<String> ignored, @Nullable Phrases before) {
        boolean usable = before != null && before.ignored.equals(ignored);
        this.ignored = ignored;
        this.before = usable ? before.known : Map.of();
        stemmer = usable ? before.stemmer : new Stemmer(tag);
    }

    /** The terms of plain words in order, without those that no question is about. */
    List<String> ofText(String text) {
        List<String> terms = known.get(text);
        return terms == null ? learn(text, text) : terms;
    }

    /** The terms of HTML in order, without those that no question is about. */
    List<String> ofMarkup(String markup) {
        List<String> terms = known.get(markup);
        return terms == null ? learn(markup, Words.of(markup)) : terms;
    }

    /** All terms of a name, for people may ask for it by any. */
    List<String> ofName(String name) {
        return Tokenizer.words(name).stream().map(stemmer::stem).toList();
    }

    private List<String> learn(String phrase, String text) {
        List<String> terms = before.get(phrase);
        if (terms == null) {
            terms = new ArrayList<>();
            for (String word : Tokenizer.words(text)) {
                if (!ignored.contains(word)) {
                    terms.add(stemmer.stem(word));
                }
            }
        }
        known.put(phrase, terms);
        return terms;
    }
}
