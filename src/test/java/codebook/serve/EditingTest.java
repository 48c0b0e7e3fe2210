package codebook.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a change of a file, everything that shows it is fresh. */
class EditingTest {

    private static final String CAUSE = "causes/no-login.yaml";

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
    void a_changed_title_is_fresh_wherever_it_is_shown() throws Exception {
        List<String> pages = List.of("en/causes/no-login/", "en/smtp/530/", "en/causes/", "en/fixes/turn-on/");
        pages.forEach(page -> assertTrue(desk.text(page).contains("does not log in"), page));
        String search = desk.text("en/search/first.js");

        desk.site().edit(CAUSE, "does not log in", "forgets the zebra");

        for (String page : pages) {
            desk.until(page, () -> desk.text(page).contains("forgets the zebra"));
            assertFalse(desk.text(page).contains("does not log in"), page);
        }
        assertNotEquals(search, desk.text("en/search/first.js"));
        assertTrue(searchIndex("en").contains("zebra"));
        assertFalse(desk.text("ru/smtp/530/").contains("zebra"));
    }

    @Test
    void a_changed_code_is_fresh_in_what_explains_pasted_errors() throws Exception {
        desk.site().edit("codes/smtp/530.yaml", "title: {en: ", "title: {en: Zebra ");

        desk.until("the page of the code", () -> desk.text("en/smtp/530/").contains("Zebra "));
        String knowledge = first("assets/knowledge-en\\.[0-9a-f]{10}\\.js", desk.text("en/explain/"));
        assertTrue(desk.text(knowledge).contains("Zebra "));
    }

    @Test
    void a_mistake_is_told_in_the_words_of_the_terminal_and_goes_when_mended() throws Exception {
        String good = desk.text("en/causes/no-login/");

        desk.site().edit(CAUSE, "category: login", "categry: login");

        desk.until("a mistake", () -> desk.text("en/").contains("data-mistakes"));
        String page = desk.text("en/causes/no-login/");
        SmallMistake mistake = SmallMistake.of(page);
        assertTrue(desk.site().build().err().startsWith(mistake.text.replace(work + "/", "")), mistake.text);
        assertTrue(mistake.text.contains("error[unknown-field]: unknown field 'categry'"), mistake.text);
        assertEquals(withoutLine(good), withoutLine(page), "the last good site stays");

        desk.site().edit(CAUSE, "categry: login", "category: login");

        desk.until("no mistake", () -> !desk.text("en/").contains("data-mistakes"));
    }

    @Test
    void a_new_file_in_a_new_folder_has_a_page_and_a_deleted_one_has_none() throws Exception {
        Path folder = desk.site().content().resolve("replies/zebra");
        Files.createDirectories(folder);
        Path provider = desk.site().content().resolve("providers/zebra.yaml");
        Files.writeString(
                provider,
                Files.readString(desk.site().content().resolve("providers/acme.yaml"))
                        .replace("Acme", "Zebra")
                        .replace("acme.", "zebra."));
        Path reply = folder.resolve("530-5.7.0-login.yaml");
        Files.writeString(
                reply,
                Files.readString(desk.site().content().resolve("replies/acme/530-5.7.0-login.yaml"))
                        .replace("acme", "zebra"));
        String page = "en/replies/zebra/530-5.7.0-login/";
        desk.until("the page of a new reply", () -> desk.get(page).statusCode() == 200);

        Files.delete(reply);

        desk.until("no page", () -> desk.get(page).statusCode() == 404);
    }

    @Test
    void templates_words_and_settings_are_fresh() throws Exception {
        desk.editTemplate("pages/cause.ftlh", "<h1", "<p>zebra template</p><h1");
        desk.until("a template", () -> desk.text("en/causes/no-login/").contains("zebra template"));

        desk.editTemplate("strings/en.yaml", "skip: ", "skip: Zebra ");
        desk.until("a word", () -> desk.text("en/").contains(">Zebra "));

        desk.site().edit("site.yaml", "title: ", "title: Zebra ");
        desk.until("the settings", () -> desk.text("en/").contains("Zebra "));
    }

    @Test
    void scripts_and_styles_have_new_addresses_and_open_pages_find_new_styles_under_old_ones() throws Exception {
        String script = first("assets/all\\.[0-9a-f]{10}\\.js", desk.text("en/"));
        String style = first("assets/site\\.[0-9a-f]{10}\\.css", desk.text("en/"));

        desk.editTemplate("assets/js/all/10-codebook.js", "\"use strict\";", "\"use strict\"; // zebra");
        desk.until("a script", () -> !desk.text("en/").contains(script));
        desk.editTemplate("assets/css/site/10-base.css", "body", ".zebra { color: red; }\nbody");
        desk.until("a style sheet", () -> !desk.text("en/").contains(style));

        assertEquals(404, desk.get(script).statusCode());
        assertTrue(desk.text(style + "?1").contains(".zebra"));
    }

