package codebook.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.check.Advice;
import codebook.content.ContentReader;
import codebook.graph.Routes;
import codebook.markdown.Prose;
import codebook.model.Catalog;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.Language;
import codebook.model.Phrase;
import codebook.model.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a careful editor would find in the texts of {@code content/}: by language, with file and line. */
class TextsTest {

    private static final Path CONTENT = Path.of(System.getProperty("codebook.content", "content"));

    private static final Path TERMS = Path.of("src/test/resources/texts/terms.tsv");

    private static final Pattern MIXED = Pattern.compile("\\S*(?:[A-Za-z][а-яёА-ЯЁ]|[а-яёА-ЯЁ][A-Za-z])\\S*");
    private static final Pattern STRAIGHT_QUOTES = Pattern.compile("\"[^\"\n]{0,40}");
    private static final Pattern OPEN_PLACE = Pattern.compile("\\b(?:TODO|TBD|FIXME|XXX)\\b|\\?\\?\\?|(?i)lorem ipsum");
    private static final Pattern RUSSIAN_WORD = Pattern.compile("[а-яёА-ЯЁ]{4,}");
    private static final Pattern LIST_ITEM = Pattern.compile("(?m)^\\s*(?:[-*+]|\\d+[.)]) ");
    private static final Pattern WORD = Pattern.compile("[A-Za-zА-Яа-яёЁ]{2,}");

    /** Words that are always written with ё, and are common without it by mistake. */
    private static final Pattern WITHOUT_YO =
            words("еще ее нее свое мое твое чье идет придет пойдет дойдет найдет пройдет уйдет зайдет подойдет"
                    + " перейдет дает передает отдает создает выдает задает признает счет учетная учетной учетную"
                    + " учетные учетных черный черного черному черные черных черным черном прием объем подъем вперед"
                    + " включен отключен подключен определен запрещен разрешен защищен завершен шлет пришлет"
                    + " живет ведет несет берет ждет начнет поймет придется найдется остается удается дается зеленый"
                    + " твердый трех четырех причем надежный надежного надежно тяжелый тяжелое серьезный серьезно жестко"
                    + " дешевый ребенок самолет полет отчет отчета отчете расчет зачет нечет");

    private static Catalog catalog;

    @BeforeAll
    static void read() {
        Diagnostics diagnostics = new Diagnostics();
        catalog = new ContentReader(CONTENT, diagnostics).read().orElseThrow();
        assertTrue(catalog.size() > 100, "only " + catalog.size() + " entries: is this the content?");
    }

    /** So that whatever `codebook check` says is about what its author has just written. Of the day: that of the latest review. */
    @Test
    void anEditorHasNothingToMend() {
        LocalDate day = catalog.entries().stream()
                .map(entry -> entry.head().reviewed())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseThrow();
        Diagnostics advice = new Diagnostics();
        Routes routes = new Routes(catalog);
        Advice.run(catalog, routes, Prose.render(catalog, routes, advice), day, advice);

        assertNone(advice.sorted().stream()
                .map(found -> found.at().source().path() + ":" + found.at().line() + " " + found.rule() + ": "
                        + found.message())
                .toList());
    }

    @Test
    void noWordMixesLatinAndCyrillicLetters() {
        List<String> found = new ArrayList<>();
        forEach((language, phrase) -> report(MIXED, prose(phrase), phrase, found));
        assertNone(found);
    }

    @Test
    void russianHasItsOwnQuotationMarks() {
        List<String> found = new ArrayList<>();
        forEach((language, phrase) -> {
            if (language.tag().equals("ru")) {
                report(STRAIGHT_QUOTES, prose(phrase), phrase, found);
            }
        });
        assertNone(found);
    }

    @Test
    void russianHasItsYo() {
        List<String> found = new ArrayList<>();
        forEach((language, phrase) -> {
            if (language.tag().equals("ru")) {
                report(WITHOUT_YO, withoutEmphasis(prose(phrase)), phrase, found); // menus keep their own spelling
            }
        });
        assertNone(found);
    }

    @Test
    void nothingIsLeftToBeWritten() {
        List<String> found = new ArrayList<>();
        forEach((language, phrase) -> report(OPEN_PLACE, prose(phrase), phrase, found));
        assertNone(found);
    }

