package codebook.check;

import codebook.model.Catalog;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.Ref;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Causes and fixes are read by way of what they explain: one that no code, reply or cause names would never be found.
 * Codes, replies, clients, providers, topics and categories are reached from the lists of their kinds.
 */
final class Unreachable implements Rule {

    private static final Set<Kind> REACHED_BY_REFERENCE = EnumSet.of(Kind.CAUSE, Kind.FIX);

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Catalog catalog = subject.catalog();
        if (!catalog.unreadable().isEmpty()) {
            return; // what a broken file leads to is not known
        }
        Set<EntryId> reached = new HashSet<>();
        for (Entry entry : catalog.entries()) {
            if (entry.id().kind() != Kind.CLIENT) {
                entry.head().refs().stream().map(Ref::target).forEach(reached::add);
            }
        }
        for (Entry entry : catalog.entries()) {
            Kind kind = entry.id().kind();
            if (REACHED_BY_REFERENCE.contains(kind) && !reached.contains(entry.id())) {
                String from = kind == Kind.CAUSE ? "code or reply names this cause" : "cause names this fix";
                diagnostics.error(
                        "unreachable", entry.head().at(), "no " + from, "name it where it belongs, or remove the file");
            }
        }
    }
}
