package codebook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Sorted words with what is known of each, cut into pieces of about one size. Each piece holds the words from its own
 * first to the next piece's; a word is written as how many characters it shares with the one before, and the rest.
 *
 * @param starts for each piece the shortest beginning that tells its first word from the word before it
 * @param pieces the pieces
 */
record Shards(List<String> starts, List<String> pieces) {

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

    Shards {
        starts = List.copyOf(starts);
        pieces = List.copyOf(pieces);
    }

    /**
     * Cuts.
     *
     * @param size about how many characters a piece should have
     * @param about what is known of a word; may be empty
     */
    static Shards cut(List<String> words, int size, UnaryOperator<String> about) {
        List<String> starts = new ArrayList<>();
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        String before = "";
        for (String word : words) {
            if (starts.isEmpty() || piece.length() >= size) {
                if (!starts.isEmpty()) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
                starts.add(word.substring(0, Math.min(word.length(), shared(before, word) + 1)));
                before = "";
            }
            int shared = shared(before, word);
            String known = about.apply(word);
            piece.append(piece.isEmpty() ? "" : "\n")
                    .append(DIGITS.charAt(shared))
                    .append(word, shared, word.length())
                    .append(known.isEmpty() ? "" : " ")
                    .append(known);
            before = word;
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return new Shards(starts, pieces);
    }

    private static int shared(String a, String b) {
        int most = Math.min(Math.min(a.length(), b.length()), DIGITS.length() - 1);
        int shared = 0;
        while (shared < most && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        return shared;
    }
}
