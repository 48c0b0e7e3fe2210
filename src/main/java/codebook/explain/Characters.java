package codebook.explain;

/**
 * What a character is, for the matcher: the same few ranges in Java and in the browser, whatever tables of Unicode either
 * has.
 */
final class Characters {

    private static final String PLAIN_LATIN = "aaaaaa-ceeeeiiii-nooooo--uuuuy-y";

    private Characters() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
        return c >= 0xC0
                && c != 0xD7
                && c != 0xF7
                && !(c >= 0x2000 && c < 0x2E80)
                && !(c >= 0x3000 && c < 0x3040)
                && !(c >= 0xFE00 && c < 0xFF10)
                && c < 0xFFF0;
    }

    static boolean isWord(char c) {
        return isDigit(c) || isLetter(c);
    }

    /** A character that is a word by itself: Chinese, Japanese and Korean are written without spaces. */
    static boolean isIdeograph(char c) {
        return c >= 0x2E80 && c < 0xFB00 && isLetter(c);
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || c == 0x3000;
    }

    /** Lower case, without accents. */
    static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        if (c >= 0xC0 && c <= 0xFF && c != 0xDF) {
            char plain = PLAIN_LATIN.charAt((c >= 0xE0 ? c : c + 32) - 0xE0);
            return plain == '-' ? c : plain;
        }
        if (c >= 0x400 && c <= 0x42F) {
            char lower = (char) (c < 0x410 ? c + 80 : c + 32);
            return lower == 0x451 ? 0x435 : lower;
        }
        return c == 0x451 ? (char) 0x435 : c;
    }
}
