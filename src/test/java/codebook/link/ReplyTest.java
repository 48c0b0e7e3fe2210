package codebook.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplyTest {

    static Stream<LinkCases> cases() throws IOException {
        return LinkCases.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_codes_of_a_failure_are_found_in_what_programs_print(LinkCases one) {
        String found = Reply.in(one.text())
                .map(reply -> or(reply.code()) + "\t" + or(reply.enhanced()))
                .orElse("-");

        assertEquals(one.codes(), found);
    }

    private static String or(String code) {
        return code.isEmpty() ? "-" : code;
    }
}
