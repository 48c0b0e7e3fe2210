package codebook.pages;

import codebook.model.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of a code. */
final class CodePage {

    private CodePage() {}

    /** What its template shows, from top to bottom. */
    record View(
            String code,
            String label,
            String outcome,
            String title,
            Markup summary,
            String description,
            Views.Badge category,
            String status,
            boolean vague,
            Views.Advice advice,
            Views.@Nullable Session session,
            Markup meaning,
            List<Views.CauseItem> causes,
            @Nullable Markup chooser,
            String programs,
            @Nullable Markup byHand,
            List<Views.ReplyGroup> replies,
            @Nullable Markup developers,
            List<Views.Contrast> mistakenFor,
            List<Markup> related,
            Views.Proof proof) {}

    static String compose(Edition edition, Explanations explanations, Code code) {
        boolean guided = explanations.haveGuides(code.causes());
        View view = new View(
                code.code(),
                code.system().label().in(edition.language),
                Views.word(code.outcome()),
                edition.title(code),
                edition.html(code.summary()),
                edition.words(code.summary()),
                edition.badge(code.category()),
                Views.word(code.status()),
                code.vague(),
                explanations.advice(code.advice(), code.causes()),
                explanations.session(code.code(), code, code.stages()),
                edition.html(code.meaning()),
                explanations.causes(code.causes()),
                guided ? explanations.chooser() : null,
                edition.site().nav().clients(),
                code.byHand() == null ? null : edition.html(code.byHand()),
                explanations.byProvider(edition.graph.replies(code)),
                code.developers() == null ? null : edition.html(code.developers()),
                edition.contrasts(code.mistakenFor()),
                edition.relatedCodes(code.related(), code.mistakenFor()),
                edition.proof(code, edition.routes.permalink(code)));
        Views.Page page = edition.frame(
                "codes",
                language -> edition.routes.page(code, language),
                edition.routes.permalink(code),
                List.of(edition.homeCrumb(), edition.mapCrumb(code.system())));
        return edition.page("code", page, view);
    }
}
