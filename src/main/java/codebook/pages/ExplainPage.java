package codebook.pages;

import codebook.model.EntryId;
import codebook.model.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page that explains a pasted error; without scripts it says how to find the code by eye. */
final class ExplainPage {

    private ExplainPage() {}

    /** What its template shows. */
    record View(@Nullable String byEye, String knowledge) {}

    static String compose(Edition edition) {
        Views.Page page = edition.frame(
                "explain",
                edition.routes::explain,
                edition.routes.explain(edition.catalog.settings().defaultLanguage()),
                List.of(edition.homeCrumb()));
        View view = new View(
                edition.catalog
                        .find(new EntryId(Kind.TOPIC, "reading-a-code"))
                        .map(edition::href)
                        .orElse(null),
                "knowledge-" + edition.language.tag() + ".js");
        return edition.page("explain", page, view);
    }
}
