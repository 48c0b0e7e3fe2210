package codebook.pages;

import codebook.model.Fix;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of a fix. */
final class FixPage {

    private FixPage() {}

    /** What its template shows, from top to bottom. */
    record View(
            String id,
            String title,
            Markup summary,
            String description,
            String actor,
            String action,
            @Nullable Markup chooser,
            List<Markup> steps,
            List<Explanations.GuideGroup> guides,
            Markup works,
            @Nullable Markup stop,
            List<Markup> causes,
            List<Markup> codes,
            Views.Proof proof) {}

    static String compose(Edition edition, Explanations explanations, Fix fix) {
        List<Explanations.GuideGroup> guides = explanations.guides(fix);
        View view = new View(
                fix.id().name(),
                edition.title(fix),
                edition.html(fix.summary()),
                edition.words(fix.summary()),
                Views.word(fix.actor()),
                Views.word(fix.action()),
                guides.isEmpty() ? null : explanations.chooser(),
                fix.steps().stream().map(edition::withPlaces).toList(),
                guides,
                edition.html(fix.works()),
                fix.stop() == null ? null : edition.html(fix.stop()),
                edition.rows(edition.graph.causes(fix)),
                edition.rows(edition.graph.cured(fix)),
                edition.proof(fix, ""));
        return edition.page("fix", edition.entryFrame("causes", fix), view);
    }
}
