package codebook.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.browser.Chromium;
import codebook.browser.Reader;
import codebook.browser.Visit;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way from an error to the switch in the reader's own program, for the reader's own mail service. */
class GuidesIT {

    /** At least so many programs are named on the page of a code that a program's user can cure. */
    private static final int CLIENTS = 8;

    /** Codes that only a few can cure: programs that empty a mailbox, and the servers of one service. */
    private static final Set<String> FOR_FEW = Set.of("smtp/4.2.2/", "smtp/5.7.520/");

    /** What whoever sends may have to change. A program without OAuth 2.0 tells there what to do in its place. */
    private static final List<String> SWITCHES = List.of(
            "turn-on-authentication",
            "use-submission-port",
            "turn-on-tls",
            "use-app-password",
            "use-oauth2",
            "correct-credentials",
            "change-sender-address");

    private static final String LIKELIEST_FIX = "#causes .cause:first-child .fixes > .fix:first-child";

    private static final Map<String, SitePage> READ = new ConcurrentHashMap<>();

    private final BuiltSite site = RealSite.SITE;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | 1280 | My outgoing server (SMTP) requires authentication
                    en | 360  | My outgoing server (SMTP) requires authentication
                    ru | 1280 | SMTP-серверу требуется проверка подлинности
                    ru | 360  | SMTP-серверу требуется проверка подлинности
                    """)
    void three_clicks_lead_from_the_error_to_the_switch_in_outlook_with_yandex(
            String language, int width, String expected) {
        Reader reader = language.equals("ru") ? Reader.RUSSIAN : Reader.ENGLISH;
        try (Visit visit = Chromium.visit(From.HOST.site(), reader.in(width, 800))) {
            Page page = visit.open(language + "/");
            page.locator("#q").fill("530 5.7.0 authentication required");
            page.locator("[role=option]").first().click();
            page.locator("form.choosers").scrollIntoViewIfNeeded();
            page.selectOption("#program", "outlook");
            page.selectOption("#service", "yandex");

            Locator step = page.locator(".in-place[open]").getByText(expected).first();
            assertThat(step).isVisible();
            assertThat(page.locator("#setup [data-place=host]")).containsText("smtp.yandex.");
            assertThat(page.locator("[data-sheet] a.go")).isVisible();
            assertEquals(List.of(), visit.problems());
        }
    }

    @Test
    void the_end_of_an_address_chooses_the_service() {
        try (Visit visit = Chromium.visit(From.DISK.site(), Reader.RUSSIAN)) {
            Page page = visit.open("ru/smtp/535/index.html");
            Locator address = page.locator("#address");
            address.fill("Anna@Yandex.RU");

            assertThat(page.locator("#service")).hasValue("yandex");
            assertThat(page.locator("#setup [data-place=host]")).hasText("smtp.yandex.ru");
            assertTrue(page.url().endsWith("#service=yandex"), page::url);

            address.fill("anna@nowhere.example");
            String complaint = (String) address.evaluate("field => field.validationMessage");
            assertEquals(page.locator("form.choosers").getAttribute("data-unknown"), complaint);
            assertThat(page.locator("#service")).hasValue("yandex");
            assertEquals(List.of(), visit.problems());
        }
    }

    @Test
    void settings_are_copied_one_by_one() {
        try (Visit visit = Chromium.visit(From.HOST.site(), Reader.ENGLISH)) {
            Page page = visit.open("en/providers/yandex/");
            page.locator("table.settings tbody tr")
                    .first()
                    .locator("button.copy")
                    .nth(1)
                    .click();

            assertEquals("465", page.evaluate("navigator.clipboard.readText()"));
        }
    }

    @Test
    void what_a_pair_does_differently_is_said_beside_the_settings() {
        try (Visit visit = Chromium.visit(From.HOST.site(), Reader.ENGLISH)) {
            Page page = visit.open("en/smtp/535/#program=outlook&service=gmail");

            assertThat(page.locator("[data-sheet] .pair")).containsText("OAuth");
        }
    }

    @Test
    void a_program_is_given_no_server_that_it_cannot_use() {
        try (Visit visit = Chromium.visit(From.HOST.site(), Reader.ENGLISH)) {
            Page page = visit.open("en/smtp/535/#program=sendmail-relay&service=gmail");
            assertThat(page.locator("#setup [data-place=port]")).hasText("587");

            page.selectOption("#service", "yandex");
            assertThat(page.locator("[data-sheet]").first()).isHidden();
            assertThat(page.locator("#setup [data-place=host].filled")).hasCount(0);
        }
    }

    @Test
    void pages_of_codes_that_a_program_can_cure_lead_to_enough_programs() {
        Findings.none(site.judge("[^/]+/smtp/[0-9.]+/", page -> {
            boolean curable = !FOR_FEW.contains(page.translated())
                    && !page.document().select(LIKELIEST_FIX + " .guides").isEmpty();
            long programs = page.document().select("#causes .fix .guides a[href*=/clients/]").stream()
                    .map(link -> link.attr("href").replaceFirst("#.*", ""))
                    .distinct()
                    .count();
            return curable && programs < CLIENTS ? Stream.of("names " + programs + " programs") : Stream.empty();
        }));
    }

    @Test
    void every_program_that_sends_tells_how_to_change_what_there_is_to_change() {
        Findings.none(site.judge(
                "[^/]+/clients/[^/]+/",
                page -> page.document().select("#pairs").isEmpty()
                        ? Stream.empty()
                        : SWITCHES.stream()
                                .filter(fix -> page.document().getElementById(fix) == null)
                                .map(fix -> "does not tell how to " + fix)));
    }

    @Test
    void only_programs_that_fetch_mail_are_told_where_to_fetch_it() {
        Findings.none(site.judge("en/clients/[^/]+/[^/]+/", page -> {
            String[] parts = page.translated().split("/");
            boolean fetches = !read(page.language() + "/clients/" + parts[1] + "/index.html")
                    .document()
                    .select("#setup .place[data-place~=^(imap|pop)-]")
                    .isEmpty();
            boolean offered = !fetching(read(page.language() + "/providers/" + parts[2] + "/index.html"))
                    .isEmpty();
            return (fetches && offered) == !fetching(page).isEmpty()
                    ? Stream.empty()
                    : Stream.of(fetches ? "names no server to fetch from" : "names servers to fetch from");
        }));
    }

    /** Pages that are looked at again and again. */
    private SitePage read(String path) {
        return READ.computeIfAbsent(path, site::page);
    }

    private static Elements fetching(SitePage page) {
        return page.document().select("table.settings th[scope=row]:matchesOwn(IMAP|POP3)");
    }

    @Test
    void fix_pages_name_every_program_or_say_that_none_can_do_it() {
        Findings.none(site.judge("[^/]+/fixes/[^/]+/", page -> {
            String fix = page.translated().split("/")[1];
            long able = site.pagePaths().stream()
                    .filter(path -> path.matches(page.language() + "/clients/[^/]+/index\\.html"))
                    .filter(path -> read(path).document().getElementById(fix) != null)
                    .count();
            long named = page.document().select("#steps .guides a").size();
            boolean told = able > 0 || !page.document().select("#steps > .note").isEmpty();
            return able == named && told
                    ? Stream.empty()
                    : Stream.of(able + " programs can do it, " + named + " are named");
        }));
    }
}
