package codebook.search;

/**
 * Where in an entry a word stands, the weightiest place first. The browser knows each by the letter of its rank, 'a' for
 * the first, and gives it a weight ({@code WEIGHTS} in {@code js/search}).
 */
enum Place {
    /** A title of one or two words. */
    SHORT_TITLE,
    /** A title of three or four words. */
    TITLE,
    LONG_TITLE,
    /** A keyword of one or two words: what people also call it. */
    SHORT_ALIAS,
    ALIAS,
    CATEGORY,
    SUMMARY,
    /** A reply's own words. */
    WORDING,
    CAUSES,
    /** The replies that have a code. */
    REPLIES,
    /** The other texts, several times. */
    OFTEN,
    TEXT;

    /** How many places there are. */
    static final int COUNT = 12;

    private static final Place[] ALL = values();

    static Place of(int ordinal) {
        return ALL[ordinal];
    }

    static Place ofTitle(int words) {
        return words <= 2 ? SHORT_TITLE : words <= 4 ? TITLE : LONG_TITLE;
    }

    static Place ofAlias(int words) {
        return words <= 2 ? SHORT_ALIAS : ALIAS;
    }

    char letter() {
        return (char) ('a' + ordinal());
    }
}
