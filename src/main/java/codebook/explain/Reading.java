package codebook.explain;

import java.util.Arrays;

/**
 * A text that was made from the pasted one (unquoted, decoded, without its wrapping), which remembers where each of its
 * characters came from.
 */
final class Reading {

    private final StringBuilder text = new StringBuilder();
    private int[] origins = new int[256];

    void add(char character, int origin) {
        if (text.length() == origins.length) {
            origins = Arrays.copyOf(origins, origins.length * 2);
        }
        origins[text.length()] = origin;
        text.append(character);
    }

    /**
     * Takes over a piece of a text as it is.
     *
     * @param base where that text begins in the pasted one
     */
    void add(String source, int from, int to, int base) {
        for (int i = from; i < to; i++) {
            add(source.charAt(i), base + i);
        }
    }

    int length() {
        return text.length();
    }

    char at(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\n';
    }

    CharSequence chars() {
        return text;
    }

    String part(int from, int to) {
        return text.substring(from, to);
    }

    /** Where a piece of this text stands in the pasted one. */
    Span origin(int from, int to) {
        return new Span(origins[from], origins[to - 1] + 1);
    }
}
