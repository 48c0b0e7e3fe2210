package codebook.check;

import codebook.model.Catalog;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.Nearest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Causes, fixes and categories are read by way of what they explain: one that nothing names would never be found. Codes,
 * replies, clients, providers and topics are reached from the lists of their kinds.
 */
final class Unreachable implements Rule {

    private static final Map<Kind, String> REACHED_FROM = Map.of(
            Kind.CAUSE, "no code or reply names this cause",
            Kind.FIX, "no cause names this fix",
            Kind.CATEGORY, "no code, reply or cause has this category");

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Catalog catalog = subject.catalog();
        if (!catalog.unreadable().isEmpty()) {
            return; // what a broken file leads to is not known
        }
        Set<EntryId> reached = reached(catalog);
        for (Entry entry : catalog.entries()) {
            String message = REACHED_FROM.get(entry.id().kind());
            if (message != null && !reached.contains(entry.id())) {
                diagnostics.error("unreachable", entry.head().at(), message, "name it where it belongs, or remove it");
            }
        }
    }

    /** A misspelt reference is one mistake, and the entry that it means is none. */
    private static EntryId meant(EntryId target, Catalog catalog) {
        return catalog.find(target).isPresent()
                ? target
                : Nearest.to(target.name(), catalog.names(target.kind()))
                        .map(name -> new EntryId(target.kind(), name))
                        .orElse(target);
    }

    /** What entries refer to. A client's guide does not count: readers come to a fix from its cause. */
    private static Set<EntryId> reached(Catalog catalog) {
        Set<EntryId> reached = new HashSet<>();
        for (Entry entry : catalog.entries()) {
            if (entry.id().kind() != Kind.CLIENT) {
                entry.head().refs().stream()
                        .map(ref -> meant(ref.target(), catalog))
                        .forEach(reached::add);
            }
        }
        return reached;
    }
}
