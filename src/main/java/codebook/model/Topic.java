package codebook.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Background: a page of prose. */
public record Topic(Head head, @Nullable Ref category, Text body, List<Ref> related) implements Entry {

    public Topic {
        related = List.copyOf(related);
    }
}
