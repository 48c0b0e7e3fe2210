package codebook.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.FurtherLanguage;
import codebook.SmallSite;
import codebook.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Further languages need settings, texts and words, and nothing else: Polish, and Hebrew, which is written from right to left. */
class LanguagesTest {

    private static final List<FurtherLanguage> FURTHER = List.of(FurtherLanguage.POLISH, FurtherLanguage.HEBREW);
    private static final List<String> ALL = List.of("en", "ru", "pl", "he");

    @TempDir
    private static Path work;

    private static SmallSite site;

    @BeforeAll
    static void build() throws IOException {
        site = FurtherLanguage.smallSite(work);
        Path fix = Files.createDirectories(work.resolve("templates/partials")).resolve("fix.ftlh");
        Files.writeString(
                fix,
                Files.readString(Path.of("templates/partials/fix.ftlh"))
                        + "<li class=\"counted\"><#list [0, 1, 2, 5, 22] as n>${s.fix.more(n)}<#sep>, </#list></li>");
        SmallSite.Outcome outcome = site.build();
        assertEquals(0, outcome.exitCode(), outcome.err());
    }

    @Test
    void every_language_has_the_same_pages() throws IOException {
        List<Path> english = pages("en");
        assertTrue(english.size() > 20, english.toString());
        for (FurtherLanguage language : FURTHER) {
            assertEquals(english, pages(language.tag()));
        }
    }

    @Test
    void a_page_is_in_its_language_throughout() throws IOException {
        for (FurtherLanguage language : FURTHER) {
            for (Path path : pages(language.tag())) {
                Document page = page(language.tag() + "/" + path);
                assertEquals(language.tag(), page.child(0).attr("lang"));
                assertEquals(
                        language.direction().equals("rtl") ? "rtl" : "",
                        page.child(0).attr("dir"));
                assertEquals(
                        language.spelled("Skip to the content"),
                        page.select(".skip").text());
            }
            Document code = page(language.tag() + "/smtp/530/index.html");
            assertEquals(
                    language.spelled("What to do now"),
                    code.getElementById("now").text());
            assertEquals(
                    language.spelled("Authentication required"),
                    code.select("h1").text().replaceAll("^530 ", ""));
        }
    }

    @Test
    void a_page_names_itself_in_all_languages() throws IOException {
        for (String tag : ALL) {
            assertEquals(
                    List.of("en", "he", "pl", "ru", "x-default"),
                    page(tag + "/smtp/530/index.html").select("link[rel=alternate][hreflang]").stream()
                            .map(link -> link.attr("hreflang"))
                            .sorted()
                            .toList());
            assertTrue(Files.exists(site.out().resolve("sitemap-" + tag + ".xml")), tag);
        }
    }

    @Test
    void the_permalink_answers_in_every_language() throws IOException {
        Document permalink = page("530/index.html");

        assertEquals(ALL, permalink.select("section[lang]").eachAttr("lang"));
        assertEquals(List.of("he"), permalink.select("section[dir=rtl]").eachAttr("lang"));
    }

    @Test
    void the_search_has_the_words_of_every_language() throws IOException {
        for (FurtherLanguage language : FURTHER) {
            String first = Files.readString(site.out().resolve(language.tag() + "/search/first.js"));
            forms(language, "finder.found").forEach(form -> assertTrue(first.contains(form), form + " in " + first));
            String index = text(site.out().resolve("assets/search/" + language.tag()));
            assertTrue(
                    index.contains(language.spelled("password")) || index.contains(language.spelled("option")), index);
        }
    }

    @Test
    void explain_answers_in_every_language() {
        for (FurtherLanguage language : FURTHER) {
            SmallSite.Outcome answer = site.run("explain", "--lang", language.tag(), "530 5.7.0 Log in please");

            assertEquals(0, answer.exitCode(), answer.err());
            assertTrue(answer.out().contains(language.spelled("required")), answer.out());
            assertTrue(answer.out().contains("/" + language.tag() + "/"), answer.out());
        }
    }

    @Test
    void programs_get_the_catalogue_in_every_language() throws IOException {
        for (String tag : ALL) {
            assertTrue(Files.exists(site.out().resolve("api/v1/catalog." + tag + ".json")), tag);
        }
    }

    @Test
    void check_and_status_know_every_language() {
        String status = CommandLineRun.of("status", "--content", site.content().toString())
                .out();
        assertTrue(status.contains("code       he"), status);

        SmallSite.Outcome check = site.run("check", "--no-spelling", "--today", "2026-01-03");
        assertFalse(check.out().contains("error["), check.out());
    }

    /** By the rules that the words of a language name themselves. */
    @Test
    void words_that_go_with_a_number_have_the_forms_of_the_language() throws IOException {
        assertEquals(
                "i jeszcze 0 programów, i jeszcze 1 program, i jeszcze 2 programy, i jeszcze 5 programów, i jeszcze 22 programy",
                counted("pl"));
        assertEquals(
                "и ещё 0 программ, и ещё 1 программа, и ещё 2 программы, и ещё 5 программ, и ещё 22 программы",
                counted("ru"));
        assertEquals(
                "and 0 more programs, and 1 more program, and 2 more programs, and 5 more programs, and 22 more programs",
                counted("en"));
        assertEquals("ועוד 0, ועוד 1, ועוד 2, ועוד 5, ועוד 22", counted("he"));
    }

    private static String counted(String tag) throws IOException {
        return page(tag + "/smtp/530/index.html").select(".counted").first().text();
    }

    private static List<String> forms(FurtherLanguage language, String path) {
        return ((Map<?, ?>) language.numbered().get(path))
                .values().stream().map(Object::toString).toList();
    }

    private static List<Path> pages(String tag) throws IOException {
        Path folder = site.out().resolve(tag);
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".html"))
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }

    private static Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(site.out().resolve(path)));
    }

    private static String text(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        return String.join("", texts);
    }
}
