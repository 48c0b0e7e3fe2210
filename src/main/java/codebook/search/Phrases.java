package codebook.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The terms (stems of words) of phrases in one language. A phrase is cut and stemmed once, however many entries have it, and
 * not again in the next build if that is given this one.
 */
final class Phrases {

    private final Stemmer stemmer;
    private final Vocabulary vocabulary;
    private final Map<String, Set<String>> alike;
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();
    private final Map<String, List<String>> names = new ConcurrentHashMap<>();
    private final Map<String, List<String>> knownBefore;
    private final Map<String, List<String>> namesBefore;

    /**
     * Phrases of a language.
     *
     * @param before what an earlier build needed to know
     */
    Phrases(String tag, Vocabulary vocabulary, @Nullable Phrases before) {
        boolean usable = before != null && before.vocabulary.equals(vocabulary);
        this.vocabulary = vocabulary;
        knownBefore = usable ? before.known : Map.of();
        namesBefore = usable ? before.names : Map.of();
        stemmer = usable ? before.stemmer : new Stemmer(tag);
        alike = usable ? before.alike : alike(vocabulary);
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
        List<String> terms = names.get(name);
        if (terms == null) {
            terms = namesBefore.get(name);
            terms = terms == null ? termsOf(Tokenizer.words(name)) : terms;
            names.put(name, terms);
        }
        return terms;
    }

    private List<String> of(String phrase, UnaryOperator<String> plain) {
        List<String> terms = known.get(phrase);
        if (terms == null) {
            terms = knownBefore.get(phrase);
            terms = terms == null ? termsOf(telling(plain.apply(phrase))) : terms;
            known.put(phrase, terms);
        }
        return terms;
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
