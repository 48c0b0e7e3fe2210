package codebook.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds the word that somebody probably meant, for the hint of a diagnostic. */
public final class Nearest {

    /** Fewer letters say too little. */
    private static final int SHORTEST = 3;

    private Nearest() {}

    /**
     * The known word with the fewest edits (insert, delete, change, swap), if they are few for its length; else the only one that
     * goes on where this one ends.
     */
    public static Optional<String> to(String word, Collection<String> known) {
        String best = null;
        int least = Math.max(1, word.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(word, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best == null ? begunWith(word, known) : Optional.of(best);
    }

    private static Optional<String> begunWith(String word, Collection<String> known) {
        List<String> longer = known.stream()
                .filter(candidate -> word.length() >= SHORTEST && candidate.startsWith(word))
                .toList();
        return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
    }

    /** Damerau's distance (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
