package codebook.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses from the root of the site become relative ones that end in a file. */
class RelativeLinksTest {

    @ParameterizedTest
    @CsvSource({
        "/en/smtp/530/, href=\"/en/\",                     href=\"../../../en/index.html\"",
        "/en/smtp/530/, href=\"/ru/smtp/530/#causes\",     href=\"../../../ru/smtp/530/index.html#causes\"",
        "/en/smtp/530/, src=\"/assets/a.0f.js\",           src=\"../../../assets/a.0f.js\"",
        "/en/smtp/530/, data-home=\"/en/\",                data-home=\"../../../en/\"",
        "/en/smtp/530/, action=\"/en/search/\",            action=\"../../../en/search/index.html\"",
        "/530/,         href=\"/\",                        href=\"../index.html\"",
        "/,             href=\"/en/\",                     href=\"en/index.html\"",
        "/,             href=\"/\",                        href=\"index.html\"",
        "/en/,          href=\"https://example.org/\",     href=\"https://example.org/\"",
        "/en/,          href=\"#main\",                    href=\"#main\"",
        "/en/,          content=\"/etc/passwd\",           content=\"/etc/passwd\"",
        "/en/,          title=\"/en/\",                    title=\"/en/\"",
    })
    void areMadeFromTheAddressOfThePage(String address, String written, String expected) {
        assertEquals("<a " + expected + ">x</a>", text(RelativeLinks.from(address, "<a " + written + ">x</a>")));
    }

    @ParameterizedTest
    @CsvSource({
        "/,      href=\"/en/\",           href=\"/en/\"",
        "/docs/, href=\"/en/\",           href=\"/docs/en/\"",
        "/docs/, src=\"/assets/a.0f.js\", src=\"/docs/assets/a.0f.js\"",
        "/docs/, href=\"/\",              href=\"/docs/\"",
        "/коды/, href=\"/en/\",           href=\"/коды/en/\"",
    })
    void beginAtTheHostOnThePageOfWhatIsNotThere(String basePath, String written, String expected) {
        assertEquals("<a " + expected + ">x</a>", text(RelativeLinks.absolute(basePath, "<a " + written + ">x</a>")));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
