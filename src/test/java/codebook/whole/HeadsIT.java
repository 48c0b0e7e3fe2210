package codebook.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What a page says of itself to search engines and to other programs, in its head and in the sitemaps. */
class HeadsIT {

    private static final String DEFAULT = "x-default";

    /** What each address names as its versions, by language. */
    private static final Map<String, Map<String, String>> ALTERNATES = RealSite.SITE
            .pages()
            .filter(page -> !page.isMoved())
            .sequential() // other threads would wait for this class to be ready, and it for them
            .collect(Collectors.toMap(SitePage::address, HeadsIT::alternates, (a, b) -> a, TreeMap::new));

    private final BuiltSite site = RealSite.SITE;
    private final Addresses addresses = new Addresses(site);

    @Test
    void every_page_says_which_language_it_is_in() {
        Findings.none(site.judge(page -> {
            String language = page.document().child(0).attr("lang");
            String right = page.isNeutral() ? site.languages().get(0) : page.language();
            return Stream.of(language).filter(tag -> !tag.equals(right));
        }));
    }

    @Test
    void every_page_has_a_title_and_a_description() {
        Findings.none(site.judge(page -> Stream.of(
                        page.document().select("head > title:matches(\\S)"),
                        page.document().select("head > meta[name=description][content~=\\S]"))
                .filter(found -> found.size() != 1)
                .map(found -> "no title, no description, or two")));
    }

    /** Permalinks of a pair of codes repeat the title of one of them; in a language no two pages have the same. */
    @Test
    void titles_are_unique_within_a_language() {
        Map<String, List<String>> pages = new TreeMap<>();
        site.pages()
                .sequential()
                .filter(page -> !page.isNeutral() && !page.isMoved())
                .forEach(page -> pages.computeIfAbsent(
                                page.language() + " " + page.document().title(), title -> new ArrayList<>())
                        .add(page.path()));

        Findings.none(pages.entrySet().stream()
                .filter(title -> title.getValue().size() > 1)
                .map(title -> title.getKey() + ": " + title.getValue())
                .toList());
    }

    @Test
    void the_canonical_address_is_the_pages_own() {
        Findings.none(site.judge(page -> {
            if (page.isMoved()) {
                return Stream.of();
            }
            List<String> canonical =
                    page.document().select("link[rel=canonical]").eachAttr("href");
            List<String> right = page.isNotFound() ? List.of() : List.of(site.baseUrl() + permalink(page));
            return Stream.of(canonical).filter(found -> !found.equals(right)).map(found -> "canonical is " + found);
        }));
    }

    /** The address of a page, or the permalink of which it is another spelling. */
    private String permalink(SitePage page) {
        String address = page.address();
        String meant = page.isNeutral() ? address.replaceFirst("^smtp/", "").replace('_', '-') : address;
        return site.files().contains(meant + "index.html") ? meant : address;
    }

    @Test
    void the_languages_have_the_same_pages() {
        Map<String, Set<String>> pages = new LinkedHashMap<>();
        site.pages()
                .sequential()
                .filter(page -> !page.isNeutral())
                .forEach(page -> pages.computeIfAbsent(page.language(), language -> new TreeSet<>())
                        .add(page.translated()));

        assertEquals(Set.copyOf(site.languages()), pages.keySet());
        assertEquals(1, Set.copyOf(pages.values()).size(), "some pages are not in all languages");
    }

    @Test
    void a_page_names_itself_in_all_languages_and_they_name_it() {
        Findings.none(site.judge(page -> {
            if (page.isNeutral() || page.isMoved()) {
                return Stream.of();
            }
            Map<String, String> right = new TreeMap<>();
            site.languages().forEach(language -> right.put(language, site.baseUrl() + page.in(language)));
            right.put(DEFAULT, ALTERNATES.get(page.address()).getOrDefault(DEFAULT, "missing"));
            return site.languages().stream()
                    .map(language -> ALTERNATES.get(page.in(language)))
                    .filter(named -> !right.equals(named))
                    .map(named -> named + " instead of " + right);
        }));
    }

    @Test
    void alternates_lead_to_pages_and_are_named_once() {
        Findings.none(site.judge(page -> page.document().select("link[rel=alternate][hreflang]").stream()
                .filter(link -> page.document()
                                        .select("link[rel=alternate][hreflang=" + link.attr("hreflang") + "]")
                                        .size()
                                != 1
                        || !link.attr("href").startsWith(site.baseUrl())
                        || addresses.resolve(page.path(), link.attr("href")).isEmpty())
                .map(Element::outerHtml)));
    }

