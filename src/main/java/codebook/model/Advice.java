package codebook.model;

import java.util.List;

/**
 * What to do about a code or a reply, in short.
 *
 * @param retry whether sending again helps
 * @param act who must act, the likeliest first
 */
public record Advice(Retry retry, List<Actor> act) {

    public Advice {
        act = List.copyOf(act);
    }
}
