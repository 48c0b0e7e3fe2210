package codebook;

import codebook.content.ContentReader;
import codebook.graph.Routes;
import codebook.model.Catalog;
import codebook.model.Code;
import codebook.model.Diagnostic;
import codebook.model.Diagnostics;
import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.Language;
import codebook.model.Move;
import codebook.model.Nearest;
import codebook.model.Past;
import codebook.model.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A guard for other projects: looks through their sources, logs or lists for links to this site and for codes, and reports a
 * link that leads nowhere or to something that has moved, and a code without a page.
 */
public final class VerifyLinks {

    /** A link to a page that never was. */
    public static final String BROKEN_LINK = "broken-link";

    /** A link to a page that leads on to another. */
    public static final String MOVED_LINK = "moved-link";

    /** A code that no page explains. */
    public static final String UNKNOWN_CODE = "unknown-code";

    private static final String ENHANCED = "[245]\\.[0-9]{1,3}\\.[0-9]{1,3}";

    /** A reply with both codes anywhere; or one code at the start of a line, as in a list or a session. */
    private static final Pattern CODES = Pattern.compile("(?<![\\w.:/@-])(?<pair>[245][0-9]{2}[ -]" + ENHANCED
            + ")(?![\\w.]*\\w)" + "|(?m:^)(?<alone>[245][0-9]{2}|" + ENHANCED + "|[a-z]+/[0-9]{3})(?=[ \\t-]|$)");

    /** What a template would fill in; such a link cannot be judged. */
    private static final Pattern OPEN = Pattern.compile("[%{}$*<>\\\\]");

    private final Catalog catalog;
    private final Routes routes;
    private final String site;
    private final Set<String> pages = new HashSet<>();

    private VerifyLinks(Catalog catalog, String site) {
        this.catalog = catalog;
        this.routes = new Routes(catalog);
        this.site = site;
        pages.addAll(routes.permalinks().keySet());
        pages.addAll(routes.spellings().keySet());
        routes.classes().forEach(codes -> pages.add(routes.permalink(codes)));
        pages.addAll(catalog.past().addresses());
        for (Language language : catalog.languages()) {
            catalog.entries().forEach(entry -> pages.add(routes.page(entry, language)));
            pages.addAll(List.of(routes.home(language), routes.search(language), routes.explain(language)));
            catalog.settings().systems().forEach(system -> pages.add(routes.map(system.path(), language)));
            Stream.of(Kind.values())
                    .filter(kind -> kind != Kind.CODE)
                    .forEach(kind -> pages.add(routes.list(kind, language)));
        }
        pages.add("/");
    }

    /**
     * Reads the content to compare with.
     *
     * @param site where it is published; empty to take the address from the settings
     */
    public static Optional<VerifyLinks> open(Path content, Optional<String> site, Diagnostics diagnostics) {
        return new ContentReader(content, diagnostics)
                .read()
                .filter(catalog -> !diagnostics.hasErrors())
                .map(catalog ->
                        new VerifyLinks(catalog, site.orElse(catalog.settings().baseUrl())));
    }

    /** Everything in a file that leads nowhere, in the order of the file. */
    public List<Diagnostic> check(Source source) {
        List<Diagnostic> found = new ArrayList<>();
        Pattern link = Pattern.compile(Pattern.quote(site) + "[^\\s\"'`<>|()\\[\\]]*");
        Matcher links = link.matcher(source.text());
        while (links.find()) {
            String path = "/"
                    + links.group()
                            .substring(site.length())
                            .replaceFirst("[#?].*", "")
                            .replaceFirst("[.,;:!]+$", "");
            if (!OPEN.matcher(path).find()) {
                judge(path, source, links.start(), found);
            }
        }
        String withoutLinks =
                links.reset().replaceAll(match -> " ".repeat(match.group().length()));
        Matcher codes = CODES.matcher(withoutLinks);
        while (codes.find()) {
            String written = codes.group("pair") != null ? codes.group("pair") : codes.group("alone");
            for (String code : written.split("[ -]")) {
                unknown(code, source, codes.start() + written.indexOf(code), found);
            }
        }
        return found.stream().sorted().toList();
    }

    private void judge(String path, Source source, int offset, List<Diagnostic> found) {
        String address = path.endsWith("/") || path.endsWith(".json") ? path : path + "/";
        Optional<String> target = moved(address);
        if (target.isPresent()) {
            found.add(Diagnostic.error(
                    MOVED_LINK, source.at(offset), "the page at " + path + " has moved", target.get()));
        } else if (!pages.contains(address) && !path.startsWith("/api/") && !path.startsWith("/assets/")) {
            String hint = Nearest.to(address, pages)
                    .map(near -> "did you mean " + url(near) + "?")
                    .orElse("");
            found.add(Diagnostic.error(BROKEN_LINK, source.at(offset), "there is no page at " + path, hint));
        }
    }

    /** What to write instead; empty where nothing has moved. */
    private Optional<String> moved(String address) {
        return catalog.past().moves().stream()
                .filter(move -> move.isAddress() ? address.equals(move.from()) : was(move, address))
                .findFirst()
                .map(move -> move.to() == null
                        ? "nothing takes its place: " + Past.MOVES + " says why"
                        : "write "
                                + catalog.find(move.to().target())
                                        .map(entry -> entry.id().kind() == Kind.CODE
                                                        || entry.id().kind() == Kind.REPLY
                                                ? url(routes.permalink(entry))
                                                : url(routes.page(
                                                        entry,
                                                        catalog.settings().defaultLanguage())))
                                        .orElse(move.to().target().toString()));
    }

    private boolean was(Move move, String address) {
        EntryId id = move.entry().orElseThrow();
        return routes.isPermalink(id, address)
                || catalog.languages().stream().anyMatch(language -> address.equals(routes.page(id, language)));
    }

    private void unknown(String code, Source source, int offset, List<Diagnostic> found) {
        String permalink = "/" + code + "/";
        if (!routes.permalinks().containsKey(permalink)) {
            List<String> codes = catalog.codes().stream().map(Code::code).toList();
            String hint = routes.classes().stream()
                    .filter(of -> code.matches(of.pattern()
                            .replace(".", "\\.")
                            .replace("x", of.pattern().contains(".") ? "[0-9]+" : "[0-9]")))
                    .reduce((broad, exact) -> exact)
                    .map(of -> "a link leads to its class, " + url(routes.permalink(of)))
                    .orElse(Nearest.to(code, codes)
                            .map(near -> "did you mean " + near + "?")
                            .orElse(""));
            found.add(Diagnostic.error(UNKNOWN_CODE, source.at(offset), "no page explains " + code, hint));
        }
    }

    private String url(String address) {
        return site + address.substring(1);
    }
}
