package codebook.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request may ask for. */
class TargetTest {

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/en/smtp/530/, /en/smtp/530/",
        "/en/search/?q=%2e%2e/, /en/search/",
        "/en/smtp/%35%33%30/, /en/smtp/530/",
        "/en/smtp/5.7.0/, /en/smtp/5.7.0/",
        "/%D0%BA%D0%BE%D0%B4, /код",
        "/...., /....",
    })
    void an_address_is_decoded_once(String target, String path) {
        assertEquals(Optional.of(path), Target.path(target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "en/",
                "http://localhost/",
                "//evil.example/",
                "/..",
                "/../secret",
                "/en/../../secret",
                "/./en/",
                "/en/.",
                "/%2e%2e/secret",
                "/.%2E/secret",
                "/%2e%2e%2fsecret",
                "/..%5csecret",
                "/..\\secret",
                "/en\\smtp",
                "/%252e%252e/secret",
                "/en%00.html",
                "/en/%0d%0aSet-Cookie:x",
                "/%",
                "/%2",
                "/%zz",
                "/en//smtp/",
                "/en/%2fsmtp/",
                "/C:\\secret"
            })
    void what_leads_elsewhere_is_refused(String target) {
        assertEquals(Optional.empty(), Target.path(target));
    }
}
