package codebook.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which entries have a term, and where: the inverted index of one language. */
final class Postings {

    /** A term that this part of all entries has in its texts says nothing there; it is kept where it weighs more. */
    private static final double COMMON = 0.12;

    private static final int FEW = 40;

    private final Map<String, EnumMap<Place, List<Integer>>> terms = new TreeMap<>();
    private final int documents;

    /** @param entries the terms of every entry, by its number */
    Postings(List<Map<String, Place>> entries) {
        documents = entries.size();
        for (int number = 0; number < entries.size(); number++) {
            int id = number;
            entries.get(number)
                    .forEach((term, place) -> terms.computeIfAbsent(term, t -> new EnumMap<>(Place.class))
                            .computeIfAbsent(place, p -> new ArrayList<>())
                            .add(id));
        }
    }

    /** All terms in the order of their characters. */
    List<String> terms() {
        return List.copyOf(terms.keySet());
    }

    /** All terms by their ends: in the order of their characters from the last to the first. */
    List<String> reversed() {
        return terms.keySet().stream()
                .filter(term -> term.length() > 3 && term.codePoints().allMatch(Character::isLetter))
                .map(term -> new StringBuilder(term).reverse().toString())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /**
     * The entries of a term: for each place its letter, then the entries' numbers, each as the step from the one before.
     * Where entries were left out because there are too many, a space and the number of all.
     */
    String of(String term) {
        EnumMap<Place, List<Integer>> places = terms.get(term);
        int all = places.values().stream().mapToInt(List::size).sum();
        boolean common = all > FEW && all > documents * COMMON;
        StringBuilder out = new StringBuilder();
        places.forEach((place, ids) -> {
            if (!common || place.compareTo(Place.REPLIES) < 0) {
                out.append(place.letter());
                int before = -1;
                for (int id : ids) {
                    Numbers.append(id - before - 1, out);
                    before = id;
                }
            }
        });
        return common ? out + " " + all : out.toString();
    }
}
