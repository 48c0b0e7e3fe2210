package codebook.model;

import java.util.List;

/**
 * What the site was before.
 *
 * @param lock every address that was ever published, one a line, sorted; empty before the first publication
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

    /** The addresses in the order of their lines, empty lines included. */
    public List<String> addresses() {
        return lock.text().lines().toList();
    }
}
