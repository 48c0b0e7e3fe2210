package codebook.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into words, by the rule that the browser follows too ({@code js/search/10-words.js}).
 *
 * <pre>{@code
 * "Don't use smtp.example.com: 5.7.1"  ->  dont, use, smtp.example.com, smtp, example, com, 5.7.1
 * }</pre>
 */
final class Tokenizer {

    private static final int LONGEST = 40;

    private Tokenizer() {}

    /** The words of a text, folded, in order. A word with dots is followed by its parts of two and more characters. */
    static List<String> words(String text) {
        String folded = fold(text);
        List<String> words = new ArrayList<>();
        int start = -1;
        int length = folded.length();
        for (int i = 0; i <= length; i++) {
            boolean inside = i < length && isInside(folded, i);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                add(folded.substring(start, i), words);
                start = -1;
            }
        }
        return words;
    }

    private static boolean isInside(String text, int i) {
        char c = text.charAt(i);
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.';
        }
        if (c >= 'а' && c <= 'я') {
            return true;
        }
        int point = Character.isLowSurrogate(c) && i > 0 ? text.codePointBefore(i + 1) : text.codePointAt(i);
        return switch (Character.getType(point)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER, Character.DECIMAL_DIGIT_NUMBER -> true;
            default -> Character.isLetter(point);
        };
    }

    private static void add(String piece, List<String> words) {
        int from = 0;
        int to = piece.length();
        while (from < to && piece.charAt(from) == '.') {
            from++;
        }
        while (to > from && piece.charAt(to - 1) == '.') {
            to--;
        }
        if (from == to) {
            return;
        }
        String word = piece.substring(from, Math.min(to, from + LONGEST));
        words.add(word);
        if (word.indexOf('.') >= 0) {
            for (String part : word.split("\\.")) {
                if (part.length() > 1) {
                    words.add(part);
                }
            }
        }
    }

    /** Without case, accents of stress, ё, apostrophes and signs that nobody sees. */
    static String fold(String text) {
        String composed = isSettled(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        String lower = composed.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c == 'ё') {
                out.append('е');
            } else if (!isSilent(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isSettled(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSettled(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** What normalizing leaves as it is, of all that common texts hold. */
    private static boolean isSettled(char c) {
        return c < 0x80 || c >= 'А' && c <= 'ё' || c == 'Ё' || c == '«' || c == '»' || c >= '–' && c <= '„' && c != '‗';
    }

    private static boolean isSilent(char c) {
        return c == '\''
                || c >= 0x80
                        && (c == '’' || c == '\u0300' || c == '\u0301' || Character.getType(c) == Character.FORMAT);
    }
}
