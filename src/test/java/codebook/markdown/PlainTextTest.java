package codebook.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.model.Diagnostics;
import codebook.model.Language;
import codebook.model.Phrase;
import codebook.model.Position;
import codebook.model.Source;
import codebook.model.Text.Markup;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way for plain texts gives exactly what the parser gives. */
class PlainTextTest {

    private static final Language ENGLISH = new Language("en", "English", "ltr");
    private static final String[] PIECES = {
        "word",
        "слово",
        " ",
        " ",
        " ",
        "\n",
        "\n\n",
        ".",
        ",",
        ": ",
        "; ",
        "(x)",
        "1. ",
        "25",
        "- ",
        "+ ",
        "—",
        "«",
        "»",
        "'",
        "http://a.b",
        "a_b",
        "*",
        "`",
        "#",
        "> ",
        "\\",
        "&",
        "<",
        "|",
        "~",
        "\"",
        "  \n",
        "Title",
        "=",
        "e.g. ",
        "%",
        "$",
        "@",
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A plain sentence.",
                "Два предложения. И «кавычки» — тоже.",
                "First paragraph.\n\nSecond paragraph,\nwith a soft break.",
                "It costs 5.10 (or 4.7.0), it's true: yes; no.",
            })
    void takesTextsWithoutMarkup(String text) {
        assertTrue(PlainText.paragraphs(text).isPresent(), text);
        assertEquals(parsed(text, Markup.BLOCK), PlainText.paragraphs(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- item",
                "1. item",
                "`code`",
                "a *b*",
                "[x](y)",
                "a & b",
                "a\n- b",
                "a  \nb",
                "a\n\n\nb",
                " a",
                "a\n b",
                "Title\n==="
            })
    void leavesTheRestToTheParser(String text) {
        assertTrue(PlainText.paragraphs(text).isEmpty(), text);
    }

    @Test
    void agreesWithTheParserOnEverythingItTakes() {
        Random random = new Random(7);
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String words = text.toString().strip();
            Optional<String> paragraphs = PlainText.paragraphs(words);
            if (paragraphs.isPresent()) {
                taken++;
                assertEquals(parsed(words, Markup.BLOCK), paragraphs.get(), () -> "«" + words + "»");
            }
            PlainText.line(words)
                    .ifPresent(line -> assertEquals(parsed(words, Markup.INLINE), line, () -> "«" + words + "»"));
        }
        assertTrue(taken > 1000, "only " + taken + " of the texts were plain: the test shows little");
    }

    private static String parsed(String text, Markup markup) {
        Phrase phrase = new Phrase(text, new Position(new Source("test", text), 1, 1));
        return new Markdown(new NoEntries(), new Diagnostics())
                .parsed(phrase, markup, ENGLISH)
                .markup();
    }
}
