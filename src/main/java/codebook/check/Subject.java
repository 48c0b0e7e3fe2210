package codebook.check;

import codebook.graph.Routes;
import codebook.markdown.Mention;
import codebook.markdown.Prose;
import codebook.model.Catalog;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Ref;
import java.util.HashSet;
import java.util.Set;

/** What the rules look at. */
record Subject(Catalog catalog, Routes routes, Prose prose) {

    /** The other entries that this one leads to, by a field or by a text in any language. */
    Set<EntryId> targets(Entry entry) {
        Set<EntryId> targets = new HashSet<>();
        entry.head().refs().stream().map(Ref::target).forEach(targets::add);
        catalog.languages()
                .forEach(language -> prose.mentions(entry, language).stream()
                        .map(Mention::target)
                        .forEach(targets::add));
        targets.remove(entry.id());
        return targets;
    }
}
