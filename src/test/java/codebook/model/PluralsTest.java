package codebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of some languages as CLDR writes them, with its own examples. */
class PluralsTest {

    private static final Map<String, Map<String, String>> LANGUAGES = Map.of(
            "en", Map.of("one", "i = 1 and v = 0 @integer 1"),
            "fr", Map.of("one", "i = 0,1", "many", "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"),
            "ar",
                    Map.of(
                            "zero", "n = 0",
                            "one", "n = 1",
                            "two", "n = 2",
                            "few", "n % 100 = 3..10",
                            "many", "n % 100 = 11..99"),
            "ru",
                    Map.of(
                            "one", "v = 0 and i % 10 = 1 and i % 100 != 11",
                            "few", "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
                            "many", "v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14"),
            "ja", Map.of());

    @ParameterizedTest
    @CsvSource({
        "en, one, 1",
        "en, other, 0 2 11 101",
        "fr, one, 0 1",
        "fr, many, 1000000 3000000",
        "fr, other, 2 17 1000",
        "ar, zero, 0",
        "ar, one, 1",
        "ar, two, 2",
        "ar, few, 3 10 103 110",
        "ar, many, 11 26 99 111",
        "ar, other, 100 102 200",
        "ru, one, 1 21 31 101 1001",
        "ru, few, 2 4 22 24 102",
        "ru, many, 0 5 11 12 14 19 111 100",
        "ja, other, 0 1 2 5"
    })
    void names_the_form_of_a_number(String language, String form, String numbers) {
        Plurals plurals = new Plurals(LANGUAGES.get(language));
        for (String number : numbers.split(" ")) {
            assertEquals(form, plurals.form(Long.parseLong(number)), number);
        }
        assertTrue(plurals.forms().contains(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "n == 1", "i % 0 = 1", "x = 1", "n = 1..", "n = 1 or", "n = 99999999999"})
    void refuses_what_is_no_rule(String rule) {
        assertThrows(IllegalArgumentException.class, () -> new Plurals(Map.of("one", rule)));
    }

    @Test
    void equal_rules_are_equal() { // so that words that are read again are known to be the same
        assertEquals(new Plurals(LANGUAGES.get("ru")), new Plurals(LANGUAGES.get("ru")));
    }
}
