package codebook.content;

import codebook.model.Category;
import codebook.model.EntryId;
import codebook.model.Head;
import codebook.model.Kind;
import codebook.model.Text;
import java.util.List;

/** Decodes one item of {@code categories.yaml}. */
final class CategoryDecoder {

    private CategoryDecoder() {}

    static Category decode(Fields fields) {
        String id = fields.name("id");
        Text title = fields.plain("title");
        Text summary = fields.inline("summary");
        Text about = fields.block("about");
        Head head = new Head(
                new EntryId(Kind.CATEGORY, id),
                fields.at(),
                title,
                summary,
                null,
                List.of(),
                fields.wordsByLanguage("keywords"),
                List.of(title, summary, about),
                List.of());
        return new Category(head, about);
    }
}
