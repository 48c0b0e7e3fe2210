package codebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.browser.Axe;
import codebook.browser.Chromium;
import codebook.browser.Reader;
import codebook.browser.Visit;
import codebook.whole.RealSite;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The search box as people meet it: with the keyboard, on a phone, from a disk, and with hostile questions. */
class SearchBoxIT {

    @Test
    void slash_question_arrows_and_enter_lead_to_a_page() {
        visit(RealSite.address(), Reader.ENGLISH, "en/smtp/550/", page -> {
            page.keyboard().press("/");
            page.keyboard().type("53");
            Locator options = answers(page);
            assertEquals("530", options.first().locator(".codes").textContent());
            assertEquals("true", options.first().getAttribute("aria-selected"));
            assertEquals("true", page.locator(".find input").getAttribute("aria-expanded"));

            page.keyboard().press("ArrowDown");
            assertEquals(options.nth(1).getAttribute("id"), active(page));
            page.keyboard().press("ArrowUp");
            assertEquals(options.first().getAttribute("id"), active(page));
            page.keyboard().press("Enter");
            page.waitForURL("**/en/smtp/530/");
        });
    }

    @Test
    void control_k_opens_escape_closes_and_clears() {
        visit(RealSite.address(), Reader.RUSSIAN, "ru/causes/", page -> {
            page.keyboard().press("Control+k");
            page.keyboard().type("пароль");
            answers(page);
            page.keyboard().press("Escape");
            assertFalse(page.locator(".hits").isVisible());
            assertEquals("пароль", page.locator(".find input").inputValue());
            page.keyboard().press("Escape");
            assertEquals("", page.locator(".find input").inputValue());
        });
    }

    @Test
    void the_open_list_is_accessible_in_both_colour_schemes() {
        for (Reader reader : List.of(Reader.ENGLISH, Reader.ENGLISH.dark())) {
            visit(RealSite.address(), reader, "en/smtp/530/", page -> {
                page.keyboard().press("/");
                page.keyboard().type("gmail app password");
                answers(page);
                assertEquals(List.of(), Axe.violations(page));
            });
        }
    }

    @Test
    void an_answer_has_its_plate() {
        visit(RealSite.address(), Reader.ENGLISH, "en/", page -> {
            page.locator("#q").fill("must issue a starttls");
            answers(page);
            assertEquals("530", page.locator("[role=option] .codes").first().textContent());
        });
    }

