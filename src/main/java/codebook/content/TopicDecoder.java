package codebook.content;

import codebook.model.Diagnostics;
import codebook.model.Kind;
import codebook.model.Ref;
import codebook.model.Settings;
import codebook.model.Text;
import codebook.model.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decodes {@code topics/<id>.yaml}. */
final class TopicDecoder extends EntryDecoder {

    TopicDecoder(Settings settings, Diagnostics diagnostics) {
        super(settings, diagnostics);
    }

    @Override
    Topic decode(String name, Fields fields) {
        Text title = fields.plain("title");
        Text summary = fields.inline("summary");
        @Nullable Ref category = fields.refOrNull("category", Kind.CATEGORY);
        Text body = fields.body("body");
        var related = fields.anyRefs("related");
        List<Topic.Term> terms = fields.list(
                "terms",
                false,
                term -> new Topic.Term(term.word("section"), term.at("section"), term.wordsByLanguage("forms")));
        return new Topic(head(Kind.TOPIC, name, fields, title, summary), category, body, related, terms);
    }
}
