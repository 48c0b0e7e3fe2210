package codebook.check;

import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.Kind;
import codebook.model.Language;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Two causes, or two fixes, of one title cannot be told apart in a list. (Codes have their numbers beside the title.) */
final class SameTitle implements Rule {

    private static final Set<Kind> LISTED_BY_TITLE =
            EnumSet.of(Kind.CAUSE, Kind.FIX, Kind.CLIENT, Kind.PROVIDER, Kind.TOPIC, Kind.CATEGORY);

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        for (Language language : subject.catalog().languages()) {
            Map<String, Entry> titles = new HashMap<>();
            for (Entry entry : subject.catalog().entries()) {
                String title = entry.title().in(language);
                Kind kind = entry.id().kind();
                if (!title.isEmpty() && LISTED_BY_TITLE.contains(kind)) {
                    Entry first = titles.putIfAbsent(kind + title, entry);
                    if (first != null) {
                        diagnostics.warning(
                                "same-title",
                                entry.title().phrase(language).at(),
                                first.id() + " has the same title",
                                "make them differ, or make them one");
                    }
                }
            }
        }
    }
}
