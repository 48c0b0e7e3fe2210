package codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of published addresses when entries are deleted, renamed and given other codes. */
class PastTest {

    private static final Path EXPECTED = Path.of("src/test/resources/past");
    private static final String REPLY = "replies/acme/530-5.7.0-login.yaml";

    @TempDir
    private Path work;

    private SmallSite site;

    @BeforeEach
    void publish() throws IOException {
        site = SmallSite.in(work);
        assertEquals(0, lock().exitCode());
    }

    @Test
    void the_lock_lists_every_address_once_and_sorted() throws IOException {
        List<String> lines = lines();

        assertEquals(lines.stream().sorted().distinct().toList(), lines);
        assertTrue(lines.containsAll(List.of(
                "/",
                "/530/",
                "/smtp/530/",
                "/530-5.7.0/",
                "/530_5.7.0/",
                "/5xx/",
                "/acme/login/",
                "/en/smtp/530/",
                "/ru/smtp/530/",
                "/en/clients/writer/acme/",
                "/api/v1/codes.json",
                "/api/v1/codes/smtp/530.json")));
        assertTrue(lock().out().startsWith("0 new addresses, " + lines.size() + " in all"));
        assertEquals(lines, lines());
    }

    @Test
    void a_deleted_entry_fails_the_build_at_the_lines_of_its_addresses() throws IOException {
        Files.delete(site.content().resolve(REPLY));

        SmallSite.Outcome outcome = site.build();

        Golden.check(EXPECTED.resolve("deleted.txt"), outcome.err());
        assertEquals(1, outcome.exitCode());
        assertFalse(Files.exists(site.out()));
    }

    @Test
    void a_tombstone_says_what_was_there_and_where_to_go() throws IOException {
        Files.delete(site.content().resolve(REPLY));
        moved("""
                - from: reply:acme/530-5.7.0-login
                  title: {en: "Acme: log in first", ru: "Acme: сначала войдите"}
                  reason: {en: Acme has closed., ru: Acme закрылась.}
                  to: code:smtp/530
                - from: /acme/login/
                  to: code:smtp/530
                """);

        build();

        String page = read("ru/replies/acme/530-5.7.0-login/index.html");
        assertTrue(page.contains("Acme закрылась.") && page.contains("../../../../ru/smtp/530/index.html"), page);
        assertFalse(page.contains("http-equiv=\"refresh\""), "it is to be read");
        assertTrue(read("acme/login/index.html").contains("../../en/smtp/530/index.html"));
        assertEquals(
                "{\"id\":\"reply:acme/530-5.7.0-login\",\"gone\":true,\"successor\":\"code:smtp/530\"}\n",
                read("api/v1/replies/acme/530-5.7.0-login.json"));
        everyLockedAddressIsThere();
    }

    @Test
    void a_renamed_entry_leads_on_from_its_old_address_and_all_references_follow() throws IOException {
        assertEquals(0, rename("cause:no-login", "login-missing").exitCode());
        assertEquals(
                "- from: cause:no-login\n  to: cause:login-missing\n",
                Files.readString(site.content().resolve("moved.yaml")));

        build();

        String page = read("en/causes/no-login/index.html");
        assertTrue(
                page.contains("content=\"0; url=../../../en/causes/login-missing/index.html\"")
                        && page.contains("href=\"../../../en/causes/login-missing/index.html\""),
                page);
        assertTrue(read("_redirects").contains("/ru/causes/no-login/ /ru/causes/login-missing/ 301\n"));
        everyLockedAddressIsThere();
    }

    @Test
    void another_code_takes_its_pairs_and_its_spellings_along() throws IOException {
        assertEquals(0, rename("code:smtp/530", "531").exitCode());

        build();

        String redirects = read("_redirects");
        for (String line : List.of(
                "/530/ /531/",
                "/smtp/530/ /smtp/531/",
                "/530-5.7.0/ /531-5.7.0/",
                "/530_5.7.0/ /531_5.7.0/",
                "/en/smtp/530/ /en/smtp/531/")) {
            assertTrue(redirects.contains(line + " 301\n"), () -> line + " is not in\n" + redirects);
        }
        everyLockedAddressIsThere();
    }

    @Test
    void a_renamed_client_takes_its_sheets_along() throws IOException {
        assertEquals(0, rename("client:writer", "author").exitCode());

        build();

        assertTrue(read("_redirects").contains("/en/clients/writer/acme/ /en/clients/author/acme/ 301\n"));
        everyLockedAddressIsThere();
    }

    @Test
    void mistakes_in_the_moves_are_reported_word_for_word() throws IOException {
        moved("""
                - from: cause:no-login
                  to: cause:no-logn
                - from: somewhere
                - from: /gone/
                  title: {en: Gone, ru: Нет}
                """);

        Golden.check(EXPECTED.resolve("moves.txt"), site.build().err());
    }

    @Test
    void what_cannot_be_renamed_is_refused_in_a_sentence() {
        assertEquals(
                List.of(
                        "there is no cause:nothing",
                        "there is a cause:no-login already",
                        "'No Login' cannot be the new name of cause:no-login: lower-case letters a-z, digits, single hyphens"
                                + " and dots"),
                List.of(
                        rename("cause:nothing", "x").err().lines().findFirst().orElse(""),
                        rename("cause:no-login", "no-login")
                                .err()
                                .lines()
                                .findFirst()
                                .orElse(""),
                        rename("cause:no-login", "No Login")
                                .err()
                                .lines()
                                .findFirst()
                                .orElse("")));
    }

    private void everyLockedAddressIsThere() throws IOException {
        List<String> missing = lines().stream()
                .filter(address -> !Files.isRegularFile(
                        site.out().resolve(address.substring(1) + (address.endsWith("/") ? "index.html" : ""))))
                .toList();
        assertEquals(List.of(), missing);
    }

    private void build() {
        SmallSite.Outcome outcome = site.build();
        assertEquals(0, outcome.exitCode(), outcome.err());
    }

    private void moved(String yaml) throws IOException {
        Files.writeString(site.content().resolve("moved.yaml"), yaml);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(site.content().resolve("addresses.lock"));
    }

    private String read(String path) throws IOException {
        return Files.readString(site.out().resolve(path));
    }

    private CommandLineRun lock() {
        return CommandLineRun.of("lock", "--content", site.content().toString(), "--templates", "templates");
    }

    private CommandLineRun rename(String from, String to) {
        return CommandLineRun.of("rename", from, to, "--content", site.content().toString());
    }
}
