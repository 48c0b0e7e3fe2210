package codebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.browser.Chromium;
import codebook.browser.Reader;
import codebook.browser.Visit;
import codebook.search.Questions.Question;
import codebook.whole.RealSite;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the search answers to questions as people ask them, and how many bytes that takes: each question asked of the
 * browser's own code with nothing loaded but what every question needs.
 */
class AnswersIT {

    private static final double SCRIPT = 8 * 1024;
    private static final double FIRST_TIER = 10 * 1000;
    private static final double FIRST_QUESTION = 25 * 1000;
    private static final double NEXT_QUESTION = 5 * 1000;

    /** Asks from scratch: gives the addresses of the answers that are shown, and the pieces that they took. */
    private static final String ASK = """
            async (questions) => {
              const { search, scripts } = codebook;
              const { indexes, entries } = search.book();
              const first = entries.map((entry) => ({ kind: entry.kind, address: entry.address, title: entry.title, code: entry.code,
                label: entry.label, outcome: entry.outcome, vague: entry.vague, plate: entry.plate }));
              const load = scripts.load;
              const all = [];
              for (const question of questions) {
                indexes.forEach((index) => index.pieces.clear());
                entries.length = 0;
                first.forEach((entry, id) => (entries[id] = { ...entry }));
                const loaded = [];
                scripts.load = (address) => {
                  loaded.push(new URL(address).pathname);
                  return load(`${address}&${all.length}`);
                };
                let shown = [];
                await search.ask(question, 10, (answers) => (shown = answers), () => true);
                all.push({ answers: shown.map(({ address }) => address.slice(0, -1)), loaded });
              }
              return all;
            }""";

    /** What one question came to. */
    private record Asked(Question question, List<String> answers, List<String> loaded) {

        double worth() {
            return question.worth(answers);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void answers_are_right_and_light(String language) throws IOException {
        List<Asked> asked = ask(language);

        Map<String, Double> bySection = asked.stream()
                .collect(Collectors.groupingBy(
                        one -> one.question.section(), TreeMap::new, Collectors.averagingDouble(Asked::worth)));
        String second = asked.stream()
                .filter(one -> one.worth() < 1)
                .map(one -> one.question.text() + " -> " + one.answers)
                .collect(Collectors.joining("\n", bySection + "\n", ""));
        assertTrue(asked.size() >= 200, "too few questions");
        assertEquals(1.0, bySection.get("code"), second);
        assertTrue(asked.stream().mapToDouble(Asked::worth).average().orElse(0) >= 0.95, second);
        List<String> unanswered = asked.stream()
                .filter(one -> one.answers.isEmpty())
                .map(one -> one.question.text())
                .toList();
        assertTrue(unanswered.size() <= asked.size() / 100, () -> "no answers: " + unanswered);

        int script = packed(asset("search", ".js"));
        int first = packed(RealSite.folder().resolve(language + "/search/first.js"));
        int always = script
                + first
                + packed(asset("search", ".css"))
                + packed(RealSite.folder().resolve("assets/search/" + language + "/words.js"));
        assertAtMost(SCRIPT, script, "the script");
        assertAtMost(FIRST_TIER, first, "the first tier");
        for (Asked one : asked) {
            int pieces = 0;
            for (String path : one.loaded) {
                pieces += packed(RealSite.folder().resolve(path.substring(path.indexOf("assets/"))));
            }
            assertAtMost(NEXT_QUESTION, pieces, one.question.text());
            assertAtMost(FIRST_QUESTION, always + pieces, one.question.text());
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Asked> ask(String language) throws IOException {
        List<Question> questions = Questions.of(language);
        List<Asked> asked = new ArrayList<>();
        try (Visit visit = Chromium.visit(RealSite.address(), Reader.ENGLISH)) {
            Page page = visit.open(language + "/search/?q=530");
            page.locator("#results a.hit").first().waitFor();
            var results = (List<Map<String, List<String>>>)
                    page.evaluate(ASK, questions.stream().map(Question::text).toList());
            for (int i = 0; i < results.size(); i++) {
                asked.add(new Asked(
                        questions.get(i),
                        results.get(i).get("answers"),
                        results.get(i).get("loaded")));
            }
            assertEquals(List.of(), visit.problems());
        }
        return asked;
    }

    private static Path asset(String name, String extension) throws IOException {
        try (Stream<Path> files = Files.list(RealSite.folder().resolve("assets"))) {
            return files.filter(file -> file.getFileName().toString().matches(name + "\\.[0-9a-f]+\\" + extension))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Bytes on the way, as a server that packs them sends them. */
    private static int packed(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Files.readAllBytes(file));
        }
        return bytes.size();
    }

    private static void assertAtMost(double most, int bytes, String what) {
        assertTrue(bytes <= most, () -> what + " takes " + bytes + " bytes, more than " + most);
    }
}
