package codebook.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of something that was published once and is no longer there, from {@code content/moved.yaml}.
 *
 * @param at where it is written
 * @param from the entry that went ({@code code:smtp/599}), or a single address ({@code /gmail/old-name/})
 * @param to the entry that takes its place; null where nothing does
 * @param tombstone what is left to say of it; null for a plain redirect
 */
public record Move(
        Position at,
        String from,
        @Nullable Ref to,
        @Nullable Tombstone tombstone) {

    /**
     * A page for something that is gone.
     *
     * @param title what it was
     * @param reason why it went
     */
    public record Tombstone(Text title, Text reason) {}

    /** The entry that went; empty for a single address, and for what is no reference. */
    public Optional<EntryId> entry() {
        int colon = from.indexOf(':');
        return Kind.ofWord(colon < 0 ? "" : from.substring(0, colon))
                .map(kind -> new EntryId(kind, from.substring(colon + 1)));
    }

    public boolean isAddress() {
        return from.startsWith("/");
    }
}
