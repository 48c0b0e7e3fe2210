package codebook.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words in braces are places where a setting belongs; other braces stand for themselves. */
class PlacesTest {

    private static final Map<String, String> VALUES =
            Map.of("host", "smtp.example.org", "imap-host", "imap.example.org");

    @ParameterizedTest
    @CsvSource({
        "'Server {host}.',            'Server smtp.example.org.'",
        "'{host}{imap-host}',         'smtp.example.orgimap.example.org'",
        "'function () { return 1; }', 'function () { return 1; }'",
        "'{unknown} {host}',          '{unknown} smtp.example.org'",
        "'{HOST} {ho st} {}',         '{HOST} {ho st} {}'",
        "'no place',                  'no place'",
    })
    void areFilled(String html, String expected) {
        assertEquals(expected, Places.fill(html, VALUES::get));
    }

    @ParameterizedTest
    @CsvSource({"'<b> & \"x\" ''y''', '&lt;b&gt; &amp; &quot;x&quot; ''y'''"})
    void textIsEscaped(String text, String expected) {
        assertEquals(expected, Places.escape(text));
    }
}
