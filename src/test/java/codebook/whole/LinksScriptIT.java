package codebook.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.browser.Chromium;
import codebook.browser.Reader;
import codebook.browser.Visit;
import codebook.link.ErrorLink;
import codebook.link.ErrorLinks;
import codebook.link.LinkCases;
import codebook.samples.Command;
import codebook.samples.Needs;
import com.google.gson.Gson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JavaScript that the site brings for other programs gives the answers of the Java library, in all languages. */
class LinksScriptIT {

    private static final String ASK = """
            import { readFileSync } from "node:fs";
            import { find, read } from "./links.mjs";

            const json = (file) => JSON.parse(readFileSync(file, "utf8"));
            const codes = json("codes.json");
            const { texts, languages } = json("asked.json");
            const told = (link) => (link ? [link.url, link.title, link.retry, link.next] : []);
            const reply = (text) => { const found = read(text); return found ? [found.code, found.enhanced] : []; };
            const refused = new Error("Message failed", { cause: Object.assign(new Error("x"), { response: texts[0] }) });
            console.log(JSON.stringify({
              codes: texts.map(reply),
              links: languages.map((language) => texts.map((text) => told(find(text, codes, language)))),
              cause: told(find(refused, codes, languages[0])),
            }));
            """;

    /** What the script says, in the order of the texts. */
    private record Answers(List<List<String>> codes, List<List<List<String>>> links, List<String> cause) {}

    private final BuiltSite site = RealSite.SITE;

    @TempDir
    private Path work;

    @Test
    void the_module_answers_as_the_library_does() throws IOException {
        Needs.require(List.of("node"));
        List<String> texts = texts();
        for (String file : List.of("links.js", "links.mjs", "codes.json")) {
            Files.write(work.resolve(file), site.bytes("api/v1/" + file));
        }
        Files.writeString(work.resolve("ask.mjs"), ASK);
        Files.writeString(
                work.resolve("asked.json"), new Gson().toJson(Map.of("texts", texts, "languages", site.languages())));

        Command.Outcome outcome = Command.in(work).run("node", "ask.mjs");
        assertEquals("", outcome.err());
        Answers answers = new Gson().fromJson(outcome.out(), Answers.class);

        List<String> expected = LinkCases.all().stream().map(LinkCases::codes).toList();
        assertEquals(
                expected,
                answers.codes.stream()
                        .limit(expected.size())
                        .map(LinksScriptIT::shown)
                        .toList());
        for (int i = 0; i < site.languages().size(); i++) {
            ErrorLinks library = library(site.languages().get(i));
            assertEquals(
                    by(texts, texts.stream().map(text -> told(library, text)).toList()),
                    by(texts, answers.links.get(i)));
        }
        assertEquals(told(library(site.languages().get(0)), texts.get(0)), answers.cause);
    }

    @Test
    void the_classic_script_does_so_in_a_browser() throws IOException {
        try (Visit visit = Chromium.visit(RealSite.SERVER.site(), Reader.RUSSIAN)) {
            visit.page().addInitScript(text("links.js"));
            Object found = visit.open("en/").evaluate("""
                    codes => {
                      const link = codebookLinks.find("530 5.7.0 Log in first", JSON.parse(codes), "ru");
                      return [link.url, link.title, link.retry, link.next];
                    }""", text("codes.json"));

            assertEquals(told(library("ru"), "530 5.7.0 Log in first"), found);
        }
    }

    /** The table of cases, and every code, pair and class that the list has, and some that it has not. */
    private List<String> texts() throws IOException {
        List<String> texts =
                new ArrayList<>(LinkCases.all().stream().map(LinkCases::text).toList());
        codes(site.languages().get(0)).stringPropertyNames().stream()
                .filter(name -> name.matches("[0-9.x-]+\\.(link|code)"))
                .map(name -> name.replaceFirst("\\.(link|code)$", "")
                        .replace('-', ' ')
                        .replace('x', '9'))
                .sorted()
                .forEach(texts::add);
        texts.addAll(List.of("499 4.9.9 No", "554 5.7.99 No", "5.9.9", "299", "", "no code at all"));
        assertTrue(texts.size() > 500, () -> texts.size() + " texts");
        return texts;
    }

    private String text(String name) {
        return new String(site.bytes("api/v1/" + name), StandardCharsets.UTF_8);
    }

    private static String shown(List<String> codes) {
        return codes.isEmpty()
                ? "-"
                : String.join(
                        "\t",
                        codes.stream().map(code -> code.isEmpty() ? "-" : code).toList());
    }

    private static Map<String, List<String>> by(List<String> texts, List<List<String>> answers) {
        Map<String, List<String>> by = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            by.put(texts.get(i), answers.get(i));
        }
        return by;
    }

    private static List<String> told(ErrorLinks library, String text) {
        return library.find(text).stream()
                .flatMap((ErrorLink link) -> Stream.of(link.url(), link.title(), link.retry(), link.next()))
                .toList();
    }

    private ErrorLinks library(String language) throws IOException {
        return ErrorLinks.of(codes(language));
    }

    private Properties codes(String language) throws IOException {
        Properties codes = new Properties();
        codes.load(new ByteArrayInputStream(site.bytes("api/v1/codes_" + language + ".properties")));
        return codes;
    }
}
