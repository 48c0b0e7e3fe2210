package codebook.check;

import codebook.model.Catalog;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.Nearest;
import codebook.model.Ref;

/** Every field that refers to an entry names one that exists. (References within texts are checked as they are rendered.) */
final class DanglingReferences implements Rule {

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Catalog catalog = subject.catalog();
        for (Entry entry : catalog.entries()) {
            entry.head().refs().forEach(ref -> check(ref, catalog, diagnostics));
        }
        catalog.settings().featured().forEach(ref -> check(ref, catalog, diagnostics));
        catalog.settings().required().forEach(ref -> check(ref, catalog, diagnostics));
    }

    private static void check(Ref ref, Catalog catalog, Diagnostics diagnostics) {
        EntryId target = ref.target();
        if (target.name().isEmpty()
                || catalog.find(target).isPresent()
                || catalog.unreadable().contains(target)) {
            return; // an empty name, or a broken file, has been reported already
        }
        String hint = Nearest.to(target.name(), catalog.names(target.kind()))
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElse(
                        target.kind() == Kind.CATEGORY
                                        && !catalog.names(Kind.CATEGORY).isEmpty()
                                ? "one of: " + String.join(", ", catalog.names(Kind.CATEGORY))
                                : "write the entry, or refer to another one");
        diagnostics.error(
                "dangling-reference",
                ref.at(),
                "there is no " + target.kind().word() + " '" + target.name() + "'",
                hint);
    }
}
