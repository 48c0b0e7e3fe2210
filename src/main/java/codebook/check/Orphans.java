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
 * Readers come to a code or a topic from the pages around it, too, not only from lists and the search: something should
 * lead there. (Causes, fixes and categories that nothing names are errors, see {@link Unreachable}.)
 */
final class Orphans implements Rule {

    private static final Set<Kind> LED_TO = EnumSet.of(Kind.CODE, Kind.TOPIC);

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Set<EntryId> ledTo = ledTo(subject);
        for (Entry entry : subject.catalog().entries()) {
            if (LED_TO.contains(entry.id().kind()) && !ledTo.contains(entry.id())) {
                diagnostics.warning(
                        "orphan",
                        entry.head().at(),
                        "nothing leads to this " + entry.id().kind().word(),
                        "link to it from a text, or name it in a field such as 'related'");
            }
        }
    }

    private static Set<EntryId> ledTo(Subject subject) {
        Catalog catalog = subject.catalog();
        Set<EntryId> ledTo = new HashSet<>();
        catalog.settings().featured().stream().map(Ref::target).forEach(ledTo::add);
        catalog.entries().forEach(entry -> ledTo.addAll(subject.targets(entry)));
        return ledTo;
    }
}
