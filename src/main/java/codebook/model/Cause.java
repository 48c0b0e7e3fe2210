package codebook.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a failure happens.
 *
 * @param tell how to tell that this is your cause
 * @param why how it comes about
 * @param fixes the best first
 */
public record Cause(
        Head head, Ref category, Text tell, @Nullable Text why, List<Ref> fixes) implements Entry {

    public Cause {
        fixes = List.copyOf(fixes);
    }
}
