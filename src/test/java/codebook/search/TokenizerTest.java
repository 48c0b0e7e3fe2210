package codebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TokenizerTest {

    @TestFactory
    Stream<DynamicTest> words() {
        return Stream.of(
                        List.of(
                                "Don’t use smtp.example.com: 5.7.1.",
                                "dont use smtp.example.com smtp example com 5.7.1"),
                        List.of("550-5.7.1 [192.0.2.1]", "550 5.7.1 192.0.2.1 192"),
                        List.of("Учётная за\u00adпись — «Ёлка»", "учетная запись елка"),
                        List.of("заблоки\u0301рован", "заблокирован"),
                        List.of("ＳＭＴＰ ① ﬁle", "smtp 1 file"),
                        List.of("\u202e530\u2069 \ud835\udfd3\ud835\udfdb\ud835\udfd8", "530 530"),
                        List.of("... . ", ""))
                .map(row -> DynamicTest.dynamicTest(
                        row.get(0), () -> assertEquals(row.get(1), String.join(" ", Tokenizer.words(row.get(0))))));
    }

    @Test
    void stems_meet_whatever_the_form() {
        Stemmer stemmer = new Stemmer("ru");
        for (List<String> forms : List.of(
                List.of("список", "списки", "списков"),
                List.of("ошибка", "ошибок"),
                List.of("переполнен", "переполненный", "переполнена"),
                List.of("превышен", "превышение"),
                List.of("blocked", "blocking"))) {
            assertEquals(1, forms.stream().map(stemmer::stem).distinct().count(), forms::toString);
        }
    }
}
