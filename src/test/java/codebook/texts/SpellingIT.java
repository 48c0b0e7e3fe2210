package codebook.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import codebook.content.ContentReader;
import codebook.model.Catalog;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.Language;
import codebook.model.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every word of the content is spelled right, by hunspell's dictionaries and the project's own list of names and terms
 * ({@code spelling/}). Skipped where hunspell is not installed, but never on CI.
 */
class SpellingIT {

    private static final Path CONTENT = Path.of(System.getProperty("codebook.content", "content"));
    private static final Path OWN_WORDS = Path.of("content", "spelling");

    /** A word of a language, with no letter, digit or dot of something longer beside it. */
    private static final Map<String, Pattern> WORD = Map.of(
            "en", Pattern.compile("(?<![\\p{L}\\d_.-])[A-Za-z][a-z']+(?![\\p{L}\\d_-])"),
            "ru", Pattern.compile("(?<![\\p{L}\\d_.-])[А-Яа-яЁё][а-яё]+(?:-[а-яё]+)*(?![\\p{L}\\d_])"));

    @TempDir
    Path work;

    @ParameterizedTest
    @CsvSource({"en, en_US", "ru, ru_RU"})
    void everyWordIsKnown(String tag, String dictionary) throws IOException, InterruptedException {
        if (!has(dictionary)) {
            if (System.getenv("CI") != null) {
                fail("hunspell and its dictionary " + dictionary + " must be installed; ./verify does it");
            }
            assumeTrue(false, "no hunspell dictionary " + dictionary);
        }
        Map<String, String> words = words(tag);
        Set<String> unknown = new TreeSet<>(unknown(words.keySet(), dictionary));
        unknown.removeAll(Files.readAllLines(OWN_WORDS.resolve(tag + ".txt")));
        unknown.removeIf(word -> word.endsWith("'"));

        assertEquals(
                "",
                String.join(
                        "\n",
                        unknown.stream()
                                .map(word -> words.get(word) + ": " + word)
                                .toList()),
                "mend these, or add names and terms to " + OWN_WORDS.resolve(tag + ".txt"));
    }

    /** Every word with the place of its first use. */
    private static Map<String, String> words(String tag) {
        Catalog catalog = new ContentReader(CONTENT, new Diagnostics()).read().orElseThrow();
        Language language = catalog.languages().stream()
                .filter(l -> l.tag().equals(tag))
                .findFirst()
                .orElseThrow();
        Map<String, String> words = new TreeMap<>();
        for (Entry entry : catalog.entries()) {
            for (Text text : entry.head().texts()) {
                String prose = Proofreading.prose(text.in(language));
                WORD.get(tag)
                        .matcher(prose)
                        .results()
                        .map(r -> r.group())
                        .forEach(word -> words.computeIfAbsent(
                                word, w -> text.phrase(language).at().of(w).toString()));
            }
        }
        return words;
    }

    private List<String> unknown(Set<String> words, String dictionary) throws IOException, InterruptedException {
        Path list = Files.write(work.resolve("words"), words);
        Process hunspell = new ProcessBuilder("hunspell", "-d", dictionary, "-i", "utf-8", "-l", list.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(hunspell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, hunspell.waitFor(), printed);
        return printed.lines().toList();
    }

    private static boolean has(String dictionary) {
        return Files.exists(Path.of("/usr/bin/hunspell"))
                && Files.exists(Path.of("/usr/share/hunspell/" + dictionary + ".dic"));
    }
}
