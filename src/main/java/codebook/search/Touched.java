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
        Set<EntryId> touched = new HashSet<>();
        for (Entry entry : now.entries()) {
            if (before.find(entry.id()).filter(old -> old == entry).isEmpty()) {
                change(entry, changed, touched);
            } else if (proseBefore.version(entry) != prose.version(entry)) {
                touched.add(entry.id()); // its texts show the title of another
            }
        }
        for (Entry entry : before.entries()) {
            if (changed.contains(entry.id()) || now.find(entry.id()).isEmpty()) {
                change(entry, changed, touched);
            }
        }
        for (Entry entry : now.entries()) {
            for (Ref ref : entry.head().refs()) {
                if (changed.contains(ref.target())) {
                    touched.add(entry.id());
                }
            }
        }
        return new Touched(false, touched);
    }

    private static void change(Entry entry, Set<EntryId> changed, Set<EntryId> touched) {
        changed.add(entry.id());
        touched.add(entry.id());
        entry.head().refs().stream().map(Ref::target).forEach(touched::add);
    }

    boolean contains(Entry entry) {
        return all || ids.contains(entry.id());
    }
}
