package codebook.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which entries have a term, and where: the inverted index of one language. */
final class Postings {

    /** A term that this part of all entries has in its texts says nothing there; it is kept where it weighs more. */
    private static final double COMMON = 0.03;

    private static final int FEW = 20;

    private final Map<String, Places> terms = new HashMap<>(1 << 14);
    private final int documents;

    /** The entries of one term in order, each as its number and its place in one. */
    private static final class Places {

        private int[] all = new int[4];
        private int size;

        void add(int entry, Place place) {
            if (size == all.length) {
                all = Arrays.copyOf(all, size * 2);
            }
            all[size++] = entry * Place.COUNT + place.ordinal();
        }
    }

    /** @param entries the terms of every entry, by its number */
    Postings(List<Map<String, Place>> entries) {
        documents = entries.size();
        for (int number = 0; number < documents; number++) {
            int entry = number;
            entries.get(number)
                    .forEach((term, place) ->
                            terms.computeIfAbsent(term, t -> new Places()).add(entry, place));
        }
    }

    /** All terms in the order of their characters. */
    List<String> terms() {
        return terms.keySet().stream().sorted().toList();
    }

    /** All terms of letters by their ends: each from its last character to its first, in that order. */
    List<String> reversed() {
        return terms.keySet().stream()
                .filter(term -> term.length() > 3 && term.chars().allMatch(Character::isLetter))
                .map(term -> new StringBuilder(term).reverse().toString())
                .sorted()
                .toList();
    }

    /**
     * The entries of a term: for each place its letter, then the entries' numbers, each as the step from the one before.
     * Where entries were left out because there are too many, a space and the number of all.
     */
    String of(String term) {
        Places places = terms.get(term);
        boolean common = places.size > FEW && places.size > documents * COMMON;
        StringBuilder out = new StringBuilder();
        for (int place = 0; place < (common ? Place.REPLIES.ordinal() : Place.COUNT); place++) {
            int before = -1;
            for (int i = 0; i < places.size; i++) {
                if (places.all[i] % Place.COUNT == place) {
                    if (before < 0) {
                        out.append(Place.of(place).letter());
                    }
                    int entry = places.all[i] / Place.COUNT;
                    Numbers.append(entry - before - 1, out);
                    before = entry;
                }
            }
        }
        return common ? out + " " + places.size : out.toString();
    }
}
