package codebook.pages;

import codebook.model.Advice;
import codebook.model.Cause;
import codebook.model.Client;
import codebook.model.Code;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Fix;
import codebook.model.Ref;
import codebook.model.Reply;
import codebook.model.Settings;
import codebook.pages.Views.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the pages of codes, replies, causes and fixes compose from the graph: causes with their fixes, fixes with their guides. */
final class Explanations {

    /** So many causes start open and are told in full; the rest are told in short. */
    private static final int OPEN_CAUSES = 3;

    /** So many clients are named below a fix; its own page names them all. */
    private static final int GUIDES = 9;

    /** So many replies are quoted on a page that lists them; of more, only the titles. */
    private static final int QUOTED_REPLIES = 12;

    private final Edition edition;
    private final StepScripts scripts;
    private final Set<EntryId> guided;

    Explanations(Edition edition, StepScripts scripts) {
        this.edition = edition;
        this.scripts = scripts;
        this.guided = edition.catalog.clients().stream()
                .flatMap(client -> client.guides().stream())
                .map(guide -> guide.fix().target())
                .collect(Collectors.toSet());
    }

    /**
     * A fix as it stands under a cause.
     *
     * @param guides some of the clients that can carry it out
     * @param more how many others can; the page of the fix names them all
     */
    record FixItem(String id, String title, String href, String actor, Markup summary, List<Link> guides, int more) {}

    /** The inside of a cause. */
    record CauseBody(String title, String href, Markup summary, Markup tell, List<Markup> fixes) {}

    /** A less likely cause: where to read on, and its fixes by name. */
    record CauseBrief(String title, String href, Markup summary, List<FixLink> fixes) {}

    /** A fix by name. */
    record FixLink(String id, String title, String href, String actor) {}

    /** The choosers. What there is to choose comes in a script, since without scripts they are of no use. */
    record Chooser(String home, boolean programs, String script, String choices) {}

    /** Clients of a type. */
    record GuideGroup(String title, List<Link> links) {}

    /** A reply as it stands in a list. */
    record ReplyItem(String title, String href, Markup wording, String outcome) {}

    List<Views.CauseItem> causes(List<Ref> refs) {
        List<Views.CauseItem> items = new ArrayList<>();
        for (Ref ref : refs) {
            Cause cause = (Cause) edition.catalog.get(ref);
            boolean likely = items.size() < OPEN_CAUSES;
            items.add(new Views.CauseItem(cause.id().name(), body(cause, likely), likely));
        }
        return items;
    }

    /** A likely cause is told in full; the others in short, so that a page with many stays small. */
    private Markup body(Cause cause, boolean full) {
        return full
                ? edition.fragment(
                        "cause",
                        cause.id().name(),
                        () -> new CauseBody(
                                edition.title(cause),
                                edition.href(cause),
                                edition.html(cause.summary()),
                                edition.html(cause.tell()),
                                fixes(cause)))
                : edition.fragment(
                        "cause-brief",
                        cause.id().name(),
                        () -> new CauseBrief(
                                edition.title(cause),
                                edition.href(cause),
                                edition.html(cause.summary()),
                                fixLinks(cause)));
    }

    private List<FixLink> fixLinks(Cause cause) {
        return cause.fixes().stream()
                .map(ref -> (Fix) edition.catalog.get(ref))
                .map(fix ->
                        new FixLink(fix.id().name(), edition.title(fix), edition.href(fix), Views.word(fix.actor())))
                .toList();
    }

    List<Markup> fixes(Cause cause) {
        return cause.fixes().stream()
                .map(ref -> fix((Fix) edition.catalog.get(ref)))
                .toList();
    }

    private Markup fix(Fix fix) {
        return edition.fragment("fix", fix.id().name(), () -> {
            List<Client> clients = edition.prominentFirst(edition.graph.clients(fix));
            return new FixItem(
                    fix.id().name(),
                    edition.title(fix),
                    edition.href(fix),
                    Views.word(fix.actor()),
                    edition.html(fix.summary()),
                    clients.stream()
                            .limit(GUIDES)
                            .map(client -> guide(client, fix))
                            .toList(),
                    Math.max(0, clients.size() - GUIDES));
        });
    }

    /** A client, linked to its steps for a fix. */
    private Link guide(Client client, Fix fix) {
        return edition.link(
                edition.title(client), edition.href(client) + "#" + fix.id().name());
    }

