package codebook.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Background: a page of prose.
 *
 * @param terms words that its sections explain, which other pages link at their first use
 */
public record Topic(Head head, @Nullable Ref category, Text body, List<Ref> related, List<Term> terms)
        implements Entry {

    /**
     * A word that a section explains.
     *
     * @param section the anchor of the section
     * @param at where the author named the section
     * @param forms by language tag, how the word is written in running text: in every case and number that occurs. A small
     *     first letter stands for a capital one, too
     */
    public record Term(String section, Position at, Map<String, List<String>> forms) {

        public Term {
            forms = Map.copyOf(forms);
        }
    }

    public Topic {
        related = List.copyOf(related);
        terms = List.copyOf(terms);
    }
}
