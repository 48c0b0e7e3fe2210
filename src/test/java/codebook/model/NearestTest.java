package codebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The word that an author probably meant. */
class NearestTest {

    private static final List<String> KNOWN = List.of("title", "summary", "stages", "causes", "smtp/530");

    @ParameterizedTest
    @CsvSource({
        "titel, title",
        "tilte, title",
        "sumary, summary",
        "stage, stages",
        "smtp/503, smtp/530",
        "cause, causes",
        "case, ''",
        "sum, summary",
        "summary/530, ''",
        "smtp, smtp/530",
        "st, ''",
        "xyz, ''",
        "t, ''"
    })
    void isFound(String written, String meant) {
        assertEquals(meant, Nearest.to(written, KNOWN).orElse(""));
    }
}
