package codebook.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a cause.
 *
 * @param actor who does it
 * @param action what kind of thing it is
 * @param steps in order, one thing each
 * @param works how to see that it worked
 * @param stop when to stop trying, and whom to write
 */
public record Fix(
        Head head,
        Actor actor,
        Action action,
        List<Text> steps,
        Text works,
        @Nullable Text stop) implements Entry {

    public Fix {
        steps = List.copyOf(steps);
    }
}
