package codebook.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One real answer of one provider or server software.
 *
 * @param code its reply code
 * @param enhanced its enhanced status code, if it has one
 * @param shortName its short permalink within the provider
 * @param wordings the server's own words, the newest first
 * @param stages where in the session it comes; empty to take the code's
 * @param advice null to take the code's
 */
public record Reply(
        Head head,
        Ref provider,
        Ref code,
        @Nullable Ref enhanced,
        String shortName,
        Ref category,
        List<Wording> wordings,
        List<String> stages,
        @Nullable Advice advice,
        Text meaning,
        List<Ref> causes,
        List<Difference> mistakenFor,
        List<Ref> related)
        implements Entry {

    /**
     * One form of the reply, as servers send it.
     *
     * @param text plain words, with places such as {@code {session}} for the parts that differ each time
     * @param current whether it is sent today
     */
    public record Wording(String text, boolean current, Position at) {}

    public Reply {
        wordings = List.copyOf(wordings);
        stages = List.copyOf(stages);
        causes = List.copyOf(causes);
        mistakenFor = List.copyOf(mistakenFor);
        related = List.copyOf(related);
    }
}
