package codebook.pages;

import codebook.graph.Routes;
import codebook.model.Category;
import codebook.model.Cause;
import codebook.model.Client;
import codebook.model.Entry;
import codebook.model.Fix;
import codebook.model.Kind;
import codebook.model.Language;
import codebook.model.Provider;
import codebook.model.Reply;
import codebook.pages.Views.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The list of all entries of a kind, in groups that help to find one. */
final class ListPage {

    private ListPage() {}

    /** Entries under a heading; a group without a heading has an empty identifier. */
    record Group(
            String id,
            String title,
            Views.@Nullable Badge badge,
            @Nullable Link link,
            List<Markup> items) {}

    /** What its template shows. */
    record View(String kind, String title, List<Group> groups) {}

    /** The lists of all kinds but codes, which have their map, by address. */
    static Map<String, Supplier<String>> pages(Edition edition, Explanations explanations) {
        Map<String, Supplier<String>> pages = new LinkedHashMap<>();
        Routes routes = edition.routes;
        Language language = edition.language;
        pages.put(routes.list(Kind.CAUSE, language), () -> page(edition, Kind.CAUSE, "causes", byCategory(edition)));
        pages.put(routes.list(Kind.FIX, language), () -> page(edition, Kind.FIX, "causes", byActor(edition)));
        pages.put(
                routes.list(Kind.CLIENT, language),
                () -> page(
                        edition,
                        Kind.CLIENT,
                        "clients",
                        byType(edition, edition.catalog.clients(), "client-type", Client::type)));
        pages.put(
                routes.list(Kind.PROVIDER, language),
                () -> page(
                        edition,
                        Kind.PROVIDER,
                        "providers",
                        byType(edition, edition.catalog.providers(), "provider-type", Provider::type)));
        pages.put(
                routes.list(Kind.TOPIC, language),
                () -> page(edition, Kind.TOPIC, "topics", all(edition, edition.catalog.topics())));
        pages.put(
                routes.list(Kind.CATEGORY, language),
                () -> page(edition, Kind.CATEGORY, "categories", all(edition, edition.catalog.categories())));
        pages.put(
                routes.list(Kind.REPLY, language),
                () -> page(edition, Kind.REPLY, "providers", byProvider(edition, explanations)));
        for (Provider provider : edition.catalog.providers()) {
            List<Reply> replies = edition.graph.replies(provider);
            if (!replies.isEmpty()) {
                pages.put(routes.replies(provider, language), () -> replies(edition, explanations, provider, replies));
            }
        }
        return pages;
    }

    private static String page(Edition edition, Kind kind, String room, List<Group> groups) {
        return page(
                edition,
                kind.folder(),
                edition.word("list." + kind.folder() + ".title"),
                room,
                language -> edition.routes.list(kind, language),
                List.of(edition.homeCrumb()),
                groups);
    }

    private static String replies(Edition edition, Explanations explanations, Provider provider, List<Reply> replies) {
        List<Markup> items = replies.stream().map(explanations::reply).toList();
        return page(
                edition,
                Kind.REPLY.folder(),
                edition.title(provider),
                "providers",
                language -> edition.routes.replies(provider, language),
                List.of(
                        edition.homeCrumb(),
                        edition.crumb("replies", edition.site().nav().replies())),
                List.of(new Group("", "", null, edition.link(provider), items)));
    }

    private static String page(
            Edition edition,
            String kind,
            String title,
            String room,
            Function<Language, String> address,
            List<Link> crumbs,
            List<Group> groups) {
        Views.Page page = edition.frame(
                room, address, address.apply(edition.catalog.settings().defaultLanguage()), crumbs);
        return edition.page("list", page, new View(kind, title, groups));
    }

    private static List<Group> all(Edition edition, List<? extends Entry> entries) {
        return List.of(new Group("", "", null, null, edition.rows(entries)));
    }

    private static List<Group> byCategory(Edition edition) {
        List<Group> groups = new ArrayList<>();
        for (Category category : edition.catalog.categories()) {
            List<Cause> causes = edition.graph.causes(category);
            if (!causes.isEmpty()) {
                groups.add(new Group(
                        category.id().name(),
                        edition.title(category),
                        new Views.Badge(category.id().name(), edition.title(category), edition.href(category)),
                        null,
                        edition.rows(causes)));
            }
        }
        return groups;
    }

    private static List<Group> byActor(Edition edition) {
        return byType(edition, edition.catalog.fixes(), "actor", Fix::actor);
    }

    private static <E extends Entry, T extends Enum<T>> List<Group> byType(
            Edition edition, List<E> entries, String strings, Function<E, T> type) {
        Map<T, List<Markup>> groups = new LinkedHashMap<>();
        entries.stream()
                .sorted((a, b) -> type.apply(a).compareTo(type.apply(b)))
                .forEach(entry -> groups.computeIfAbsent(type.apply(entry), t -> new ArrayList<>())
                        .add(edition.row(entry)));
        List<Group> views = new ArrayList<>();
        groups.forEach((t, items) ->
                views.add(new Group(Views.word(t), edition.word(strings + "." + Views.word(t)), null, null, items)));
        return views;
    }

    private static List<Group> byProvider(Edition edition, Explanations explanations) {
        List<Group> groups = new ArrayList<>();
        for (Provider provider : edition.catalog.providers()) {
            List<Reply> replies = edition.graph.replies(provider);
            if (!replies.isEmpty()) {
                groups.add(new Group(
                        provider.id().name().toLowerCase(Locale.ROOT),
                        edition.title(provider),
                        null,
                        edition.link(edition.title(provider), edition.routes.replies(provider, edition.language)),
                        replies.stream().map(explanations::reply).toList()));
            }
        }
        return groups;
    }
}
