package codebook.check;

import codebook.model.Code;
import codebook.model.Diagnostics;
import codebook.model.Difference;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who mistakes one entry for another may come to either of them: both say how they differ, or at least lead to each
 * other. This holds among equals: codes, or replies of one provider. What is taken for many others, as 550 is, need not
 * name them all.
 */
final class OneSided implements Rule {

    /** So many entries that are mistaken for one other make it the common one, in which nobody looks for the rare ones. */
    private static final int MANY = 4;

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Map<EntryId, Set<EntryId>> targets = new HashMap<>();
        Map<EntryId, Integer> mistakenBy = new HashMap<>();
        for (Entry entry : subject.catalog().entries()) {
            targets.put(entry.id(), subject.targets(entry));
            differences(entry)
                    .forEach(difference -> mistakenBy.merge(difference.other().target(), 1, Integer::sum));
        }
        for (Entry entry : subject.catalog().entries()) {
            for (Difference difference : differences(entry)) {
                EntryId other = difference.other().target();
                if (targets.containsKey(other)
                        && areEqual(entry.id(), other)
                        && mistakenBy.get(other) < MANY
                        && !targets.get(other).contains(entry.id())) {
                    diagnostics.warning(
                            "one-sided",
                            difference.other().at(),
                            other + " does not say how it differs from " + entry.id(),
                            "add 'mistaken-for' there, too");
                }
            }
        }
    }

    private static boolean areEqual(EntryId one, EntryId other) {
        return one.kind() == other.kind()
                && (one.kind() != Kind.REPLY || provider(one).equals(provider(other)));
    }

    private static String provider(EntryId reply) {
        return reply.name().substring(0, reply.name().indexOf('/'));
    }

    private static List<Difference> differences(Entry entry) {
        if (entry instanceof Code code) {
            return code.mistakenFor();
        }
        return entry instanceof Reply reply ? reply.mistakenFor() : List.of();
    }
}
