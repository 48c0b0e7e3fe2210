package codebook.search;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a language's words are to the search.
 *
 * @param ignored words that questions hold and no answer needs
 * @param alike groups of words that mean the same to those who ask: an entry that has one of them is found by all
 */
public record Vocabulary(Set<String> ignored, List<List<String>> alike) {

    static final Vocabulary EMPTY = new Vocabulary(Set.of(), List.of());

    public Vocabulary {
        ignored = ignored.stream().map(Tokenizer::fold).collect(Collectors.toUnmodifiableSet());
        alike = alike.stream().map(List::copyOf).toList();
    }

    /**
     * Words as they are written among the words of the interface.
     *
     * @param ignored words parted by spaces
     * @param alike groups parted by semicolons, of words parted by spaces
     */
    public static Vocabulary of(String ignored, String alike) {
        return new Vocabulary(
                Set.copyOf(words(ignored)),
                Arrays.stream(alike.split(";")).map(Vocabulary::words).toList());
    }

    private static List<String> words(String written) {
        return Arrays.stream(written.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
