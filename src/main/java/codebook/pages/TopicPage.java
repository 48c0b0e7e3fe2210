package codebook.pages;

import codebook.markdown.Html;
import codebook.model.Topic;
import java.util.List;

/** The page of a topic. */
final class TopicPage {

    private TopicPage() {}

    /** A heading of the text, for the table of contents. */
    record Heading(String id, Markup words) {}

    /** What its template shows, from top to bottom. */
    record View(
            String title,
            Markup summary,
            String description,
            Markup body,
            List<Heading> headings,
            List<Markup> related,
            Views.Proof proof) {}

    static String compose(Edition edition, Topic topic) {
        Html body = edition.prose.html(topic.body(), edition.language);
        View view = new View(
                edition.title(topic),
                edition.html(topic.summary()),
                edition.words(topic.summary()),
                new Markup(body.markup()),
                body.headings().stream()
                        .filter(heading -> heading.level() == 2)
                        .map(heading -> new Heading(heading.id(), new Markup(heading.html())))
                        .toList(),
                topic.related().stream()
                        .map(edition.catalog::get)
                        .map(edition::row)
                        .toList(),
                edition.proof(topic, ""));
        return edition.page("topic", edition.entryFrame("topics", topic), view);
    }
}
