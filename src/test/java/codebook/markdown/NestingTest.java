package codebook.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import codebook.model.Diagnostic;
import codebook.model.Diagnostics;
import codebook.model.Language;
import codebook.model.Phrase;
import codebook.model.Position;
import codebook.model.Source;
import codebook.model.Text.Markup;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody nests texts a thousand levels deep on purpose, but a slipped key can. */
class NestingTest {

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- "})
    void a_text_nested_too_deeply_is_a_mistake_and_no_end_of_the_program(String level) {
        Diagnostics diagnostics = new Diagnostics();
        Phrase phrase = new Phrase(level.repeat(10_000) + "end", new Position(new Source("x.yaml", ""), 1, 1));

        new Markdown(new NoEntries(), diagnostics).render(phrase, Markup.BLOCK, new Language("en", "English", "ltr"));

        assertEquals(
                List.of("too-deep"),
                diagnostics.sorted().stream().map(Diagnostic::rule).toList());
    }
}
