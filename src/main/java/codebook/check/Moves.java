package codebook.check;

import codebook.model.Catalog;
import codebook.model.Diagnostics;
import codebook.model.EntryId;
import codebook.model.Move;
import codebook.model.Nearest;
import codebook.model.Ref;

/** What moved is no longer there, and what took its place is. */
final class Moves implements Rule {

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Catalog catalog = subject.catalog();
        for (Move move : catalog.past().moves()) {
            move.entry()
                    .filter(id -> catalog.find(id).isPresent())
                    .ifPresent(id -> diagnostics.error(
                            "moved-but-there",
                            move.at(),
                            id + " is said to have moved, but it is still there",
                            "remove one of them"));
            Ref to = move.to();
            if (to != null
                    && !to.target().name().isEmpty()
                    && catalog.find(to.target()).isEmpty()
                    && !catalog.unreadable().contains(to.target())) {
                dangling(catalog, to, diagnostics);
            }
        }
    }

    private static void dangling(Catalog catalog, Ref to, Diagnostics diagnostics) {
        EntryId id = to.target();
        diagnostics.error(
                "dangling-reference",
                to.at(),
                "there is no " + id.kind().word() + " '" + id.name() + "'",
                Nearest.to(id.name(), catalog.names(id.kind()))
                        .map(nearest -> "did you mean '" + nearest + "'?")
                        .orElse("name an entry that there is: where it went on to"));
    }
}
