package codebook.model;

import java.util.List;

/**
 * What the site was before.
 *
 * @param lock every address that was ever published, in the form of {@link LockLines}; empty before the first publication
 * @param moves what became of addresses that this site has no longer
 */
public record Past(Source lock, List<Move> moves) {

    /** The name of the lock in the content folder. */
    public static final String LOCK = "addresses.lock";

    /** The file of the moves in the content folder. */
    public static final String MOVES = "moved.yaml";

    public Past {
        moves = List.copyOf(moves);
    }

    /**
     * An address that was published.
     *
     * @param line the line of the lock that lists it, from 1
     */
    public record Published(String address, int line) {}

    /** Everything that was published, in the order of the lock. */
    public List<Published> published() {
        return LockLines.read(lock);
    }

    /** The addresses that were published, in the order of the lock. */
    public List<String> addresses() {
        return published().stream().map(Published::address).toList();
    }
}
