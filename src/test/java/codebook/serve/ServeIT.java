package codebook.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.browser.Chromium;
import codebook.browser.Reader;
import codebook.browser.Visit;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the author sees in the browser, with the policy of the published page in force. */
class ServeIT {

    private static final String CAUSE = "causes/no-login.yaml";
    private static final String ZEBRA =
            "value => getComputedStyle(document.documentElement).getPropertyValue('--zebra').trim() === value";

    @TempDir
    private Path work;

    private Desk desk;

    @BeforeEach
    void serve() throws IOException {
        desk = Desk.in(work);
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    @Test
    void every_open_page_of_every_browser_shows_a_change_by_itself() throws IOException {
        try (Visit first = open("en/causes/no-login/");
                Visit second = open("en/smtp/530/")) {
            List<Page> pages = List.of(
                    first.page(), second.page(), another(first, "en/causes/"), another(first, "en/search/?q=zebra"));

            desk.site().edit(CAUSE, "does not log in", "forgets the zebra");
            pages.forEach(page -> page.getByText("forgets the zebra").first().waitFor());

            desk.site().edit(CAUSE, "forgets the zebra", "meets the zebra again");
            pages.forEach(
                    page -> page.getByText("meets the zebra again").first().waitFor());

            assertEquals(List.of(), first.problems());
            assertEquals(List.of(), second.problems());
        }
    }

    @Test
    void a_mistake_lies_over_the_page_until_it_is_mended() throws IOException {
        try (Visit visit = open("en/smtp/530/")) {
            desk.site().edit(CAUSE, "category: login", "categry: <b>login</b>");
            visit.page()
                    .getByText("error[unknown-field]: unknown field 'categry'")
                    .waitFor();
            visit.page().getByText("categry: <b>login</b>").waitFor();
            assertTrue(visit.page().locator("h1").innerText().contains("530"), "the last good page is below");

            desk.site().edit(CAUSE, "categry: <b>login</b>", "category: login");
            visit.page().locator("#codebook-mistakes").waitFor(hidden());

            assertEquals(List.of(), visit.problems());
        }
    }

    @Test
    void a_mistake_can_be_put_aside() throws IOException {
        try (Visit visit = open("en/smtp/530/")) {
            desk.site().edit(CAUSE, "category: login", "categry: login");
            visit.page().getByText("Hide").click();
            visit.page().locator("#codebook-mistakes").waitFor(hidden());
        }
    }

    @Test
    void the_reader_stays_at_the_same_place() throws IOException {
        try (Visit visit = open("en/smtp/530/")) {
            Object place =
                    visit.page().evaluate("() => { scrollTo({ top: 200, behavior: 'instant' }); return scrollY; }");
            assertNotEquals(0, place, "the page is longer than the window");

            desk.site().edit("codes/smtp/530.yaml", "title: {en: ", "title: {en: Zebra ");
            visit.page().getByText("Zebra ").first().waitFor();

            // The browser holds on to what was in sight, which may have moved by a line.
            visit.page().waitForFunction("place => Math.abs(scrollY - place) < 40", place);
        }
    }

    @Test
    void changed_words_and_new_paragraphs_come_without_loading_the_page() throws IOException {
        try (Visit visit = open("en/smtp/530/");
                Visit list = open("en/causes/");
                Visit answers = open("en/search/?q=zebra")) {
            List<Page> pages = List.of(visit.page(), list.page(), answers.page());
            answers.page().getByText("zebra").first().waitFor();
            pages.forEach(page -> page.evaluate("globalThis.stayed = true"));

            desk.site().edit(CAUSE, "does not log in", "forgets the zebra");
            pages.forEach(page -> page.getByText("forgets the zebra").first().waitFor());
            desk.site().edit("codes/smtp/530.yaml", "#port-587).\n", "#port-587).\n\n    A lion.\n\n    An *ibex*.\n");
            visit.page().getByText("A lion.").waitFor();
            visit.page()
                    .locator("em", new Page.LocatorOptions().setHasText("ibex"))
                    .waitFor();
            desk.site()
                    .edit(
                            "codes/smtp/530.yaml",
                            "title: {en: Authentication required",
                            "title: {en: Authentication of an okapi");
            visit.page()
                    .locator("h1", new Page.LocatorOptions().setHasText("okapi"))
                    .waitFor();
            visit.page().waitForFunction("() => document.title.includes('okapi')");
            desk.site().edit("codes/smtp/530.yaml", "    A lion.\n\n", "");
            visit.page().getByText("A lion.").waitFor(hidden());
            desk.site().edit(CAUSE, "category: login", "categry: login");
            visit.page().getByText("unknown field 'categry'").waitFor();
            desk.site().edit(CAUSE, "categry: login", "category: login");
            visit.page().locator("#codebook-mistakes").waitFor(hidden());

            pages.forEach(page -> assertEquals(true, page.evaluate("globalThis.stayed")));
            assertEquals(
                    1,
                    visit.page()
                            .locator("em", new Page.LocatorOptions().setHasText("ibex"))
                            .count());
            assertEquals(List.of(), visit.problems());
        }
    }

    @Test
    void answers_in_the_search_box_are_fresh_whatever_the_question_finds() throws IOException {
        try (Visit visit = open("en/smtp/530/")) {
            Page page = visit.page();
            page.evaluate("globalThis.stayed = true");
            page.locator("input[name=q]").fill("zebra");
            page.getByText("Nothing found").first().waitFor();

            desk.site().edit(CAUSE, "does not log in", "forgets the zebra");
            hit(page, "forgets the zebra").waitFor();
            desk.site().edit(CAUSE, "forgets the zebra", "meets the zebra again");
            hit(page, "meets the zebra again").waitFor();
            desk.site().edit("codes/smtp/530.yaml", "title: {en: Authentication", "title: {en: Zebra");
            hit(page, "Zebra required").waitFor();
            desk.site().edit(CAUSE, "meets the zebra again", "meets a lion");
            hit(page, "meets the zebra again").waitFor(hidden());

            assertEquals(true, page.evaluate("globalThis.stayed"));
            assertEquals(List.of(), visit.problems());
        }
    }

    private static Locator hit(Page page, String title) {
        return page.locator("#hits .hit", new Page.LocatorOptions().setHasText(title));
    }

    /** What scripts have put into a page comes with the page: here the button beside a sample, and the contents. */
    @Test
    void a_page_is_loaded_where_scripts_have_their_hands_on_what_changes() throws IOException {
        try (Visit visit = open("en/smtp/530/")) {
            desk.site().edit("codes/smtp/530.yaml", "#port-587).\n", "#port-587).\n\n    ```\n    zebra\n    ```\n");
            visit.page()
                    .locator("pre", new Page.LocatorOptions().setHasText("zebra"))
                    .locator("button")
                    .waitFor();
            desk.editTemplate("strings/en.yaml", "offer: Copy", "offer: Take the zebra");
            visit.page()
                    .locator("pre button", new Page.LocatorOptions().setHasText("Take the zebra"))
                    .first()
                    .waitFor();

            assertEquals(List.of(), visit.problems());
        }
    }

    @Test
    void a_changed_style_sheet_comes_without_loading_the_page() throws IOException {
        try (Visit visit = open("en/smtp/530/")) {
            visit.page().evaluate("globalThis.stayed = true");

            desk.editTemplate("assets/css/site/10-base.css", "body", "html { --zebra: one; }\nbody");
            visit.page().waitForFunction(ZEBRA, "one");
            desk.editTemplate("assets/css/site/10-base.css", "--zebra: one", "--zebra: two");
            visit.page().waitForFunction(ZEBRA, "two");

            assertEquals(true, visit.page().evaluate("globalThis.stayed"));
            assertEquals(List.of(), visit.problems());
        }
    }

    @Test
    void a_site_that_begins_with_a_mistake_appears_when_it_is_mended() throws IOException {
        desk.close();
        desk.site().edit(CAUSE, "category: login", "categry: login");
        desk = Desk.of(desk);
        try (Visit visit = open("en/smtp/530/")) {
            visit.page()
                    .getByText("error[unknown-field]: unknown field 'categry'")
                    .waitFor();

            desk.site().edit(CAUSE, "categry: login", "category: login");

            visit.page().getByText("does not log in").first().waitFor();
        }
    }

    private Visit open(String path) {
        Visit visit = Chromium.visit(desk.address(), Reader.ENGLISH);
        visit.open(path);
        return visit;
    }

    private Page another(Visit visit, String path) {
        Page page = visit.page().context().newPage();
        page.navigate(desk.address().resolve(path).toString());
        return page;
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }
}
