package codebook.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.browser.Chromium;
import codebook.browser.Reader;
import codebook.browser.Visit;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reader does on the site, done in the browser: from a web host below a path, and from a disk. */
@ParameterizedClass
@EnumSource(From.class)
class BrowsingIT {

    private static final String CODE = "en/smtp/530/";
    private static final String READY = "form.choosers[data-shown]";

    private final From from;
    private Visit visit;

    BrowsingIT(From from) {
        this.from = from;
    }

    @BeforeEach
    void open_a_window() {
        visit = Chromium.visit(from.site(), Reader.ENGLISH);
    }

    @AfterEach
    void nothing_went_wrong() {
        List<String> problems = visit.problems();
        visit.close();
        assertEquals(List.of(), problems);
    }

    @Test
    void the_language_switch_leads_to_the_same_page_and_is_remembered_by_permalinks() {
        Page page = open(CODE);
        page.locator(".tongues a[data-language=ru]").click();
        arrivesAt("ru/smtp/530/");
        assertThat(page.locator("html")).hasAttribute("lang", "ru");

        openToBeTakenOn("530/");

        arrivesAt("ru/smtp/530/");
    }

    @Test
    void the_language_switch_keeps_the_place_on_the_page() {
        Page page = open(CODE);
        page.locator(".toc a[href='#causes']").click();
        page.locator(".tongues a[data-language=ru]").click();

        arrivesAt("ru/smtp/530/", "#causes");
    }

    @Test
    void neutral_pages_take_the_reader_on_in_the_language_of_the_browser() {
        openToBeTakenOn("530-5.7.0/");
        visit.page().waitForURL(Pattern.compile(".*/en/smtp/5.*"));

        openToBeTakenOn("");
        arrivesAt("en/");
    }

    @Test
    void a_chosen_program_shows_its_steps_in_place_after_a_reload_too_until_it_is_taken_back() {
        Page page = open(CODE);
        Locator steps = page.locator("[data-fix] .in-place");
        ready(page);
        assertThat(steps).hasCount(0);
        int links = visible(page.locator("[data-fix] .guides"));
        assertTrue(links > 0, "no links to programs");

        page.selectOption("#program", "outlook");
        assertThat(steps).not().hasCount(0);
        int shown = steps.count();
        assertThat(steps.first().locator("ol > li").first()).isVisible();
        assertTrue(visible(page.locator("[data-fix] .guides")) < links, "links of fixes with steps are still there");

        page.reload();
        ready(page);
        assertThat(steps).hasCount(shown);
        assertThat(page.locator("#program")).hasValue("outlook");

        page.selectOption("#program", "");
        assertThat(steps).hasCount(0);
        assertEquals(links, visible(page.locator("[data-fix] .guides")));

        page.reload();
        ready(page);
        assertThat(page.locator("#program")).hasValue("");
    }

    @Test
    void a_chosen_service_fills_the_places_after_a_reload_too_until_it_is_taken_back() {
        Page page = open(CODE);
        Locator host = page.locator("#setup [data-place=host]");
        ready(page);
        String words = host.textContent();
        assertNotEquals("smtp.gmail.com", words);

        page.selectOption("#service", "gmail");
        assertThat(host).hasText("smtp.gmail.com");

        page.reload();
        assertThat(host).hasText("smtp.gmail.com");

        page.selectOption("#service", "");
        assertThat(host).hasText(words);
    }

    @Test
    void a_choice_is_remembered_by_other_pages_in_other_languages() {
        Page page = open(CODE);
        ready(page);
        page.selectOption("#program", "thunderbird");
        page.selectOption("#service", "yandex");

        open("ru/causes/authentication-not-used/");
        ready(page);

        assertThat(page.locator("#program")).hasValue("thunderbird");
        assertThat(page.locator("#service")).hasValue("yandex");
        assertThat(page.locator("[data-fix] .in-place")).not().hasCount(0);
    }

    @Test
    void program_and_service_together_offer_their_sheet() {
        Page page = open(CODE);
        ready(page);
        page.selectOption("#program", "outlook");
        page.selectOption("#service", "gmail");

        page.locator("[data-sheet] a.go").click();

        arrivesAt("en/clients/outlook/gmail/");
    }

    /** Steps are written once for pages of every depth. */
    @Test
    void links_within_steps_in_place_lead_to_their_pages() {
        Page page = open("en/fixes/shrink-message/");
        ready(page);
        page.selectOption("#program", "outlook");

        page.locator(".in-place a:not([href^='https:'])").first().click();

        arrivesAt("en/fixes/send-file-as-link/");
    }

