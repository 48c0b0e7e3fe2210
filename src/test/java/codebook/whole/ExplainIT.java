package codebook.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.browser.Chromium;
import codebook.browser.Reader;
import codebook.browser.Visit;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Pasting an error into the page, from a web host and from a disk. */
@ParameterizedClass
@EnumSource(From.class)
class ExplainIT {

    private static final String UNKNOWN_USER = "550 5.1.1 <x@example.org>: User unknown";
    private static final String RESULTS = "#answer";

    private final From from;
    private final List<String> requests = new ArrayList<>();
    private Visit visit;
    private Page page;

    ExplainIT(From from) {
        this.from = from;
    }

    @BeforeEach
    void open_the_page() {
        visit = Chromium.visit(from.site(), Reader.ENGLISH);
        page = visit.open(from.page("en/explain/"));
        page.onRequest(request -> note(request.url()));
    }

    @AfterEach
    void nothing_went_wrong_and_nothing_was_sent() {
        List<String> problems = visit.problems();
        visit.close();
        assertEquals(List.of(), problems);
        assertEquals(List.of(), requests);
    }

    @Test
    void answers_what_is_pasted() {
        paste(UNKNOWN_USER);

        assertThat(page.locator(RESULTS + " .title a")).hasAttribute("href", "../smtp/5.1.1/index.html");
        assertThat(page.locator(RESULTS + " mark")).hasText(new String[] {"550", "5.1.1", "User unknown"});
    }

    @Test
    void takes_back_the_answer_with_the_text() {
        paste(UNKNOWN_USER);
        assertThat(page.locator(RESULTS)).isVisible();

        paste("");

        assertThat(page.locator(RESULTS)).isHidden();
    }

    @Test
    void answers_a_file_and_the_fragment() {
        page.setInputFiles(
                "#file", new FilePayload("a.log", "text/plain", UNKNOWN_USER.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(RESULTS + " .plate")).hasText("550 5.1.1");

        page.evaluate("location.hash = encodeURIComponent('452 4.2.2 mailbox full')");

        assertThat(page.locator(RESULTS + " .plate")).hasText("452 4.2.2");
    }

    @Test
    void says_plainly_what_it_does_not_know() {
        paste("hello");

        assertThat(page.locator(RESULTS)).containsText("No known mail error");
    }

    @Test
    void lists_several_failures_with_their_counts() {
        String line = "Nov  3 10:00:01 mx postfix/smtp[1]: A: status=bounced (said: 550 5.1.1 User unknown)\n";
        paste(line + line.replace("550 5.1.1 User unknown", "452 4.2.2 mailbox full") + line);

        assertThat(page.locator(RESULTS + " .title")).hasCount(2);
        assertThat(page.locator(RESULTS + " .title").first()).containsText("2 times");
    }

    @Test
    void markup_in_a_paste_stays_text() {
        String hostile = "550 5.1.1 <img src=x onerror=alert(1)><script>alert(2)</script> User unknown "
                + "\"><svg onload=alert(3)> javascript:alert(4) https://example.com/";
        paste(hostile);

        assertThat(page.locator(RESULTS + " pre")).containsText("<script>alert(2)</script>");
        assertThat(page.locator(RESULTS + " img, " + RESULTS + " script, " + RESULTS + " svg"))
                .hasCount(0);
        assertThat(page.locator(RESULTS + " a[href^=http], " + RESULTS + " a[href^=javascript]"))
                .hasCount(0);
    }

    @Test
    void hostile_masses_do_no_harm() {
        for (String single :
                new String[] {"a", "5", ">", "<", "\\n", " ", "[", "=", "@", ".", "/", ":", "-", "я", "{"}) {
            page.evaluate("single => { raw.value = single.repeat(100000); raw.form.requestSubmit(); }", single);
        }
        page.evaluate("raw.value = 'From: a\\nTo: b\\nContent-Type: multipart/mixed; boundary=\"x\\n\\n--x\\n=3D=\\n'");
        page.evaluate("raw.form.requestSubmit()");
        paste(UNKNOWN_USER);

        assertThat(page.locator(RESULTS + " .plate")).hasText("550 5.1.1");
    }

    @Test
    void a_file_that_is_dropped_is_answered() {
        for (String name : new String[] {"bounce.eml", "mail.log", "error.txt"}) {
            paste("");
            page.evaluate("""
                    ([name, text]) => {
                      const dropped = new DataTransfer();
                      dropped.items.add(new File([text], name));
                      document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: dropped }));
                    }
                    """, List.of(name, UNKNOWN_USER));

            assertThat(page.locator(RESULTS + " .plate")).hasText("550 5.1.1");
        }
    }

    @Test
    void what_is_pasted_stays_out_of_the_address() {
        page.evaluate("location.hash = encodeURIComponent('452 4.2.2 mailbox full')");
        paste(UNKNOWN_USER);

        assertFalse(page.url().contains("?"), page.url());
        assertFalse(page.url().contains("unknown"), page.url());
    }

    @Test
    void answers_in_russian() {
        page = visit.open(from.page("ru/explain/"));
        requests.clear();
        paste("Письмо вернулось: " + UNKNOWN_USER);

        assertThat(page.locator(RESULTS + " .plate")).hasText("550 5.1.1");
        assertThat(page.locator(RESULTS + " .facts dt").first()).hasText("Проблема");
    }

    @Test
    void a_report_holds_no_personal_data() {
        paste("host mail.firma.test[192.0.2.77] said: 550 5.1.1 <anna.b@firma.test>: User unknown id 4XyZ12aB34");
        page.locator(RESULTS + " button").click();
        page.waitForTimeout(100);

        String report = (String) page.evaluate("navigator.clipboard.readText().catch(() => getSelection().toString())");
        for (String personal : List.of("anna", "firma", "192.0.2.77", "4XyZ12aB34")) {
            assertFalse(report.contains(personal), report);
        }
        assertTrue(report.contains("User unknown") && report.contains("/smtp/5.1.1/"), report);
    }

    /** The icon of the page is loaded whenever the browser likes. */
    private void note(String url) {
        if (!url.contains("/favicon.")) {
            requests.add(url);
        }
    }

    private void paste(String text) {
        page.fill("#raw", text);
        page.locator("form.box button").click();
    }
}
