package codebook.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The terms (stems of words) of phrases in one language. A phrase is cut and stemmed once, however many entries and builds
 * have it.
 */
final class Phrases {

    /** Every text as it was at some time counts; beyond this it is better to begin anew. */
    private static final int MOST = 100_000;

    private final Stemmer stemmer;
    private final Vocabulary vocabulary;
    private final Map<String, Set<String>> alike;
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();
    private final Map<String, List<String>> names = new ConcurrentHashMap<>();

    Phrases(String tag, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        stemmer = new Stemmer(tag);
        alike = alike(vocabulary);
    }

    /** Whether words are the same to these phrases, and they are not too many to be kept for another build. */
    boolean areUsable(Vocabulary other) {
        return vocabulary.equals(other) && known.size() < MOST;
    }

    /** By term, the terms of words that mean the same. */
    private Map<String, Set<String>> alike(Vocabulary vocabulary) {
        Map<String, Set<String>> all = new HashMap<>();
        for (List<String> group : vocabulary.alike()) {
            Set<String> terms = new TreeSet<>();
            group.forEach(word -> terms.add(stemmer.stem(Tokenizer.fold(word))));
            terms.forEach(
                    term -> all.computeIfAbsent(term, key -> new TreeSet<>()).addAll(terms));
        }
        return all;
    }

    /** The terms of plain words in order, without those that no question is about. */
    List<String> ofText(String text) {
        return of(text, UnaryOperator.identity());
    }

    /** The terms of HTML in order, without those that no question is about. */
    List<String> ofMarkup(String markup) {
        return of(markup, Words::of);
    }

    /** All terms of a name, for people may ask for it by any. */
    List<String> ofName(String name) {
        return names.computeIfAbsent(name, unknown -> termsOf(Tokenizer.words(unknown)));
    }

    private List<String> of(String phrase, UnaryOperator<String> plain) {
        return known.computeIfAbsent(phrase, unknown -> termsOf(telling(plain.apply(unknown))));
    }

    private List<String> telling(String text) {
        return Tokenizer.words(text).stream()
                .filter(word -> !vocabulary.ignored().contains(word))
                .toList();
    }

    private List<String> termsOf(List<String> words) {
        List<String> terms = new ArrayList<>();
        words.forEach(word -> add(word, terms));
        return terms;
    }

    /** Adds the term of a word, and the terms of those that mean the same. */
    private void add(String word, List<String> terms) {
        String term = stemmer.stem(word);
        terms.add(term);
        for (String other : alike.getOrDefault(term, Set.of())) {
            if (!other.equals(term)) {
                terms.add(other);
            }
        }
    }
}
