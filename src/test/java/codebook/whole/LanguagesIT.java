package codebook.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.FurtherLanguage;
import codebook.SmallSite;
import codebook.browser.Axe;
import codebook.browser.Chromium;
import codebook.browser.Reader;
import codebook.browser.StaticServer;
import codebook.browser.Visit;
import codebook.model.Counted;
import codebook.model.Plurals;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Languages that nothing in the code knows, in the browser; above all one that is written from right to left. */
class LanguagesIT {

    private static final FurtherLanguage HEBREW = FurtherLanguage.HEBREW;
    private static final Reader READER = new Reader("he-IL", "Asia/Jerusalem", ColorScheme.LIGHT, true, 1280, 800);

    @TempDir
    private static Path work;

    private static SmallSite site;
    private static StaticServer server;

    @BeforeAll
    static void build() throws IOException {
        site = FurtherLanguage.smallSite(work);
        SmallSite.Outcome outcome = site.build();
        assertEquals(0, outcome.exitCode(), outcome.err());
        server = StaticServer.serve(site.out(), "/");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void no_page_is_wider_than_a_phone_or_breaks_a_rule() throws IOException {
        List<String> findings = new ArrayList<>();
        try (Visit visit = Chromium.visit(server.site(), READER.onPhone());
                Stream<Path> files = Files.walk(site.out().resolve(HEBREW.tag()))) {
            for (Path file :
                    files.filter(path -> path.endsWith("index.html")).sorted().toList()) {
                String address = site.out().relativize(file.getParent()) + "/";
                Object width = visit.open(address).evaluate("document.documentElement.scrollWidth");
                if (!width.equals(READER.onPhone().width())) {
                    findings.add(address + " is " + width + " pixels wide");
                }
            }
            findings.addAll(visit.problems());
        }
        Findings.none(findings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"he/smtp/530/", "he/clients/writer/acme/", "he/smtp/", "he/fields/", "530/"})
    void a_page_from_right_to_left_has_no_barrier(String address) {
        for (Reader reader : List.of(READER, READER.dark().onPhone())) {
            try (Visit visit = Chromium.visit(
                    server.site(),
                    new Reader(
                            address.startsWith("he") ? reader.locale() : "fi-FI",
                            reader.zone(),
                            reader.scheme(),
                            true,
                            reader.width(),
                            reader.height()))) {
                assertEquals(List.of(), Axe.violations(visit.open(address)));
            }
        }
    }

    @Test
    void the_page_begins_on_the_right_and_codes_read_from_the_left() {
        try (Visit visit = Chromium.visit(server.site(), READER)) {
            Page page = visit.open("he/replies/acme/530-5.7.0-login/");
            assertTrue(left(page, ".brand") > left(page, ".tools"), "the name of the site is on the right");
            assertEquals("rtl", page.locator("h1").evaluate("e => getComputedStyle(e).direction"));
            for (Locator code : page.locator("code, pre, .codes, .plate").all()) {
                assertEquals("ltr", code.evaluate("e => getComputedStyle(e).direction"), code.toString());
            }
        }
    }

    @Test
    void the_search_finds_words_of_the_language() {
        for (FurtherLanguage language : List.of(HEBREW, FurtherLanguage.POLISH)) {
            try (Visit visit = Chromium.visit(server.site(), READER)) {
                Page page = visit.open(language.tag() + "/");
                page.locator("#q").fill(language.spelled("Authentication"));
                Locator first = page.locator("[role=option]").first();
                assertThat(first).containsText(language.spelled("uthentication required"));
                assertTrue(first.getAttribute("href").contains("smtp/530"), first.getAttribute("href"));
                assertThat(page.locator("[role=status]"))
                        .hasText(answers(language, page.locator("[role=option]").count()));
                assertEquals(List.of(), visit.problems());
            }
        }
    }

    @Test
    void explain_answers_in_the_language() {
        try (Visit visit = Chromium.visit(server.site(), READER)) {
            Page page = visit.open("he/explain/");
            page.locator("#raw").fill("smtp; 530 5.7.0 Log in please");
            assertThat(page.locator("#answer")).containsText(HEBREW.spelled("uthentication required"));
            assertEquals(List.of(), visit.problems());
        }
    }

    /** How many were found, as the language says it: by the page's own rules, not by those of the browser. */
    private static String answers(FurtherLanguage language, int count) {
        Map<String, String> forms = new TreeMap<>();
        ((Map<?, ?>) language.numbered().get("finder.found"))
                .forEach((form, words) -> forms.put(form.toString(), words.toString()));
        return new Counted(new Plurals(language.plurals()), forms).with(count);
    }

    private static double left(Page page, String selector) {
        return page.locator(selector).boundingBox().x;
    }
}