    /** All clients that can carry out a fix, by type, each linked to its steps for it. */
    List<GuideGroup> guides(Fix fix) {
        Map<Client.Type, List<Link>> groups = new TreeMap<>();
        edition.prominentFirst(edition.graph.clients(fix))
                .forEach(client -> groups.computeIfAbsent(client.type(), type -> new ArrayList<>())
                        .add(guide(client, fix)));
        List<GuideGroup> views = new ArrayList<>();
        groups.forEach(
                (type, links) -> views.add(new GuideGroup(edition.word("client-type." + Views.word(type)), links)));
        return views;
    }

    /** Whether a program could help with any of these causes, so that choosing one makes sense. */
    boolean haveGuides(List<Ref> causes) {
        return causes.stream().anyMatch(ref -> hasGuides((Cause) edition.catalog.get(ref)));
    }

    boolean hasGuides(Cause cause) {
        return cause.fixes().stream().anyMatch(ref -> guided.contains(ref.target()));
    }

    Markup chooser() {
        return chooser(true);
    }

    /** All choosers, or on a program's own page those for the service. */
    Markup chooser(boolean withPrograms) {
        return edition.fragment(
                "chooser",
                String.valueOf(withPrograms),
                () -> new Chooser(
                        edition.routes.home(edition.language),
                        withPrograms,
                        edition.site().assets().get("choosers.js"),
                        scripts.choices(edition.language)));
    }

    /** Whether to retry, who acts, and the best fix of the likeliest cause. */
    Views.Advice advice(Advice advice, List<Ref> causes) {
        Link fix = causes.isEmpty() ? null : likeliestFix(causes.get(0));
        return new Views.Advice(
                Views.word(advice.retry()),
                advice.act().stream().map(Views::word).toList(),
                fix);
    }

    private @Nullable Link likeliestFix(Ref causeRef) {
        Cause cause = (Cause) edition.catalog.get(causeRef);
        return cause.fixes().isEmpty()
                ? null
                : edition.link(edition.catalog.get(cause.fixes().get(0)));
    }

    /** The picture of the session; null where the settings describe none, or the code belongs to no stage. */
    Views.@Nullable Session session(String code, Code meaning, List<String> stages) {
        List<Settings.Stage> all = edition.catalog.settings().session();
        if (all.isEmpty() || stages.isEmpty()) {
            return null;
        }
        List<Views.Stage> views = new ArrayList<>();
        boolean passed = false;
        for (Settings.Stage stage : all) {
            boolean lit = stages.contains(stage.id());
            boolean first = stage.id().equals(stages.get(0));
            String state = first ? "lit" : lit ? "lit also" : passed ? "later" : "done";
            passed = passed || first;
            views.add(new Views.Stage(stage.command(), stage.title().in(edition.language), state));
        }
        return new Views.Session(
                code,
                Views.word(meaning.outcome()),
                views,
                String.join(", ", all.stream().map(Settings.Stage::command).toList()),
                command(all, stages.get(0)),
                String.join(
                        ", ",
                        stages.stream().skip(1).map(id -> command(all, id)).toList()));
    }

    private static String command(List<Settings.Stage> all, String id) {
        return all.stream()
                .filter(stage -> stage.id().equals(id))
                .findFirst()
                .orElseThrow()
                .command();
    }

    // ---- replies

    /** Replies by provider, both in the order of their names. */
    List<Views.ReplyGroup> byProvider(List<Reply> replies) {
        Map<EntryId, List<Markup>> groups = new LinkedHashMap<>();
        for (Reply reply : replies) {
            groups.computeIfAbsent(reply.provider().target(), provider -> new ArrayList<>())
                    .add(replies.size() > QUOTED_REPLIES ? replyTitle(reply) : reply(reply));
        }
        List<Views.ReplyGroup> views = new ArrayList<>();
        groups.forEach((id, items) -> {
            Entry provider = edition.catalog.find(id).orElseThrow();
            views.add(new Views.ReplyGroup(edition.title(provider), edition.href(provider), items));
        });
        return views;
    }

    private Markup replyTitle(Reply reply) {
        return edition.fragment("reply-title", reply.id().name(), () -> edition.rowView(reply));
    }

    Markup reply(Reply reply) {
        return edition.fragment(
                "reply",
                reply.id().name(),
                () -> new ReplyItem(
                        edition.title(reply),
                        edition.href(reply),
                        edition.wording(reply.wordings().get(0).text()),
                        Views.word(((Code) edition.catalog.get(reply.code())).outcome())));
    }
}
