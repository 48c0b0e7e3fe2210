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
        for (int i = 0; i <= folded.length(); ) {
            int c = i < folded.length() ? folded.codePointAt(i) : ' ';
            boolean inside = c == '.' || isLetterOrNumber(c);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                add(folded.substring(start, i), words);
                start = -1;
            }
            i += Character.charCount(c);
        }
        return words;
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
        String word = piece.substring(from, to);
        words.add(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
        if (word.indexOf('.') >= 0) {
            for (String part : word.split("\\.")) {
                if (part.length() > 1 && part.length() <= LONGEST) {
                    words.add(part);
                }
            }
        }
    }

    /** Without case, accents of stress, ё, apostrophes and signs that nobody sees. */
    static String fold(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == 'ё') {
                out.append('е');
            } else if (!isSilent(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isSilent(char c) {
        return c == '\'' || c == '’' || c == '\u0300' || c == '\u0301' || c == '\u00ad' || isFormat(c);
    }

    private static boolean isFormat(char c) {
        return c >= '\u200b' && Character.getType(c) == Character.FORMAT;
    }

    private static boolean isLetterOrNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER, Character.DECIMAL_DIGIT_NUMBER -> true;
            default -> Character.isLetter(c);
        };
    }
}
