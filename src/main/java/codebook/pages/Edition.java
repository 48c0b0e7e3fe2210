package codebook.pages;

import codebook.graph.Graph;
import codebook.graph.Routes;
import codebook.markdown.Prose;
import codebook.model.Catalog;
import codebook.model.Category;
import codebook.model.Client;
import codebook.model.Code;
import codebook.model.CodeSystem;
import codebook.model.Difference;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.Language;
import codebook.model.Provider;
import codebook.model.Ref;
import codebook.model.Reply;
import codebook.model.Settings;
import codebook.model.Text;
import codebook.pages.Views.Link;
import codebook.pages.Views.Tongue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The site in one language: what the pages of that language share. What several pages show (a cause, a reply, a line of a
 * list) is rendered once and kept.
 */
final class Edition {

    final Language language;
    final Catalog catalog;
    final Graph graph;
    final Routes routes;
    final Prose prose;
    private final Templates templates;
    private final Map<String, Object> strings;
    private final Views.Site site;
    private final Map<String, Markup> fragments = new ConcurrentHashMap<>();

    Edition(
            Language language,
            Catalog catalog,
            Graph graph,
            Routes routes,
            Prose prose,
            Templates templates,
            Map<String, Object> strings,
            Map<String, String> assets) {
        this.language = language;
        this.catalog = catalog;
        this.graph = graph;
        this.routes = routes;
        this.prose = prose;
        this.templates = templates;
        this.strings = strings;
        this.site = site(assets);
    }

    private Views.Site site(Map<String, String> assets) {
        Settings settings = catalog.settings();
        return new Views.Site(
                settings.title().in(language),
                settings.tagline().in(language),
                words(settings.description()),
                nav(),
                assets,
                tongues(routes::home));
    }

    private Views.Nav nav() {
        return new Views.Nav(
                routes.home(language),
                routes.map(catalog.settings().systems().get(0).path(), language),
                room(Kind.CAUSE),
                room(Kind.FIX),
                room(Kind.CLIENT),
                room(Kind.PROVIDER),
                room(Kind.REPLY),
                room(Kind.TOPIC),
                room(Kind.CATEGORY),
                routes.search(language),
                routes.coverage(language),
                routes.fields(language),
                routes.explain(language));
    }

    /** The list of a kind's entries; empty where there are none, so that nothing leads there. */
    private String room(Kind kind) {
        return catalog.names(kind).isEmpty() ? "" : routes.list(kind, language);
    }

    // ---- rendering

    /** The absolute address of the picture for previews; empty where the templates have none. */
    private String picture() {
        String href = site.assets().get("preview.png");
        return href == null ? "" : url(href);
    }

    /** A whole page. */
    String page(String template, Views.Page page, Record view) {
        return templates.fill("pages/" + template + ".ftlh", new Views.Model(site, page, view, strings));
    }

    /** Any other template. */
    String fill(String template, Record view) {
        return templates.fill(template, view);
    }

    Views.Site site() {
        return site;
    }

    /** Clients with those that the site features before the others. */
    List<Client> prominentFirst(List<Client> clients) {
        List<EntryId> featured =
                catalog.settings().featured().stream().map(Ref::target).toList();
        return clients.stream()
                .sorted(Comparator.comparingInt(client -> {
                    int rank = featured.indexOf(client.id());
                    return rank < 0 ? featured.size() : rank;
                }))
                .toList();
    }

    /** A part that several pages show, rendered the first time it is asked for. */
    Markup fragment(String template, String key, Supplier<? extends Record> view) {
        String cacheKey = template + " " + key;
        Markup ready = fragments.get(cacheKey);
        if (ready == null) {
            // Two threads may render the same part at the same time; both get the same bytes.
            String html = templates.fill("partials/" + template + ".ftlh", new Views.Part(view.get(), strings));
            ready = new Markup(html.strip());
            fragments.put(cacheKey, ready);
        }
        return ready;
    }

    /**
     * The page as the layout sees it.
     *
     * @param address the same page in any language
     */
    Views.Page frame(String room, Function<Language, String> address, String neutral, List<Link> crumbs) {
        List<Tongue> tongues = tongues(address);
        Tongue own = tongues.get(catalog.languages().indexOf(language));
        return new Views.Page(
                own,
                room,
                own.url(),
                tongues,
                url(neutral),
                crumbs,
                picture(),
                fragment("rooms", room, () -> new Views.Rooms(site.title(), site.nav(), room)),
                fragment("theme", "", () -> site),
                fragment("foot", "", () -> site));
    }

    /** The page of an entry of a kind that has a list: below home and that list. */
    Views.Page entryFrame(String room, Entry entry) {
        Kind kind = entry.id().kind();
        return frame(
                room,
                l -> routes.page(entry, l),
                routes.page(entry, catalog.settings().defaultLanguage()),
                List.of(homeCrumb(), crumb(kind.folder(), routes.list(kind, language))));
    }

    Link homeCrumb() {
        return crumb("home", routes.home(language));
    }

    /** A step of the way from the home page, under its name in the interface. */
    Link crumb(String name, String href) {
        return link(word("crumb." + name), href);
    }

    Link mapCrumb(CodeSystem system) {
        return link(system.title().in(language), routes.map(system.path(), language));
    }

