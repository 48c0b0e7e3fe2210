package codebook.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which entries have a term, and where: the inverted index of one language. */
final class Postings {

    /** A term that this part of all entries has in its texts says nothing there; it is kept where it weighs more. */
    private static final double COMMON = 0.03;

    private static final int FEW = 20;

    private final List<Map<String, Place>> entries;
    private final Map<String, Places> terms;
    private final List<String> sorted;
    private final List<String> reversed;

    /** The entries of one term in order, each as its number and its place in one. */
    private static final class Places {

        private int[] all = new int[4];
        private int size;
        private @Nullable String text;

        void add(int entry, Place place) {
            if (size == all.length) {
                all = Arrays.copyOf(all, size * 2);
            }
            all[size++] = entry * Place.COUNT + place.ordinal();
        }

        /** The same with another place for an entry; null for none. */
        Places with(int entry, @Nullable Place place) {
            Places others = new Places();
            boolean isAdded = place == null;
            for (int i = 0; i < size; i++) {
                int number = all[i] / Place.COUNT;
                if (number >= entry && !isAdded) {
                    others.add(entry, place);
                    isAdded = true;
                }
                if (number != entry) {
                    others.add(number, Place.of(all[i] % Place.COUNT));
                }
            }
            if (!isAdded) {
                others.add(entry, place);
            }
            return others;
        }
    }

    /** @param entries the terms of every entry, by its number */
    Postings(List<Map<String, Place>> entries) {
        this.entries = entries;
        terms = new HashMap<>(1 << 14);
        for (int number = 0; number < entries.size(); number++) {
            int entry = number;
            entries.get(number)
                    .forEach((term, place) ->
                            terms.computeIfAbsent(term, t -> new Places()).add(entry, place));
        }
        sorted = terms.keySet().stream().sorted().toList();
        reversed = terms.keySet().stream()
                .map(Postings::reversed)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }

    /** The same as {@code new Postings(entries)}, made from what there was for other entries where few have changed. */
    static Postings of(List<Map<String, Place>> entries, @Nullable Postings before) {
        if (before == null || before.entries.size() != entries.size()) {
            return new Postings(entries);
        }
        List<Integer> changed = IntStream.range(0, entries.size())
                .filter(number -> before.entries.get(number) != entries.get(number))
                .boxed()
                .toList();
        return changed.size() > entries.size() / 8 ? new Postings(entries) : new Postings(entries, before, changed);
    }

    private Postings(List<Map<String, Place>> entries, Postings before, List<Integer> changed) {
        this.entries = entries;
        terms = new HashMap<>(before.terms);
        Collection<String> met = new TreeSet<>();
        for (int number : changed) {
            Map<String, Place> old = before.entries.get(number);
            Map<String, Place> now = entries.get(number);
            old.keySet().stream().filter(term -> !now.containsKey(term)).forEach(term -> {
                terms.computeIfPresent(term, (t, places) -> places.with(number, null));
                met.add(term);
            });
            now.forEach((term, place) -> {
                if (old.get(term) != place) {
                    terms.put(term, terms.getOrDefault(term, new Places()).with(number, place));
                    met.add(term);
                }
            });
        }
        terms.values().removeIf(places -> places.size == 0);
        sorted = new ArrayList<>(before.sorted);
        reversed = new ArrayList<>(before.reversed);
        for (String term : met) {
            if (terms.containsKey(term) != before.terms.containsKey(term)) {
                turn(term, sorted);
                reversed(term).ifPresent(word -> turn(word, reversed));
            }
        }
    }

    /** Takes a word out of a sorted list, or puts it in. */
    private static void turn(String word, List<String> sorted) {
        int at = Collections.binarySearch(sorted, word);
        if (at >= 0) {
            sorted.remove(at);
        } else {
            sorted.add(-at - 1, word);
        }
    }

    private static Optional<String> reversed(String term) {
        return term.length() > 3 && term.chars().allMatch(Character::isLetter)
                ? Optional.of(new StringBuilder(term).reverse().toString())
                : Optional.empty();
    }

    /** All terms in the order of their characters. */
    List<String> terms() {
        return sorted;
    }

    /** All terms of letters by their ends: each from its last character to its first, in that order. */
    List<String> reversed() {
        return reversed;
    }

    /**
     * The entries of a term: for each place its letter, then the entries' numbers, each as the step from the one before.
     * Where entries were left out because there are too many, a space and the number of all.
     */
    String of(String term) {
        Places places = terms.get(term);
        if (places.text == null) {
            places.text = text(places);
        }
        return places.text;
    }

    private String text(Places places) {
        boolean common = places.size > FEW && places.size > entries.size() * COMMON;
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
