package codebook.check;

import codebook.markdown.Heading;
import codebook.markdown.Mention;
import codebook.model.Catalog;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Language;
import codebook.model.Nearest;
import codebook.model.Topic;
import java.util.List;

/** A link to a section, and a term that a section explains, name one that its page has in that language. Only topics have sections. */
final class Fragments implements Rule {

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Catalog catalog = subject.catalog();
        for (Entry entry : catalog.entries()) {
            for (Language language : catalog.languages()) {
                for (Mention mention : subject.prose().mentions(entry, language)) {
                    if (!mention.fragment().isEmpty()) {
                        check(mention, sections(subject, mention.target(), language), diagnostics);
                    }
                }
                if (entry instanceof Topic topic) {
                    List<String> sections = sections(subject, topic.id(), language);
                    topic.terms().stream()
                            .map(term -> new Mention(topic.id(), term.section(), language, term.at()))
                            .forEach(mention -> check(mention, sections, diagnostics));
                }
            }
        }
    }

    private static List<String> sections(Subject subject, EntryId target, Language language) {
        return subject.catalog()
                .find(target)
                .filter(Topic.class::isInstance)
                .map(topic -> subject.prose().html(((Topic) topic).body(), language).headings().stream()
                        .map(Heading::id)
                        .toList())
                .orElse(List.of());
    }

    private static void check(Mention mention, List<String> sections, Diagnostics diagnostics) {
        if (!sections.contains(mention.fragment())) {
            String hint = Nearest.to(mention.fragment(), sections)
                    .map(nearest -> "did you mean '#" + nearest + "'?")
                    .orElse(
                            sections.isEmpty()
                                    ? "only topics have sections"
                                    : "its sections: " + String.join(", ", sections));
            diagnostics.error(
                    "dangling-fragment",
                    mention.at(),
                    mention.target() + " has no section '" + mention.fragment() + "'",
                    hint);
        }
    }
}
