package codebook.check;

import codebook.markdown.Heading;
import codebook.model.Catalog;
import codebook.model.Cause;
import codebook.model.Client;
import codebook.model.Code;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Language;
import codebook.model.Ref;
import codebook.model.Reply;
import codebook.model.Topic;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A list does not name the same entry twice, and a topic does not use one anchor twice. */
final class Repetitions implements Rule {

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Catalog catalog = subject.catalog();
        for (Entry entry : catalog.entries()) {
            for (List<Ref> list : lists(entry)) {
                Set<EntryId> seen = new HashSet<>();
                for (Ref ref : list) {
                    if (!seen.add(ref.target())) {
                        diagnostics.error(
                                "repeated",
                                ref.at(),
                                "'" + ref.target().name() + "' is already in this list",
                                "remove it");
                    }
                }
            }
            if (entry instanceof Topic topic) {
                catalog.languages().forEach(language -> anchors(topic, language, subject, diagnostics));
            }
        }
    }

    private static List<List<Ref>> lists(Entry entry) {
        if (entry instanceof Code code) {
            return List.of(code.causes(), code.with(), code.related());
        }
        if (entry instanceof Reply reply) {
            return List.of(reply.causes(), reply.related());
        }
        if (entry instanceof Cause cause) {
            return List.of(cause.fixes());
        }
        if (entry instanceof Client client) {
            return List.of(
                    client.guides().stream().map(Client.Guide::fix).toList(),
                    client.pairs().stream().map(Client.Pair::provider).toList());
        }
        return List.of();
    }

    private static void anchors(Topic topic, Language language, Subject subject, Diagnostics diagnostics) {
        Set<String> seen = new HashSet<>();
        for (Heading heading : subject.prose().html(topic.body(), language).headings()) {
            if (!seen.add(heading.id())) {
                diagnostics.error(
                        "repeated",
                        topic.body().phrase(language).at().of("{#" + heading.id() + "}"),
                        "the anchor '" + heading.id() + "' is used twice",
                        "give one heading another anchor");
            }
        }
    }
}
