package codebook.search;

import codebook.markdown.Prose;
import codebook.model.Catalog;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Ref;
import java.util.HashSet;
import java.util.Set;

/**
 * The entries that the search must look at again: those that have changed, and those that show something of one that has, for
 * they name it or it names them.
 */
record Touched(boolean all, Set<EntryId> ids) {

    static final Touched ALL = new Touched(true, Set.of());

    /** What is to be looked at again in a site that had other entries before. */
    static Touched since(Catalog before, Prose proseBefore, Catalog now, Prose prose) {
        if (before.settings() != now.settings()) {
            return ALL;
        }
        Set<EntryId> changed = new HashSet<>();
        Set<EntryId> named = new HashSet<>();
        for (Entry entry : now.entries()) {
            boolean isSame = before.find(entry.id()).filter(old -> old == entry).isPresent()
                    && proseBefore.version(entry) == prose.version(entry);
            if (!isSame) {
                add(entry, changed, named);
            }
        }
        for (Entry entry : before.entries()) {
            if (changed.contains(entry.id()) || now.find(entry.id()).isEmpty()) {
                add(entry, changed, named);
            }
        }
        for (Entry entry : now.entries()) {
            if (entry.head().refs().stream().map(Ref::target).anyMatch(changed::contains)) {
                named.add(entry.id());
            }
        }
        named.addAll(changed);
        return new Touched(false, named);
    }

    private static void add(Entry entry, Set<EntryId> changed, Set<EntryId> named) {
        changed.add(entry.id());
        entry.head().refs().stream().map(Ref::target).forEach(named::add);
    }

    boolean contains(Entry entry) {
        return all || ids.contains(entry.id());
    }
}
