package codebook.search;

/**
 * Numbers as few printable characters: the last of 64 signs, before it as many of 15 others as it takes. The browser reads
 * them with the same table.
 */
final class Numbers {

    private static final int LAST = 64;
    private static final int LEADING = 15;
    private static final String SIGNS = signs();

    private Numbers() {}

    /** Printable ASCII without what a template literal gives a meaning, and without the letters of {@link Place}. */
    private static String signs() {
        StringBuilder signs = new StringBuilder();
        for (char c = '!'; c <= '~'; c++) {
            boolean isPlace = c >= 'a' && c < 'a' + Place.values().length;
            if (!isPlace && c != '`' && c != '\\' && c != '$') {
                signs.append(c);
            }
        }
        return signs.toString();
    }

    static void append(int number, StringBuilder out) {
        StringBuilder leading = new StringBuilder();
        for (int rest = number / LAST; rest > 0; rest = (rest - 1) / LEADING) {
            leading.append(SIGNS.charAt(LAST + (rest - 1) % LEADING));
        }
        out.append(leading.reverse()).append(SIGNS.charAt(number % LAST));
    }
}
