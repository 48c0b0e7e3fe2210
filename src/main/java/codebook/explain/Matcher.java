package codebook.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Finds many phrases in a text at once. Phrases are kept word by word in a tree; a phrase with places is several runs of
 * words that follow each other within a few words. The work for one word of the text is limited by the phrases, never by
 * the text, so that the whole grows only with its length.
 *
 * @param <T> what a phrase stands for
 */
final class Matcher<T> {

    /** How many words a place may stand for. */
    private static final int GAP = 12;

    private static final String NUMBER = "#";

    /** A phrase that was found, as words of the text. */
    record Match<T>(T meaning, int from, int to) {}

    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        final List<int[]> ends = new ArrayList<>();
    }

    private final Node root = new Node();
    private final List<T> meanings = new ArrayList<>();
    private final List<Integer> runs = new ArrayList<>();
    private final LongAdder steps = new LongAdder();

    /** Adds a phrase with places such as {@code {number}} and {@code {text}}. */
    void add(String phrase, T meaning) {
        List<List<String>> parts = parts(phrase);
        if (parts.isEmpty()) {
            return;
        }
        for (int run = 0; run < parts.size(); run++) {
            Node node = root;
            for (String word : parts.get(run)) {
                node = node.next.computeIfAbsent(word, w -> new Node());
            }
            node.ends.add(new int[] {meanings.size(), run});
        }
        meanings.add(meaning);
        runs.add(parts.size());
    }

    /** The runs of words of a phrase; a number stands for any number, any other place ends the run. */
    private static List<List<String>> parts(String phrase) {
        List<List<String>> parts = new ArrayList<>();
        List<String> run = new ArrayList<>();
        int at = 0;
        while (at <= phrase.length()) {
            int open = phrase.indexOf('{', at);
            int close = open < 0 ? -1 : phrase.indexOf('}', open);
            int end = close < 0 ? phrase.length() : open;
            Words words = Words.of(phrase.substring(at, end));
            for (int i = 0; i < words.size(); i++) {
                run.add(words.word(i));
            }
            if (close < 0) {
                break;
            }
            if (phrase.startsWith("{number}", open)) {
                run.add(NUMBER);
            } else if (!run.isEmpty()) {
                parts.add(run);
                run = new ArrayList<>();
            }
            at = close + 1;
        }
        if (!run.isEmpty()) {
            parts.add(run);
        }
        return parts;
    }

    /** All phrases in a text, in the order of their ends; of those that overlap, all. */
    List<Match<T>> find(Words words) {
        List<Match<T>> found = new ArrayList<>();
        Map<Integer, int[]> begun = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            walk(root, words, i, i, begun, found);
        }
        return found;
    }

    private void walk(Node node, Words words, int start, int at, Map<Integer, int[]> begun, List<Match<T>> found) {
        steps.increment();
        for (int[] end : node.ends) {
            reach(end[0], end[1], start, at, begun, found);
        }
        if (at < words.size()) {
            Node next = node.next.get(words.word(at));
            if (next != null) {
                walk(next, words, start, at + 1, begun, found);
            }
            Node number = node.next.get(NUMBER);
            if (number != null && words.isNumber(at)) {
                walk(number, words, start, at + 1, begun, found);
            }
        }
    }

    /** Run {@code run} of a phrase stands at these words: {@code begun} holds {next run, first word, last word}. */
    private void reach(int phrase, int run, int from, int to, Map<Integer, int[]> begun, List<Match<T>> found) {
        int first = from;
        if (run > 0) {
            int[] state = begun.get(phrase);
            if (state == null || state[0] != run || from < state[2] || from - state[2] > GAP) {
                return;
            }
            first = state[1];
        }
        if (run + 1 == runs.get(phrase)) {
            begun.remove(phrase);
            found.add(new Match<>(meanings.get(phrase), first, to));
        } else {
            begun.put(phrase, new int[] {run + 1, first, to});
        }
    }

    /** How many nodes of the tree were visited so far. */
    long steps() {
        return steps.sum();
    }
}