    @Test
    void a_mistake_in_a_template_brings_back_the_last_good_site() throws Exception {
        desk.proofread();
        String good = desk.text("en/causes/no-login/");

        desk.editTemplate("pages/cause.ftlh", "<h1", "${nobody}<h1");

        desk.until("a mistake", () -> desk.text("en/causes/no-login/").contains("error[template]"));
        assertEquals(withoutLine(good), withoutLine(desk.text("en/causes/no-login/")));
    }

    @Test
    void a_mistake_in_a_template_is_not_forgotten_when_something_else_is_saved() throws Exception {
        desk.proofread();
        desk.editTemplate("pages/cause.ftlh", "<h1", "<#if><h1");
        desk.until("a mistake", () -> desk.text("en/causes/no-login/").contains("error[template]"));
        String version = version();

        desk.site().edit(CAUSE, "The option is off.", "The option is gone.");

        desk.until("the next site", () -> !version().equals(version));
        desk.until("the mistake", () -> desk.text("en/causes/no-login/").contains("error[template]"));
    }

    @Test
    void a_file_that_goes_comes_and_goes_is_gone() throws Exception {
        Path reply = desk.site().content().resolve("replies/acme/530-5.7.0-login.yaml");
        byte[] text = Files.readAllBytes(reply);
        Files.delete(reply);
        Files.write(reply, text);
        Files.delete(reply);
        desk.until("no page", () -> desk.get("en/replies/acme/530-5.7.0-login/").statusCode() == 404);
    }

    @Test
    void a_mistake_on_a_page_that_nobody_looks_at_comes_out_by_itself() throws Exception {
        desk.proofread();

        desk.editTemplate("pages/topic.ftlh", "<h1", "${nobody}<h1");

        desk.until("a mistake", () -> desk.text("en/").contains("error[template]"));
    }

    @Test
    void a_page_that_waits_is_told() throws Exception {
        CompletableFuture<HttpResponse<byte[]>> news = waitFor(version());
        desk.site().edit(CAUSE, "The option is off.", "The option is gone.");
        assertEquals("page 2", what(news.get()));
        assertEquals(desk.text("en/causes/no-login/"), text(news.get()), "with itself as it is now");
    }

    @Test
    void a_page_that_needs_only_styles_is_told_that() throws Exception {
        CompletableFuture<HttpResponse<byte[]>> news = waitFor(version());
        desk.editTemplate("assets/css/site/10-base.css", "body", ".zebra { color: red; }\nbody");
        assertEquals("styles 2", what(news.get()));
        assertEquals("", text(news.get()));
    }

    @Test
    void a_page_of_an_older_time_is_told_at_once() throws Exception {
        assertEquals("page 1", what(waitFor("1.1").get()));
    }

    private String version() {
        return first("page\\.js\\?[0-9.]+", desk.text("en/")).substring("page.js?".length());
    }

    private CompletableFuture<HttpResponse<byte[]>> waitFor(String version) {
        return CompletableFuture.supplyAsync(() -> desk.get("/-codebook/news?" + version + "&1&/en/causes/no-login/"));
    }

    private static String text(HttpResponse<byte[]> news) {
        return new String(news.body(), StandardCharsets.UTF_8);
    }

    private static String what(HttpResponse<byte[]> news) {
        return news.headers().firstValue("Codebook-News").orElse("");
    }

    /** All pieces of the search index of a language. */
    private String searchIndex(String language) throws Exception {
        StringBuilder index = new StringBuilder();
        desk.proofread().stream()
                .filter(file -> file.path().startsWith("assets/search/" + language))
                .forEach(file -> index.append(new String(file.bytes(), StandardCharsets.UTF_8)));
        return index.toString();
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), pattern);
        return matcher.group();
    }

    private static String withoutLine(String page) {
        return page.replaceFirst("<script src=\"/-codebook/page[^\n]*\n", "");
    }

    /** What a page lays over itself. */
    private record SmallMistake(String text) {
        static SmallMistake of(String page) {
            String data = first("data-mistakes=\"[^\"]*\"", page);
            return new SmallMistake(data.substring("data-mistakes=\"".length(), data.length() - 1)
                    .replace("&#10;", "\n")
                    .replace("&quot;", "\"")
                    .replace("&lt;", "<")
                    .replace("&amp;", "&"));
        }
    }
}