    /** Otherwise search engines ignore both. */
    @Test
    void a_neutral_page_is_named_by_the_pages_that_it_names() {
        Findings.none(site.judge(page -> {
            if (!page.isNeutral() || !page.address().equals(permalink(page))) {
                return Stream.of();
            }
            String own = site.baseUrl() + page.address();
            return ALTERNATES.get(page.address()).values().stream()
                    .filter(url -> !url.equals(own))
                    .filter(url -> !own.equals(ALTERNATES
                            .getOrDefault(url.substring(site.baseUrl().length()), Map.of())
                            .get(DEFAULT)))
                    .map(url -> url + " does not name it");
        }));
    }

    @Test
    void the_sitemaps_list_exactly_the_pages_in_a_language_with_their_alternates() {
        List<String> findings = new ArrayList<>();
        for (String language : site.languages()) {
            Map<String, Map<String, String>> listed = new TreeMap<>();
            for (Element url : xml("sitemap-" + language + ".xml").select("url")) {
                Map<String, String> named = new TreeMap<>();
                url.getElementsByTag("xhtml:link").forEach(link -> named.put(link.attr("hreflang"), link.attr("href")));
                listed.put(url.select("loc").text(), named);
            }
            Map<String, Map<String, String>> right = new TreeMap<>();
            ALTERNATES.forEach((address, named) -> {
                if (address.startsWith(language + "/")) {
                    Map<String, String> languagesOnly = new TreeMap<>(named);
                    languagesOnly.remove(DEFAULT);
                    right.put(site.baseUrl() + address, languagesOnly);
                }
            });

            findings.addAll(difference(language + " page is not listed, or otherwise: ", right, listed));
            findings.addAll(difference(language + " page is listed that is not there, or otherwise: ", listed, right));
        }
        Findings.none(findings);
    }

    @Test
    void the_index_of_sitemaps_lists_them_and_robots_find_it() {
        assertEquals(
                site.languages().stream()
                        .map(language -> site.baseUrl() + "sitemap-" + language + ".xml")
                        .toList(),
                xml("sitemap.xml").select("sitemap > loc").eachText());
        assertEquals(
                "Sitemap: " + site.baseUrl() + "sitemap.xml",
                text("robots.txt")
                        .lines()
                        .filter(line -> line.startsWith("Sitemap:"))
                        .findFirst()
                        .orElse(""));
    }

    @Test
    void structured_data_is_about_the_page_and_repeats_its_breadcrumbs() {
        Findings.none(site.judge(page -> {
            if (page.isNeutral() || page.isMoved()) {
                return Stream.of();
            }
            String json =
                    page.document().select("script[type=application/ld+json]").html();
            JsonArray graph = JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("@graph");
            JsonObject article = graph.get(0).getAsJsonObject();
            List<String> faults = new ArrayList<>();
            if (!article.get("url").getAsString().equals(site.baseUrl() + page.address())
                    || !article.get("inLanguage").getAsString().equals(page.language())) {
                faults.add("the structured data is about " + article);
            }
            if (graph.size() > 1) {
                faults.addAll(crumbFaults(page, graph.get(1).getAsJsonObject().getAsJsonArray("itemListElement")));
            } else if (!page.translated().isEmpty()) {
                faults.add("no breadcrumbs");
            }
            return faults.stream();
        }));
    }

    private List<String> crumbFaults(SitePage page, JsonArray items) {
        List<String> faults = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int position = 0;
        for (JsonElement each : items) {
            JsonObject item = each.getAsJsonObject();
            names.add(item.get("name").getAsString());
            String address = item.get("item").getAsString();
            if (item.get("position").getAsInt() != ++position
                    || !address.startsWith(site.baseUrl())
                    || addresses.resolve(page.path(), address).isEmpty()) {
                faults.add("breadcrumb " + item);
            }
        }
        List<String> shown = page.document().select("nav.crumbs li").eachText();
        if (!names.equals(shown)) {
            faults.add("breadcrumbs " + names + " but shown are " + shown);
        }
        return faults;
    }

    private static Map<String, String> alternates(SitePage page) {
        Map<String, String> alternates = new TreeMap<>();
        page.document()
                .select("link[rel=alternate][hreflang]")
                .forEach(link -> alternates.put(link.attr("hreflang"), link.attr("href")));
        return alternates;
    }

    private Document xml(String path) {
        return Jsoup.parse(text(path), "", Parser.xmlParser());
    }

    private String text(String path) {
        return new String(site.bytes(path), StandardCharsets.UTF_8);
    }

    private static List<String> difference(
            String what, Map<String, Map<String, String>> of, Map<String, Map<String, String>> from) {
        return of.entrySet().stream()
                .filter(page -> !page.getValue().equals(from.get(page.getKey())))
                .map(page -> what + page)
                .toList();
    }
}
