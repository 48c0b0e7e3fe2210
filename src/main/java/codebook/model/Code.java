package codebook.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An identifier of a code system: a reply code (530), an enhanced status code (5.7.0).
 *
 * @param system the code system, from the settings
 * @param code the identifier itself, always text
 * @param category the reader's problem in one word
 * @param vague whether the code alone does not say what is wrong
 * @param stages where in the session it comes, the likeliest first
 * @param with for a code that comes together with codes of another system: those codes
 * @param causes the likeliest first; empty where the code is no failure
 */
public record Code(
        Head head,
        CodeSystem system,
        String code,
        Ref category,
        Outcome outcome,
        Status status,
        boolean vague,
        List<String> stages,
        Advice advice,
        List<Ref> with,
        Text meaning,
        List<Ref> causes,
        @Nullable Text byHand,
        @Nullable Text developers,
        List<Difference> mistakenFor,
        List<Ref> related)
        implements Entry {

    public Code {
        stages = List.copyOf(stages);
        with = List.copyOf(with);
        causes = List.copyOf(causes);
        mistakenFor = List.copyOf(mistakenFor);
        related = List.copyOf(related);
    }
}
