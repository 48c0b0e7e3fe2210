package codebook.model;

import java.util.List;

/**
 * What the site was before.
 *
 * @param lock every address that was ever published
 * @param moves what became of addresses that this site has no longer
 */
public record Past(Lock lock, List<Move> moves) {

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

    /**
     * The record of what was published.
     *
     * @param source its text in the form of {@link LockLines}; empty before the first publication
     * @param published what it lists, in its order
     */
    public record Lock(Source source, List<Published> published) {

        public Lock {
            published = List.copyOf(published);
        }
    }

    /** The addresses that were published, in the order of the lock. */
    public List<String> addresses() {
        return lock.published.stream().map(Published::address).toList();
    }
}
