package codebook.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import codebook.browser.Chromium;
import codebook.browser.Reader;
import codebook.browser.Visit;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is different where a web host serves the site. */
class HostIT {

    private static final URI SITE = RealSite.SERVER.site();

    @Test
    void an_address_that_leads_nowhere_is_answered_in_all_languages_and_leads_home() {
        try (Visit visit = Chromium.visit(SITE, Reader.RUSSIAN)) {
            Page page = visit.page();
            Response answer =
                    page.navigate(SITE.resolve("en/smtp/999/no/such/page/").toString());
            assertEquals(404, answer.status());
            for (String language : RealSite.SITE.languages()) {
                assertThat(page.locator("main section[lang=" + language + "]")).isVisible();
            }

            page.locator("main a[data-language=ru]").click();
            page.waitForURL(SITE.resolve("ru/").toString());

            List<String> others = visit.problems().stream()
                    .filter(problem -> !problem.contains("status of 404"))
                    .toList();
            assertEquals(List.of(), others);
        }
    }

    @Test
    void the_address_bar_and_the_links_lose_the_names_of_files() {
        try (Visit visit = Chromium.visit(SITE, Reader.ENGLISH)) {
            Page page = visit.open("en/smtp/530/index.html#causes");
            assertEquals(SITE.resolve("en/smtp/530/#causes").toString(), page.url());
            assertThat(page.locator("a[href*='index.html']")).hasCount(0);

            page.locator(".brand").click();
            page.waitForURL(SITE.resolve("en/").toString());

            assertEquals(List.of(), visit.problems());
        }
    }

    @Test
    void what_is_asked_for_on_the_home_page_arrives_at_the_search_page() {
        try (Visit visit = Chromium.visit(SITE, Reader.ENGLISH)) {
            Page page = visit.open("en/");
            page.locator("main form[role=search] input").fill("530 5.7.0");
            page.locator("main form[role=search] button").first().click(); // Enter would open the first answer
            page.waitForURL(SITE.resolve("en/search/?q=530+5.7.0").toString());

            assertEquals(List.of(), visit.problems());
        }
    }
}
