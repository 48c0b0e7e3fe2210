package codebook.search;

/**
 * Numbers as few printable characters: the last of 64 signs, before it as many of 15 others as it takes. Between the two
 * are the signs of {@link Place}. The browser reads them in {@code js/search/50-index.js}.
 */
final class Numbers {

    private static final char FIRST = '!';
    private static final int LAST = 64;
    private static final int LEADING = 15;

    private Numbers() {}

    static void append(int number, StringBuilder out) {
        int at = out.length();
        for (int rest = number / LAST; rest > 0; rest = (rest - 1) / LEADING) {
            out.insert(at, (char) (FIRST + LAST + Place.COUNT + (rest - 1) % LEADING));
        }
        out.append((char) (FIRST + number % LAST));
    }
}
