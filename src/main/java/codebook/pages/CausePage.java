package codebook.pages;

import codebook.model.Cause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of a cause. */
final class CausePage {

    private CausePage() {}

    /** What its template shows, from top to bottom. */
    record View(
            String title,
            Markup summary,
            String description,
            Views.Badge category,
            Markup tell,
            @Nullable Markup why,
            @Nullable Markup chooser,
            List<Markup> fixes,
            List<Markup> codes,
            List<Views.ReplyGroup> replies,
            Views.Proof proof) {}

    static String compose(Edition edition, Explanations explanations, Cause cause) {
        View view = new View(
                edition.title(cause),
                edition.html(cause.summary()),
                edition.words(cause.summary()),
                edition.badge(cause.category()),
                edition.html(cause.tell()),
                cause.why() == null ? null : edition.html(cause.why()),
                explanations.hasGuides(cause) ? explanations.chooser() : null,
                explanations.fixes(cause),
                edition.rows(edition.graph.codes(cause)),
                explanations.byProvider(edition.graph.replies(cause)),
                edition.proof(cause, ""));
        return edition.page("cause", edition.entryFrame("causes", cause), view);
    }
}
