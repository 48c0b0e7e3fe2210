package codebook.whole;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Every address on every page leads where it should: inside the site to a file that is there, outside over https. */
class LinksIT {

    private static final Set<String> HOLDERS = Set.of("href", "src", "action");

    private final BuiltSite site = RealSite.SITE;
    private final Addresses addresses = new Addresses(site);

    @Test
    void every_address_leads_to_a_file_and_every_fragment_to_an_element() {
        Map<String, Set<String>> ids = site.pages()
                .collect(Collectors.toConcurrentMap(
                        SitePage::path,
                        page -> new HashSet<>(page.document().select("[id]").eachAttr("id"))));

        Findings.none(site.judge(page -> addresses(page)
                .filter(address -> !addresses.isOutside(address))
                .flatMap(address -> fault(page, address, ids).stream())));
    }

    @Test
    void links_within_the_site_are_relative_and_name_a_file_so_that_they_work_from_a_disk() {
        Findings.none(site.judge(page -> addresses(page)
                .filter(address -> !page.isNotFound())
                .filter(address -> !addresses.isOutside(address) && !address.startsWith(site.baseUrl()))
                .filter(address -> !address.startsWith("#"))
                .filter(address -> address.startsWith("/") || !address.matches("[^?#]+\\.[a-z]+([?#].*)?"))));
    }

    @Test
    void the_page_of_what_is_not_there_works_at_any_address() {
        Findings.none(addresses(site.page("404.html"))
                .filter(address -> !address.startsWith(RealSite.MOUNT) && !address.startsWith("#"))
                .toList());
    }

    @Test
    void addresses_outside_are_https() {
        Findings.none(site.judge(page ->
                addresses(page).filter(addresses::isOutside).filter(address -> !address.startsWith("https://"))));
    }

    @Test
    void no_id_is_used_twice_on_a_page() {
        Findings.none(site.judge(page -> {
            Set<String> seen = new HashSet<>();
            return page.document().select("[id]").eachAttr("id").stream().filter(id -> !seen.add(id));
        }));
    }

    @Test
    void labels_and_descriptions_refer_to_elements_of_the_page() {
        Findings.none(site.judge(
                page -> page.document().select("[aria-labelledby], [aria-describedby], [aria-controls], [for]").stream()
                        .flatMap(LinksIT::references)
                        .filter(id -> page.document().getElementById(id) == null)));
    }

    /** Their steps are put into pages of any depth: see 20-choosers.js. */
    @Test
    void links_in_the_scripts_of_steps_lead_to_pages() {
        List<String> scripts = site.files().stream()
                .filter(path -> path.matches("assets/steps/[^/]+/(?!choices\\.|services\\.).*"))
                .toList();
        assertFalse(scripts.isEmpty());

        Findings.none(scripts.stream()
                .flatMap(script -> stepLinks(script)
                        .filter(link -> addresses.resolve("index.html", link).isEmpty())
                        .map(link -> script + ": " + link))
                .toList());
    }

    private Optional<String> fault(SitePage page, String address, Map<String, Set<String>> ids) {
        String relative = page.isNotFound() && address.startsWith(RealSite.MOUNT)
                ? "./" + address.substring(RealSite.MOUNT.length())
                : address;
        Optional<Addresses.Target> target = addresses.resolve(page.path(), relative);
        if (target.isEmpty()) {
            return Optional.of("leads nowhere: " + address);
        }
        String fragment = target.get().fragment();
        boolean found = fragment.isEmpty()
                || ids.getOrDefault(target.get().path(), Set.of()).contains(fragment);
        return found ? Optional.empty() : Optional.of("no such part of the page: " + address);
    }

    private static Stream<String> addresses(SitePage page) {
        Stream<String> pictures = page.document().select("meta[property=og:image]").eachAttr("content").stream();
        Stream<String> held = page.document().getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .filter(LinksIT::holdsAddress)
                .map(Attribute::getValue);
        return Stream.concat(held, pictures);
    }

    /** The scripts of a page know others, and style sheets, by attributes of data. */
    private static boolean holdsAddress(Attribute attribute) {
        return HOLDERS.contains(attribute.getKey())
                || attribute.getKey().startsWith("data-")
                        && attribute.getValue().matches("\\S+\\.(js|css|json)");
    }

    private static Stream<String> references(Element element) {
        return Stream.of("aria-labelledby", "aria-describedby", "aria-controls", "for")
                .flatMap(name -> Stream.of(element.attr(name).split(" ")))
                .filter(id -> !id.isEmpty());
    }

    /** From the root of the site: those in the steps, and those to the sheets, which are written from the language's home. */
    private Stream<String> stepLinks(String script) {
        String language = script.split("/")[2];
        String call = new String(site.bytes(script), StandardCharsets.UTF_8).strip();
        JsonArray arguments = JsonParser.parseString(
                        "[" + call.substring(call.indexOf('(') + 1, call.lastIndexOf(')')) + "]")
                .getAsJsonArray();
        Stream<String> inSteps = arguments.get(1).getAsJsonObject().entrySet().stream()
                .flatMap(fix ->
                        Jsoup.parseBodyFragment(fix.getValue().getAsString())
                                .select("[href]")
                                .eachAttr("href")
                                .stream())
                .filter(link -> !addresses.isOutside(link))
                .map(link -> URI.create(link).getPath().substring(1));
        Stream<String> toSheets = arguments.get(2).getAsJsonObject().getAsJsonObject("sheets").asMap().values().stream()
                .map(JsonElement::getAsString)
                .map(link -> language + "/" + link);
        return Stream.concat(inSteps, toSheets);
    }
}
