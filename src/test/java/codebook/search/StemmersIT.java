package codebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import codebook.browser.Chromium;
import codebook.browser.Reader;
import codebook.browser.Visit;
import codebook.whole.RealSite;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/** The browser takes the endings off words as the index does, for all words that there are. */
class StemmersIT {

    private static final int FORMS = 120_000;

    @ParameterizedTest
    @CsvSource({"en, en_US, english", "ru, ru_RU, russian"})
    void browser_and_index_agree(String language, String dictionary, String algorithm) throws IOException {
        if (System.getenv("CI") == null) {
            assumeTrue(WordForms.has(dictionary), "no dictionary " + dictionary);
        }
        List<String> forms = WordForms.of(dictionary, FORMS);
        assertTrue(forms.size() >= 100_000, () -> "only " + forms.size() + " forms");
        Stemmer stemmer = new Stemmer(language);
        SnowballStemmer snowball =
                Map.of("en", new EnglishStemmer(), "ru", new RussianStemmer()).get(language);

        try (Visit visit = Chromium.visit(RealSite.address(), Reader.ENGLISH)) {
            Page page = visit.open(language + "/search/?q=530");
            page.locator("#results a.hit").first().waitFor();
            assertEquals(List.of(), differences(forms, stems(page, "codebook.search." + algorithm, forms), form -> {
                snowball.setCurrent(form);
                snowball.stem();
                return snowball.getCurrent();
            }));
            String ours = "(word) => codebook.search.stem('" + language + "', word)";
            assertEquals(List.of(), differences(forms, stems(page, ours, forms), stemmer::stem));
        }
    }

    private interface Stemming {
        String stem(String word);
    }

    private static List<String> stems(Page page, String function, List<String> forms) {
        String joined = (String) page.evaluate(
                "(words) => words.split(' ').map((word) => (" + function + ")(word)).join(' ')",
                String.join(" ", forms));
        return List.of(joined.split(" ", -1));
    }

    private static List<String> differences(List<String> forms, List<String> stems, Stemming stemming) {
        return IntStream.range(0, forms.size())
                .filter(i -> !stemming.stem(forms.get(i)).equals(stems.get(i)))
                .mapToObj(i -> forms.get(i) + ": " + stems.get(i) + ", not " + stemming.stem(forms.get(i)))
                .limit(20)
                .toList();
    }
}
