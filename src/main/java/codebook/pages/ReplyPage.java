package codebook.pages;

import codebook.model.Advice;
import codebook.model.Code;
import codebook.model.Provider;
import codebook.model.Reply;
import codebook.pages.Views.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of a provider's reply. */
final class ReplyPage {

    private ReplyPage() {}

    /** A wording other than the newest. */
    record Wording(Markup text, boolean current) {}

    /** What its template shows, from top to bottom. */
    record View(
            Link code,
            String codeText,
            @Nullable Link enhanced,
            String enhancedText,
            String outcome,
            String title,
            Markup summary,
            String description,
            Views.Badge category,
            Link provider,
            Markup wording,
            Views.Advice advice,
            Views.@Nullable Session session,
            Markup meaning,
            List<Views.CauseItem> causes,
            @Nullable Markup chooser,
            List<Wording> otherWordings,
            List<Views.Contrast> mistakenFor,
            List<Markup> related,
            Views.Proof proof) {}

    static String compose(Edition edition, Explanations explanations, Reply reply) {
        Code code = (Code) edition.catalog.get(reply.code());
        Code enhanced = reply.enhanced() == null ? null : (Code) edition.catalog.get(reply.enhanced());
        Provider provider = (Provider) edition.catalog.get(reply.provider());
        Advice advice = reply.advice() == null ? code.advice() : reply.advice();
        List<String> stages = reply.stages().isEmpty() ? code.stages() : reply.stages();
        View view = new View(
                edition.link(code),
                code.code(),
                enhanced == null ? null : edition.link(enhanced),
                enhanced == null ? "" : enhanced.code(),
                Views.word(code.outcome()),
                edition.title(reply),
                edition.html(reply.summary()),
                edition.words(reply.summary()),
                edition.badge(reply.category()),
                edition.link(provider),
                edition.wording(reply.wordings().get(0).text()),
                explanations.advice(advice, reply.causes()),
                explanations.session(code.code(), code, stages),
                edition.html(reply.meaning()),
                explanations.causes(reply.causes()),
                explanations.haveGuides(reply.causes()) ? explanations.chooser() : null,
                reply.wordings().stream()
                        .skip(1)
                        .map(wording -> new Wording(edition.wording(wording.text()), wording.current()))
                        .toList(),
                edition.contrasts(reply.mistakenFor()),
                edition.relatedCodes(reply.related(), reply.mistakenFor()),
                edition.proof(reply, edition.routes.permalink(reply)));
        Views.Page page = edition.frame(
                "providers",
                language -> edition.routes.page(reply, language),
                edition.routes.permalink(reply),
                List.of(
                        edition.homeCrumb(),
                        edition.crumb("replies", edition.site().nav().replies()),
                        edition.link(edition.title(provider), edition.routes.replies(provider, edition.language))));
        return edition.page("reply", page, view);
    }
}
