package codebook.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.browser.Chromium;
import codebook.browser.Reader;
import codebook.browser.StaticServer;
import codebook.browser.Visit;
import codebook.model.Diagnostics;
import codebook.model.LockLines;
import codebook.model.Past;
import codebook.model.Source;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What was published stays: every address in the lock of the real content is answered, today, and after entries went, were
 * renamed and were given other codes.
 */
class PublishedIT {

    static final List<String> LOCK = lock();

    @Test
    void the_lock_has_addresses_of_every_kind() {
        assertEquals(
                List.of(),
                Stream.of(
                                "/",
                                "/530/",
                                "/5.7.0/",
                                "/530-5.7.0/",
                                "/530_5.7.0/",
                                "/smtp/530/",
                                "/ftp/530/",
                                "/5xx/",
                                "/gmail/want-auth/",
                                "/en/",
                                "/ru/smtp/530/",
                                "/en/clients/thunderbird/gmail/",
                                "/ru/explain/",
                                "/api/v1/codes.json",
                                "/api/v1/codes/smtp/530.json")
                        .filter(address -> !LOCK.contains(address))
                        .toList());
    }

    @Test
    void every_address_of_the_lock_is_a_page_or_arrives_at_one() {
        Findings.none(
                LOCK.stream().flatMap(address -> lost(RealSite.SITE, address)).toList());
    }

    @Test
    void so_is_it_after_changes_of_every_sort() {
        Findings.none(LOCK.stream()
                .flatMap(address -> lost(ChangedSite.SITE, address))
                .toList());
    }

    @Test
    void an_entry_that_goes_without_a_word_stops_the_build() {
        Set<String> rules =
                ChangedSite.REFUSED.stream().map(finding -> finding.rule()).collect(Collectors.toSet());
        String told = ChangedSite.REFUSED.toString();

        assertEquals(Set.of("lost-address"), rules, told);
        assertTrue(told.contains("'- from: reply:" + ChangedSite.GONE + "' with 'to:'"), told);
        assertTrue(told.contains("nothing is left at " + ChangedSite.GONE_LINK), told);
    }

    @Test
    void old_links_arrive_and_a_tombstone_is_read() throws IOException {
        try (StaticServer server = StaticServer.serve(ChangedSite.SITE.folder(), RealSite.MOUNT);
                Visit visit = Chromium.visit(server.site(), Reader.RUSSIAN)) {
            URI site = server.site();
            Page page = visit.page();

            page.navigate(site.resolve("530/#causes").toString());
            page.waitForURL(site.resolve("ru/smtp/599/#causes").toString());
            page.navigate(site.resolve("530_5.7.0/").toString());
            page.waitForURL(site.resolve("ru/smtp/599/").toString());
            page.navigate(site.resolve("en/clients/thunderbird/gmail/#settings").toString());
            page.waitForURL(site.resolve("en/clients/thunderbird-desktop/gmail/#settings")
                    .toString());

            page.navigate(site.resolve("ru/replies/" + ChangedSite.GONE + "/").toString());
            assertThat(page.locator("h1")).hasText("Ответ, которого больше нет");
            assertThat(page.locator("main")).containsText("Сервис закрылся.");
            page.locator("main a.go").click();
            page.waitForURL(site.resolve("ru/smtp/554/").toString());

            assertEquals(List.of(), visit.problems());
        }
    }

    /** Why an address is lost; nothing where it is a page, data, a tombstone, or a redirect that arrives. */
    private static Stream<String> lost(BuiltSite site, String address) {
        String path = address.substring(1) + (address.endsWith("/") ? "index.html" : "");
        if (!site.files().contains(path)) {
            return Stream.of(address + ": nothing is there");
        }
        String text = new String(site.bytes(path), StandardCharsets.UTF_8);
        if (!path.endsWith(".html")) {
            return text.isBlank() ? Stream.of(address + ": empty") : Stream.of();
        }
        if (!text.contains("<h1")) {
            return Stream.of(address + ": no page");
        }
        return leadsOn(text)
                ? site.page(path).document().select("main a[href], noscript meta[http-equiv=refresh]").stream()
                        .map(element -> element.hasAttr("href")
                                ? element.attr("href")
                                : element.attr("content").replaceFirst("^0; url=", ""))
                        .filter(target -> !arrives(site, path, target))
                        .map(target -> address + ": leads to " + target + ", which is no page")
                : Stream.of();
    }

    private static boolean leadsOn(String page) {
        return page.contains("<meta name=\"robots\" content=\"noindex\">");
    }

    private static boolean arrives(BuiltSite site, String from, String target) {
        return new Addresses(site)
                .resolve(from, target)
                .map(found -> !leadsOn(new String(site.bytes(found.path()), StandardCharsets.UTF_8)))
                .orElse(false);
    }

    private static List<String> lock() {
        try {
            String text = Files.readString(RealSite.CONTENT.resolve(Past.LOCK));
            return new Past(LockLines.read(new Source(Past.LOCK, text), new Diagnostics()), List.of()).addresses();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
