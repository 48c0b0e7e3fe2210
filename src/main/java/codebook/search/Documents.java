package codebook.search;

import codebook.graph.CodeOrder;
import codebook.graph.Graph;
import codebook.model.Catalog;
import codebook.model.Cause;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Ref;
import codebook.model.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All entries in the order of the index, the same in every language: an entry is known by its number. First those that
 * people name (codes, problems, programs, services), whose titles are loaded at once; then the others, such that those
 * about one problem lie together.
 */
final class Documents {

    private static final int MOST_LIKELY = 9;

    private final List<Entry> named = new ArrayList<>();
    private final List<Entry> all = new ArrayList<>();
    private final Map<EntryId, Long> featured;
    private final Graph graph;

    Documents(Catalog catalog, Graph graph) {
        this.graph = graph;
        featured = catalog.settings().featured().stream()
                .collect(Collectors.groupingBy(Ref::target, Collectors.counting()));
        catalog.codes().stream().sorted(CodeOrder.BY_SYSTEM).forEach(named::add);
        named.addAll(catalog.categories());
        named.addAll(catalog.clients());
        named.addAll(catalog.providers());
        all.addAll(named);
        List<Entry> others = new ArrayList<>(catalog.causes());
        others.addAll(catalog.replies());
        others.addAll(catalog.fixes());
        others.addAll(catalog.topics());
        Map<EntryId, Integer> ranks = new HashMap<>();
        catalog.categories().forEach(category -> ranks.put(category.id(), ranks.size()));
        others.stream()
                .map(entry -> Seat.of(entry, ranks))
                .sorted()
                .map(Seat::entry)
                .forEach(all::add);
    }

    /** Where one of the others belongs. */
    private record Seat(int category, String code, Entry entry) implements Comparable<Seat> {

        private static final Comparator<Seat> ORDER = Comparator.comparingInt(Seat::category)
                .thenComparing(Seat::code)
                .thenComparing(seat -> seat.entry.id());

        static Seat of(Entry entry, Map<EntryId, Integer> ranks) {
            if (entry instanceof Reply reply) {
                return new Seat(
                        ranks.get(reply.category().target()),
                        reply.code().target().last(),
                        entry);
            }
            return new Seat(
                    entry instanceof Cause cause ? ranks.get(cause.category().target()) : -1, "", entry);
        }

        @Override
        public int compareTo(Seat other) {
            return ORDER.compare(this, other);
        }
    }

    List<Entry> all() {
        return all;
    }

    /** Those whose titles are loaded at once. */
    List<Entry> named() {
        return named;
    }

    /** How likely an entry is what somebody looks for, 0 to 9: by how many others lead to it. */
    int likelihood(Entry entry) {
        if (featured.containsKey(entry.id())) {
            return MOST_LIKELY;
        }
        int links = graph.pointingTo(entry).size() + graph.mentioning(entry).size();
        return Math.min(MOST_LIKELY, (31 - Integer.numberOfLeadingZeros(links * links * 2 + 1)) * 2 / 3);
    }
}
