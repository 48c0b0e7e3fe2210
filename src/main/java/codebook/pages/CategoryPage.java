package codebook.pages;

import codebook.model.Category;
import java.util.List;

/** The page of a category: where to look first, and everything that belongs to it. */
final class CategoryPage {

    private CategoryPage() {}

    /** What its template shows, from top to bottom. */
    record View(
            String id,
            String title,
            Markup summary,
            String description,
            Markup about,
            List<Markup> codes,
            List<Markup> causes,
            List<Views.ReplyGroup> replies) {}

    static String compose(Edition edition, Explanations explanations, Category category) {
        View view = new View(
                category.id().name(),
                edition.title(category),
                edition.html(category.summary()),
                edition.words(category.summary()),
                edition.html(category.about()),
                edition.rows(edition.graph.codes(category)),
                edition.rows(edition.graph.causes(category)),
                explanations.byProvider(edition.graph.replies(category)));
        return edition.page("category", edition.entryFrame("categories", category), view);
    }
}
