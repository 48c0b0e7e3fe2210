package codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.cli.CommandLineRun;
import codebook.model.Diagnostics;
import codebook.model.LockLines;
import codebook.model.Past;
import codebook.model.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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
        List<String> lines = Files.readAllLines(site.content().resolve(Past.LOCK)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        List<String> addresses = addresses();

        assertEquals(lines.stream().sorted().distinct().toList(), lines);
        assertTrue(lines.contains("/{en,ru}/smtp/530/"), "languages share a line");
        assertEquals(Set.copyOf(addresses).size(), addresses.size());
        assertTrue(addresses.containsAll(List.of(
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
        String before = Files.readString(site.content().resolve(Past.LOCK));
        assertTrue(lock().out().startsWith("0 new addresses, " + addresses.size() + " in all"));
        assertEquals(before, Files.readString(site.content().resolve(Past.LOCK)));
    }

    /** Lines are read one by one, so a lock that was merged, or whose language has gone, says the same. */
    @Test
    void the_lock_is_read_in_any_order_and_written_anew_in_its_form() throws IOException {
        List<String> addresses = addresses();
        Path lock = site.content().resolve(Past.LOCK);
        String written = Files.readString(lock);
        Files.write(lock, addresses.stream().sorted(Comparator.reverseOrder()).toList());

        assertEquals(Set.copyOf(addresses), Set.copyOf(addresses()));
        lock();
        assertEquals(written, Files.readString(lock));
    }

    @Test
    void a_new_entry_fails_nothing_and_its_addresses_are_asked_for() throws IOException {
        String note = "3 new addresses are not in content/addresses.lock yet: run 'codebook lock' when you publish";
        Path cause = site.content().resolve("causes/no-login.yaml");
        Files.copy(cause, site.content().resolve("causes/no-password.yaml"));
        site.edit(
                "causes/no-password.yaml",
                "does not log in, ru: Программа не входит",
                "sends no password, ru: Нет пароля");
        site.edit("codes/smtp/530.yaml", "[no-login]", "[no-login, no-password]");

        SmallSite.Outcome built = site.build();
        SmallSite.Outcome checked = site.run("check", "--no-spelling", "--strict", "--today", "2026-01-03");

        assertEquals(0, built.exitCode(), built.err());
        assertTrue(built.out().contains(note), built.out());
        assertTrue(checked.out().contains(note), checked.out());
        assertEquals(0, checked.exitCode(), checked.out());
        lock();
        assertFalse(site.build().out().contains("addresses.lock"));
        Files.delete(site.content().resolve(Past.LOCK));
        assertFalse(site.build().out().contains("addresses.lock"), "before the first publication nobody is asked");
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
                "# yaml-language-server: $schema=schema/v1/moved.json\n- from: cause:no-login\n  to: cause:login-missing\n",
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
        List<String> missing = addresses().stream()
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

    private List<String> addresses() throws IOException {
        Path lock = site.content().resolve(Past.LOCK);
        return new Past(LockLines.read(new Source(Past.LOCK, Files.readString(lock)), new Diagnostics()), List.of())
                .addresses();
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
