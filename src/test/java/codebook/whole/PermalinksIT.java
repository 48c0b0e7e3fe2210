package codebook.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.browser.Chromium;
import codebook.browser.Reader;
import codebook.browser.Visit;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links in error messages: whatever software makes of a code, the reader arrives. */
class PermalinksIT {

    private static final URI HOST = RealSite.SERVER.site();
    private static final int LIMIT = 6 * 1024;
    private static final Pattern CSS_LINE = Pattern.compile("(?m)^(?!/\\*).*\\S.*$");

    private final BuiltSite site = RealSite.SITE;

    /** The page with its style sheet and scripts, as a host sends them the first time. */
    @Test
    void a_neutral_page_weighs_at_most_6_KB_with_all_that_it_loads() {
        TreeMap<Integer, String> weights = new TreeMap<>();
        site.pages()
                .sequential()
                .filter(page -> page.isNeutral() && page.path().endsWith("/index.html"))
                .filter(page -> !page.path().startsWith("api/")) // documentation, not the end of a link
                .forEach(page -> weights.put(Weight.of(site, page), page.path()));

        assertTrue(weights.lastKey() <= LIMIT, () -> "the heaviest: " + weights.lastEntry());
    }

    @ParameterizedTest
    @CsvSource({
        "530/,                 530/",
        "530,                  530/",
        "smtp/530/,            smtp/530/",
        "smtp/530,             smtp/530/",
        "530_5.7.0/,           530_5.7.0/",
        "SMTP/530,             530/",
        "530-5-7-0/,           530-5.7.0/",
        "530%205.7.0,          530-5.7.0/",
        "530.,                 530/",
        "5-7-0/,               5.7.0/",
        "smtp/530-5.7.0/,      530-5.7.0/",
        "smtp/5.7.0,           smtp/5.7.0/",
        "FTP/530/,             ftp/530/",
        "599/,                 5xx/",
        "5.7.999/,             5.7.x/",
        "550-5.7.999/,         5.7.x/",
        "5.9.9/,               5.x.x/",
    })
    void every_spelling_of_a_code_arrives(String asked, String arrived) {
        // A reader of a language that is not on offer stays on the neutral page.
        Reader stranger = new Reader("fi-FI", "Europe/Helsinki", Reader.ENGLISH.scheme(), true, 1280, 800);
        try (Visit visit = Chromium.visit(HOST, stranger)) {
            Page page = visit.page();
            page.navigate(HOST.resolve(asked + "#causes").toString());
            page.waitForURL(HOST.resolve(arrived + "#causes").toString());
            assertThat(page.locator("main a.go")).hasCount(site.languages().size());
        }
    }

    @Test
    void a_spelling_leads_on_to_the_readers_language_with_its_fragment() {
        try (Visit visit = Chromium.visit(HOST, Reader.RUSSIAN)) {
            visit.page().navigate(HOST.resolve("530-5-7-0#causes").toString());
            visit.page().waitForURL(HOST.resolve("ru/smtp/530/#causes").toString());
        }
    }

    @Test
    void a_class_stays_where_it_is_and_leads_to_the_map_and_to_who_reads_whole_messages() {
        try (Visit visit = Chromium.visit(HOST, Reader.RUSSIAN)) {
            Page page = visit.open("599/");
            page.waitForURL(HOST.resolve("5xx/").toString());
            page.locator("main a[data-language=ru]").click();
            page.waitForURL(HOST.resolve("ru/smtp/#smtp-5").toString());
            visit.open("599/");
            page.waitForURL(HOST.resolve("5xx/").toString());
            page.locator("main section[lang=ru] a:not(.go)").click();
            page.waitForURL(HOST.resolve("ru/explain/").toString());
        }
    }

    @Test
    void a_neutral_page_from_a_disk_works_without_scripts() {
        URI disk = site.folder().toUri();
        try (Visit visit = Chromium.visit(disk, Reader.RUSSIAN.withoutScripts())) {
            Page page = visit.open("smtp/530/index.html");
            for (String language : site.languages()) {
                assertThat(page.locator("main section[lang=" + language + "] h2"))
                        .isVisible();
            }
            page.locator("main a[data-language=ru]").click();
            assertEquals(
                    disk.resolve("ru/smtp/530/index.html").getPath(),
                    URI.create(page.url()).getPath());
            assertEquals(List.of(), visit.problems());
        }
    }

    /** So every one of them is of use without scripts, and from a disk. */
    @Test
    void every_permalink_answers_and_leads_on_in_every_language() {
        Addresses addresses = new Addresses(site);
        Findings.none(site.pagePaths().parallelStream()
                .filter(path -> site.languages().stream().noneMatch(tag -> path.startsWith(tag + "/")))
                .map(site::page)
                .filter(page -> !page.isNotFound() && page.document().selectFirst("main h1 .plate") != null)
                .flatMap(page -> site.languages().stream()
                        .filter(language -> {
                            Element part = page.document().selectFirst("main section[lang=" + language + "]");
                            return part == null
                                    || part.selectFirst("h2:matches(\\S)") == null
                                    || part.selectFirst("p:matches(\\S)") == null
                                    || part.select("a.go").stream()
                                            .noneMatch(go -> addresses
                                                    .resolve(page.path(), go.attr("href"))
                                                    .filter(to -> to.path().startsWith(language + "/"))
                                                    .isPresent());
                        })
                        .map(language -> page.path() + " says nothing in " + language))
                .toList());
    }

    /** The light style sheet repeats lines of the full one, and may not drift from it. */
    @Test
    void neutral_pages_look_like_the_others() throws Exception {
        Path css = Path.of("templates/assets/css");
        StringBuilder full = new StringBuilder();
        try (Stream<Path> files = Files.list(css.resolve("site"))) {
            for (Path file : files.sorted().toList()) {
                full.append(Files.readString(file));
            }
        }
        String light = Files.readString(css.resolve("neutral/10-neutral.css"), StandardCharsets.UTF_8);

        assertEquals(
                List.of(),
                CSS_LINE.matcher(light)
                        .results()
                        .map(MatchResult::group)
                        .filter(line -> !full.toString().contains(line))
                        .toList());
    }
}