    @Test
    void russianIsTranslated() {
        List<String> found = new ArrayList<>();
        forEach((language, phrase) -> {
            List<String> words = WORD.matcher(withoutEmphasis(prose(phrase)))
                    .results()
                    .map(r -> r.group())
                    .toList();
            boolean russian = words.stream().anyMatch(word -> word.codePoints().anyMatch(TextsTest::isCyrillic));
            if (language.tag().equals("ru") && words.size() > 5 && !russian) {
                found.add(phrase.at() + ": no Russian word in «" + phrase.text() + "»; a name may be one plain scalar");
            }
        });
        assertNone(found);
    }

    /** A name or two may be Russian; the glossary gives every term in both languages. */
    @Test
    void englishIsTranslated() {
        List<String> found = new ArrayList<>();
        forEach((language, phrase) -> {
            long russian = RUSSIAN_WORD
                    .matcher(withoutEmphasis(prose(phrase)))
                    .results()
                    .count();
            boolean glossary = phrase.at().source().path().endsWith("topics/glossary.yaml");
            if (language.tag().equals("en") && russian > 5 && !glossary) {
                found.add(phrase.at() + ": " + russian + " Russian words");
            }
        });
        assertNone(found);
    }

    @Test
    void bothLanguagesHaveTheSameLists() {
        List<String> found = new ArrayList<>();
        for (Entry entry : catalog.entries()) {
            for (Text text : entry.head().texts()) {
                List<Long> items = catalog.languages().stream()
                        .map(language -> LIST_ITEM
                                .matcher(withoutBlocks(text.in(language)))
                                .results()
                                .count())
                        .distinct()
                        .toList();
                if (items.size() > 1) {
                    found.add(
                            text.phrase(catalog.settings().defaultLanguage()).at() + ": lists of " + items + " items");
                }
            }
        }
        assertNone(found);
    }

    /** The words that are not used stand in {@code terms.tsv}, each with the term of the glossary. */
    @Test
    void oneThingHasOneName() throws IOException {
        List<String> found = new ArrayList<>();
        List<String[]> terms = Files.readAllLines(TERMS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .toList();
        assertTrue(terms.size() > 10, "the table of terms is empty");
        for (String[] term : terms) {
            Pattern other = Pattern.compile("(?iu)(?<!\\p{L})(?:" + term[1] + ")(?!\\p{L})");
            forEach((language, phrase) -> {
                if (language.tag().equals(term[0])) {
                    List<String> uses = new ArrayList<>();
                    report(other, withoutEmphasis(prose(phrase)), phrase, uses);
                    uses.forEach(use -> found.add(use + "; say " + term[2]));
                }
            });
        }
        assertNone(found);
    }

    @Test
    void titlesAndSummariesAreShort() {
        List<String> found = new ArrayList<>();
        for (Entry entry : catalog.entries()) {
            for (Language language : catalog.languages()) {
                longer(entry.title().phrase(language), 70, found);
                longer(entry.summary().phrase(language), 200, found);
                if (entry.title().in(language).endsWith(".")) {
                    found.add(entry.title().phrase(language).at() + ": a title has no full stop");
                }
            }
        }
        assertNone(found);
    }

    private static void longer(Phrase phrase, int most, List<String> found) {
        if (phrase.text().length() > most) {
            found.add(phrase.at() + ": " + phrase.text().length() + " characters, more than " + most);
        }
    }

    /** Any of some words, whole and in any case. */
    private static Pattern words(String words) {
        return Pattern.compile("(?iu)(?<![а-яё])(?:" + words.replace(" ", "|") + ")(?![а-яё])");
    }

    private static void forEach(BiConsumer<Language, Phrase> check) {
        for (Entry entry : catalog.entries()) {
            for (Text text : entry.head().texts()) {
                catalog.languages().forEach(language -> check.accept(language, text.phrase(language)));
            }
        }
    }

    private static String prose(Phrase phrase) {
        return Proofreading.prose(phrase.text());
    }

    private static String withoutBlocks(String text) {
        return text.replaceAll("(?s)```.*?```", "");
    }

    /** Names of menus may be given in both languages. */
    private static String withoutEmphasis(String text) {
        return text.replaceAll("\\*+[^*\n]+\\*+|«[^»]*»|\"[^\"]*\"|\\([^)]*\\)", " ");
    }

    private static boolean isCyrillic(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
    }

    private static void report(Pattern pattern, String text, Phrase phrase, List<String> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(phrase.at().of(matcher.group().strip()) + ": "
                    + matcher.group().strip().toLowerCase(Locale.ROOT));
        }
    }

    private static void assertNone(List<String> found) {
        assertEquals("", String.join("\n", found), found.size() + " places");
    }
}