    @Test
    void the_copy_button_copies_what_it_stands_beside() {
        Page page = open(CODE);
        Locator sample = page.locator("#developers pre").first();

        sample.locator("button.copy").click();

        assertThat(sample.locator("button.copy")).hasText(page.locator("body").getAttribute("data-word-copied"));
        assertEquals(sample.locator("code").textContent().trim(), page.evaluate("navigator.clipboard.readText()"));
    }

    @Test
    void the_theme_switch_is_remembered_until_it_is_automatic_again() {
        Page page = open(CODE);
        Locator root = page.locator("html");
        Locator button = page.locator("button.theme");

        button.click();
        assertThat(root).hasAttribute("data-theme", "light");
        button.click();
        assertThat(root).hasAttribute("data-theme", "dark");

        open("ru/");
        assertThat(root).hasAttribute("data-theme", "dark");

        button.click();
        assertThat(root).not().hasAttribute("data-theme", Pattern.compile(".*"));
        page.reload();
        assertThat(root).not().hasAttribute("data-theme", Pattern.compile(".*"));
    }

    @Test
    void the_keyboard_begins_with_the_skip_link_and_reaches_everything_with_a_visible_focus() {
        Page page = open(CODE);
        ready(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();

        for (int presses = 0; focus(page); presses++) {
            assertTrue(presses < 1000, "the focus goes round and round");
            page.keyboard().press("Tab");
        }
        assertEquals("", page.evaluate("""
                [...document.querySelectorAll('a[href], button, input, select, summary')]
                  .filter(e => e.checkVisibility() && !e.dataset.reached).map(e => e.outerHTML).join('\\n')
                """), "not reached");
        assertEquals("", page.evaluate("""
                [...document.querySelectorAll('[data-reached=unseen]')].map(e => e.outerHTML).join('\\n')
                """), "no visible focus");
    }

    @Test
    void the_keyboard_skips_to_the_contents_opens_a_cause_and_chooses_a_program() {
        Page page = open(CODE);
        ready(page);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertTrue(page.url().endsWith("#main"), page.url());

        Locator closed = page.locator(".cause > details:not([open])").first();
        String cause = (String) closed.evaluate("details => details.parentElement.id");
        closed.locator("> summary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#" + cause + " > details")).hasAttribute("open", "");

        page.locator("#program").focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#program")).not().hasValue("");
        ready(page);
        assertThat(page.locator(READY)).not().hasAttribute("data-shown", "0");
    }

    @Test
    void an_address_of_a_cause_opens_it() {
        Page page = open(CODE);
        String cause = (String)
                page.locator(".cause > details:not([open])").first().evaluate("details => details.parentElement.id");

        open(CODE + "#" + cause);

        assertThat(page.locator("#" + cause + " > details")).hasAttribute("open", "");
    }

    /** Notes whether the element with the focus shows it; false when the focus has left the page. */
    private static boolean focus(Page page) {
        return (boolean) page.evaluate("""
                () => {
                  const e = document.activeElement;
                  if (e === document.body || e.dataset.reached) return false;
                  const style = getComputedStyle(e);
                  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
                  const box = e.getBoundingClientRect();
                  const inWindow = box.bottom > 0 && box.top < innerHeight && box.width > 1 && box.height > 1;
                  e.dataset.reached = (ring || style.boxShadow !== 'none') && inWindow ? 'seen' : 'unseen';
                  return true;
                }
                """);
    }

    private static int visible(Locator all) {
        return (int) all.all().stream().filter(Locator::isVisible).count();
    }

    private Page open(String address) {
        int hash = address.indexOf('#');
        String page = hash < 0 ? address : address.substring(0, hash);
        return visit.open(from.page(page) + address.substring(page.length()));
    }

    /** Waits until the choosers can be used, which begin to load when they come into sight. */
    private static void ready(Page page) {
        page.locator("form.choosers").scrollIntoViewIfNeeded();
        page.waitForSelector(READY);
    }

    /** Opens a page that takes the reader on before it has loaded. */
    private void openToBeTakenOn(String address) {
        String url = from.site() + from.page(address);
        visit.page().navigate(url, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    }

    private void arrivesAt(String address) {
        arrivesAt(address, "");
    }

    private void arrivesAt(String address, String fragment) {
        visit.page().waitForURL(from.site() + from.page(address) + fragment);
    }
}
