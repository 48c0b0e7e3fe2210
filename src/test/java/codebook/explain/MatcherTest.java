package codebook.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatcherTest {

    private final Matcher<String> matcher = new Matcher<>();

    @Test
    void finds_words_whatever_their_case_accents_and_punctuation() {
        matcher.add("mail rejeté", "a");

        assertEquals(List.of("a"), found("550 MAIL: rejete!"));
    }

    @Test
    void a_place_stands_for_a_few_words() {
        matcher.add("user {text} does not exist", "a");

        assertEquals(List.of("a"), found("the user called anna in sales does not exist"));
        assertEquals(List.of(), found("user " + "very ".repeat(13) + "old does not exist"));
    }

    @Test
    void a_number_stands_for_one_number() {
        matcher.add("IB{number}", "a");

        assertEquals(List.of("a"), found("rejected IB504."));
        assertEquals(List.of(), found("rejected IBM"));
    }

    @Test
    void phrases_within_phrases_are_all_found() {
        matcher.add("mailbox", "short");
        matcher.add("mailbox is full", "long");

        assertEquals(List.of("short", "long"), found("the mailbox is full"));
    }

    private List<String> found(String text) {
        return matcher.find(Words.of(text)).stream().map(Matcher.Match::meaning).toList();
    }
}