    @Test
    void it_works_from_a_disk() {
        visit(RealSite.folder().toUri(), Reader.RUSSIAN, "ru/smtp/530/index.html", page -> {
            page.keyboard().press("/");
            page.keyboard().type("ящик переполнен");
            answers(page);
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("mailbox-full") && url.endsWith("index.html"));
        });
    }

    @Test
    void on_a_phone_it_fills_the_screen() {
        visit(RealSite.address(), Reader.RUSSIAN.onPhone(), "ru/smtp/530/", page -> {
            page.locator(".to-search").click();
            page.keyboard().type("535");
            assertEquals("535", answers(page).first().locator(".codes").textContent());
            assertEquals(List.of(), Axe.violations(page));
            var box = page.locator("form.find").boundingBox();
            assertEquals(360, box.width, 0.5);
            page.locator(".find-close").click();
            assertFalse(page.locator("form.find").isVisible());
        });
    }

    @Test
    void the_search_page_answers_a_shared_address() {
        visit(
                RealSite.address(),
                Reader.RUSSIAN,
                "ru/search/?q=%D0%BD%D0%B5%D0%B2%D0%B5%D1%80%D0%BD%D1%8B%D0%B9+%D0%BF%D0%B0%D1%80%D0%BE%D0%BB%D1%8C",
                page -> {
                    page.locator("#results a.hit").first().waitFor();
                    assertTrue(page.locator("#results a.hit")
                            .first()
                            .getAttribute("href")
                            .contains("causes/wrong-credentials"));
                    assertEquals(List.of(), Axe.violations(page));
                });
    }

    @Test
    void recent_questions_are_kept_and_can_be_forgotten() {
        visit(RealSite.address(), Reader.ENGLISH, "en/smtp/550/", page -> {
            page.keyboard().press("/");
            page.keyboard().type("greylisting");
            answers(page);
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.contains("/550/"));
            page.keyboard().press("/");
            assertEquals("greylisting", answers(page).first().textContent());
            assertEquals(List.of(), Axe.violations(page));
            page.locator(".hits-rest button").click();
            assertEquals(0, page.locator("[role=option]").count());
        });
    }

    @Test
    void hostile_questions_show_as_text_and_at_once() {
        List<String> questions = List.of(
                "<img src=x onerror=alert(1)>",
                "\"><script>alert(1)</script>",
                "javascript:alert(1)",
                "\u0000\u0001\u001b[31m\u007f",
                "\u202e\u2066530\u2069 gmail\u202c",
                "𝟱𝟯𝟬",
                "((((((((((a+)+)+)+)+)+$",
                "__proto__ constructor toString hasOwnProperty",
                "%00%ff%2e%2e%2f",
                "я".repeat(100_000),
                "530 ".repeat(25_000),
                "a-".repeat(50_000));
        for (String question : questions) {
            visit(RealSite.address(), Reader.ENGLISH, "en/search/", page -> {
                page.locator("#q").fill(question);
                page.waitForTimeout(300);
                assertEquals(0, page.locator("#results :is(img, script)").count());
                page.reload();
                page.waitForTimeout(200);
            });
        }
    }

    @Test
    void a_screen_reader_hears_kinds_answers_and_how_many() {
        visit(RealSite.address(), Reader.ENGLISH, "en/smtp/550/", page -> {
            page.keyboard().press("/");
            page.keyboard().type("mailbox full");
            answers(page);
            Locator groups = page.locator("[role=listbox] > [role=group]");
            for (Locator group : groups.all()) {
                assertFalse(group.getAttribute("aria-label").isBlank());
                assertTrue(group.getByRole(AriaRole.OPTION).count() > 0);
            }
            assertEquals(
                    page.locator("[role=option]").count() + " answers",
                    page.locator("[role=status]", new Page.LocatorOptions().setHasText("answer"))
                            .textContent());
            page.keyboard().press("Tab");
            assertEquals("All answers to “mailbox full”", page.evaluate("document.activeElement.textContent"));
            page.keyboard().press("Tab");
            assertFalse(page.locator(".hits").isVisible());
        });
    }

    @Test
    void words_are_marked_whatever_their_endings() {
        visit(RealSite.address(), Reader.RUSSIAN, "ru/", page -> {
            page.locator("#q").fill("переполненные ящики");
            answers(page);
            List<String> marked = page.locator("[role=option] mark").allTextContents();
            assertTrue(marked.contains("переполнен"), marked::toString);
        });
    }

    @Test
    void where_nothing_is_found_there_is_a_way_on() {
        visit(RealSite.address(), Reader.ENGLISH, "en/smtp/550/", page -> {
            page.keyboard().press("/");
            page.keyboard().type("zzxxqqvv <qqxxzz>");
            Locator rest = page.locator(".hits-rest");
            rest.getByText("Nothing found").waitFor();
            assertTrue(rest.textContent().contains("zzxxqqvv <qqxxzz>"));
            assertTrue(rest.locator("a.hit").count() > 2);
            assertEquals(List.of(), Axe.violations(page));
            rest.locator("p a").click();
            page.waitForURL("**/en/explain/#*");
            assertEquals("zzxxqqvv <qqxxzz>", page.locator("textarea").inputValue());
        });
    }

    @Test
    void without_scripts_there_is_an_index_from_a_to_z() {
        visit(RealSite.address(), Reader.ENGLISH.withoutScripts(), "en/search/", page -> {
            assertTrue(page.locator("#index").isVisible());
            assertTrue(page.locator("#index a[href*='/smtp/530/']").count() > 0);
        });
    }

    @Test
    void nothing_is_loaded_before_somebody_asks() {
        visit(RealSite.address(), Reader.ENGLISH, "en/smtp/530/", page -> {
            assertEquals(
                    0,
                    page.evaluate(
                            "performance.getEntriesByType('resource').filter(r => /search/.test(r.name)).length"));
        });
    }

    /** The answers once they are complete. */
    private static Locator answers(Page page) {
        page.locator("[role=option]").first().waitFor();
        page.waitForTimeout(300);
        return page.locator("[role=option]");
    }

    private static String active(Page page) {
        return page.locator(".find input").getAttribute("aria-activedescendant");
    }

    private interface Steps {
        void take(Page page);
    }

    /** Opens a page, takes steps, and looks for errors, breaches of the policy and requests to elsewhere. */
    private static void visit(URI site, Reader reader, String path, Steps steps) {
        try (Visit visit = Chromium.visit(site, reader)) {
            steps.take(visit.open(path));
            assertEquals(List.of(), visit.problems());
        }
    }
}
