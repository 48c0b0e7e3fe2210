package codebook.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NuCheckerIT {

    private static final NuChecker CHECKER = new NuChecker();

    @Test
    void accepts_a_good_page() throws IOException {
        assertEquals(List.of(), check("<!doctype html><html lang=ru><title>Ошибка 530</title><h1>Ошибка 530</h1>"));
    }

    @Test
    void names_the_place_of_an_error() throws IOException {
        assertEquals(
                List.of("error 2:14: Element “img” is missing one or more of the following attributes: [src, srcset]."),
                check("<!doctype html><html lang=en><title>530</title>\n<p><img alt=a>"));
    }

    @Test
    void reports_warnings_too() throws IOException {
        assertEquals(
                List.of("warning 1:22: Consider adding a “lang” attribute to the “html” start tag to declare the"
                        + " language of this document."),
                check("<!doctype html><title>530</title><p>a"));
    }

    @Test
    void forgets_the_page_before() throws IOException {
        check("<p>");

        accepts_a_good_page();
    }

    private static List<String> check(String html) throws IOException {
        return CHECKER.check("file:///page.html", html.getBytes(UTF_8));
    }
}