    /** This language's version of something. */
    Tongue tongue(String href) {
        return new Tongue(language.tag(), language.name(), language.direction(), href, url(href));
    }

    List<Tongue> tongues(Function<Language, String> address) {
        return catalog.languages().stream()
                .map(l -> {
                    String href = address.apply(l);
                    return new Tongue(l.tag(), l.name(), l.direction(), href, url(href));
                })
                .toList();
    }

    // ---- words

    Map<String, Object> strings() {
        return strings;
    }

    /** A word of the interface by its path: {@code "place.host"}; the path itself where there is none. */
    String word(String path) {
        Object value = strings;
        for (String key : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value instanceof String text ? text : path;
    }

    String title(Entry entry) {
        return entry.title().in(language);
    }

    Markup html(Text text) {
        return new Markup(prose.html(text, language).markup());
    }

    /** The words of a text without markup, for places that take none. */
    String words(Text text) {
        return prose.html(text, language).words();
    }

    /** A text with places, which the scripts of the page can fill; until then they read as words. */
    Markup withPlaces(Text text) {
        return new Markup(Places.fill(prose.html(text, language).markup(), this::place));
    }

    /** A place as the scripts find it; null where the interface has no word for it, and the braces stand for themselves. */
    String place(String name) {
        String words = word("place." + name);
        return words.startsWith("place.")
                ? null
                : "<span class=\"place\" data-place=\"" + name + "\">" + Places.escape(words) + "</span>";
    }

    /** A server's words, with the parts that differ each time marked. */
    Markup wording(String text) {
        return new Markup(Places.fill(Places.escape(text), name -> {
            String words = word("varies." + name);
            return words.startsWith("varies.") ? null : "<span class=\"place\">" + Places.escape(words) + "</span>";
        }));
    }

    /** How a provider lets programs log in, the best way first. */
    String authentication(Provider provider) {
        return String.join(
                ", ",
                provider.authentication().stream()
                        .map(way -> word("authentication." + Views.word(way)))
                        .toList());
    }

    // ---- links

    String href(Entry entry) {
        return routes.page(entry, language);
    }

    Link link(Entry entry) {
        return link(title(entry), href(entry));
    }

    Link link(String title, String href) {
        return new Link(title, href, url(href));
    }

    /** An absolute address. */
    String url(String href) {
        return catalog.settings().baseUrl() + href.substring(1);
    }

    Views.Badge badge(Ref category) {
        Category entry = (Category) catalog.get(category);
        return new Views.Badge(entry.id().name(), title(entry), href(entry));
    }

    /** An entry as a line of a list. */
    Markup row(Entry entry) {
        return fragment("row", entry.id().toString(), () -> rowView(entry));
    }

    List<Markup> rows(List<? extends Entry> entries) {
        return entries.stream().map(this::row).toList();
    }

    Views.Row rowView(Entry entry) {
        String code = "";
        String outcome = "";
        if (entry instanceof Code c) {
            code = label(c);
            outcome = Views.word(c.outcome());
        } else if (entry instanceof Reply r) {
            code = code(r);
            outcome = Views.word(((Code) catalog.get(r.code())).outcome());
        }
        return new Views.Row(code, outcome, title(entry), html(entry.summary()), href(entry));
    }

    /** A code as it is named outside its own system: {@code 530}, {@code FTP 530}. */
    String label(Code code) {
        CodeSystem system = code.system();
        return system.bare() ? code.code() : system.label().in(language) + " " + code.code();
    }

    /** Both codes of a reply: {@code 530 5.7.0}. */
    String code(Reply reply) {
        String basic = reply.code().target().last();
        return reply.enhanced() == null
                ? basic
                : basic + " " + reply.enhanced().target().last();
    }

    List<Views.Contrast> contrasts(List<Difference> differences) {
        List<Views.Contrast> contrasts = new ArrayList<>();
        for (Difference difference : differences) {
            contrasts.add(new Views.Contrast(rowView(catalog.get(difference.other())), html(difference.difference())));
        }
        return contrasts;
    }

    /** Codes worth reading, but for those that the page tells apart anyway. */
    List<Markup> relatedCodes(List<Ref> related, List<Difference> contrasted) {
        return related.stream()
                .filter(ref -> contrasted.stream()
                        .noneMatch(contrast -> contrast.other().target().equals(ref.target())))
                .map(catalog::get)
                .map(this::row)
                .toList();
    }

    Views.Proof proof(Entry entry, String permalink) {
        Settings settings = catalog.settings();
        String folder = entry.head().at().source().path();
        String file = folder.substring(folder.indexOf("/" + entry.id().kind().folder()) + 1);
        String edit = settings.editUrl().isEmpty() ? "" : settings.editUrl().replace("{path}", file);
        return new Views.Proof(
                entry.head().sources().stream().map(Views.Reference::of).toList(),
                entry.head().reviewed() == null
                        ? null
                        : Views.Day.of(entry.head().reviewed()),
                permalink.isEmpty() ? "" : url(permalink),
                edit,
                settings.reportUrl()
                        .replace("{url}", encoded(url(href(entry))))
                        .replace("{title}", encoded(title(entry))));
    }

    /** A text as a part of a query (RFC 3986, section 2): blanks as {@code %20}, which mail programs understand, too. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
