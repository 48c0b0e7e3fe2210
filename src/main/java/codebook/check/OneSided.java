package codebook.check;

import codebook.model.Code;
import codebook.model.Diagnostics;
import codebook.model.Difference;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who mistakes one entry for another may come to either of them: both say how they differ, or at least lead to each
 * other.
 */
final class OneSided implements Rule {

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Map<EntryId, Set<EntryId>> targets = new HashMap<>();
        for (Entry entry : subject.catalog().entries()) {
            targets.put(entry.id(), subject.targets(entry));
        }
        for (Entry entry : subject.catalog().entries()) {
            for (Difference difference : differences(entry)) {
                EntryId other = difference.other().target();
                if (targets.containsKey(other) && !targets.get(other).contains(entry.id())) {
                    diagnostics.warning(
                            "one-sided",
                            difference.other().at(),
                            other + " does not say how it differs from " + entry.id(),
                            "add 'mistaken-for' there, too");
                }
            }
        }
    }

    private static List<Difference> differences(Entry entry) {
        if (entry instanceof Code code) {
            return code.mistakenFor();
        }
        return entry instanceof Reply reply ? reply.mistakenFor() : List.of();
    }
}
