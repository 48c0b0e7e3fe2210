package codebook.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A piece of text as words: runs of letters and runs of digits, in lower case, without punctuation. Words of addresses,
 * host names, links and identifiers are marked, since they differ from one error to the next.
 */
final class Words {

    private static final String BREAKS = "<>()[]{}\"'`,;=|*\\\u2018\u2019\u00ab\u00bb\u201c\u201d";
    private static final String LINK_BREAKS = "<>\"'`()[]{}\\";
    private static final int LONGEST = 200;
    private static final int IDENTIFIER = 8;

    /** How a word belongs to its text. */
    private enum Kind {
        /** One of the words of a language. */
        LASTING,
        /** Part of a host name, a link or an identifier. */
        NAME,
        /** Part of a mail address. */
        ADDRESS
    }

    private final List<String> words = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();

    static Words of(Reading text, int from, int to) {
        Words words = new Words();
        words.read(text, from, to);
        return words;
    }

    static Words of(Reading text) {
        return of(text, 0, text.length());
    }

    /** Those that stand in a part of the text that begins and ends between words. */
    Words within(int from, int to) {
        Words some = new Words();
        for (int i = from(from); i < size() && start(i) < to; i++) {
            some.add(words.get(i), starts.get(i), ends.get(i), kinds.get(i));
        }
        return some;
    }

    /** The words of a phrase. */
    static Words of(String phrase) {
        Reading reading = new Reading();
        reading.add(phrase, 0, phrase.length(), 0);
        return of(reading);
    }

    int size() {
        return words.size();
    }

    String word(int index) {
        return words.get(index);
    }

    int start(int index) {
        return starts.get(index);
    }

    int end(int index) {
        return ends.get(index);
    }

    /** The first word that begins at or behind a place of the text. */
    int from(int place) {
        int found = Collections.binarySearch(starts, place);
        return found < 0 ? -found - 1 : found;
    }

    boolean isNumber(int index) {
        return Characters.isDigit(words.get(index).charAt(0));
    }

    /**
     * Whether a phrase that was found as these words stands there as a whole: not within a longer word or host name, with the
     * punctuation at its ends, and within a mail address only if it is part of one itself.
     */
    boolean stand(Reading text, int from, int to, String phrase) {
        boolean addressed = kinds.subList(from, to).contains(Kind.ADDRESS);
        return (!addressed || phrase.indexOf('@') >= 0)
                && begins(text, start(from), phrase)
                && ends(text, end(to - 1), phrase);
    }

    private static boolean begins(Reading text, int start, String phrase) {
        int first = 0;
        while (!isPart(phrase.charAt(first))) {
            first++;
        }
        int at = first - 1;
        while (at >= 0 && phrase.charAt(at) != ' ') {
            if (text.at(start - first + at) != phrase.charAt(at)) {
                return false;
            }
            at--;
        }
        return at < first - 1 || !Characters.isWord(text.at(start - 1));
    }

    private static boolean ends(Reading text, int end, String phrase) {
        int last = phrase.length();
        while (!isPart(phrase.charAt(last - 1))) {
            last--;
        }
        int at = last;
        while (at < phrase.length() && phrase.charAt(at) != ' ') {
            if (text.at(end + at - last) != phrase.charAt(at)) {
                return false;
            }
            at++;
        }
        char next = text.at(end);
        boolean goesOn = Characters.isWord(next) || (next == '.' || next == '-') && Characters.isWord(text.at(end + 1));
        return at > last || !goesOn;
    }

    private static boolean isPart(char c) {
        return Characters.isWord(c) || c == '{' || c == '}';
    }

    /** The words that do not belong to an address, a host name, a link or an identifier. */
    Words lasting() {
        return only(i -> kinds.get(i) == Kind.LASTING);
    }

    /** Whether none of these words belongs to an address, a host name, a link or an identifier. */
    boolean areLasting(int from, int to) {
        return kinds.subList(from, to).stream().allMatch(kind -> kind == Kind.LASTING);
    }

    /** The words that do not belong to a mail address. */
    Words unaddressed() {
        return only(i -> kinds.get(i) != Kind.ADDRESS);
    }

    /** The words that are no numbers. */
    Words spoken() {
        return only(i -> !isNumber(i));
    }

    private Words only(IntPredicate wanted) {
        Words some = new Words();
        for (int i = 0; i < size(); i++) {
            if (wanted.test(i)) {
                some.add(words.get(i), starts.get(i), ends.get(i), kinds.get(i));
            }
        }
        return some;
    }

    private void add(String word, int start, int end, Kind kind) {
        words.add(word);
        starts.add(start);
        ends.add(end);
        kinds.add(kind);
    }

    private void read(Reading text, int from, int to) {
        int i = from;
        while (i < to) {
            char c = text.at(i);
            if (c == '\\' && i + 1 < to && "nrt".indexOf(text.at(i + 1)) >= 0) {
                i += 2; // an escaped line break in JSON
            } else if (!Characters.isWord(c) && c != '/' && c != '@') {
                i++;
            } else {
                int end = chunkEnd(text, i, to);
                split(text, i, end, to);
                i = end;
            }
        }
    }

    private static int chunkEnd(Reading text, int from, int to) {
        boolean link = false;
        int i = from;
        while (i < to) {
            char c = text.at(i);
            if (c == ':' && text.at(i + 1) == '/' && text.at(i + 2) == '/') {
                link = true;
            } else if (c == ':' && !link) {
                break;
            }
            boolean dots = c == '.' && text.at(i + 1) == '.';
            if (dots || Characters.isSpace(c) || (link ? LINK_BREAKS : BREAKS).indexOf(c) >= 0) {
                break;
            }
            i++;
        }
        return Math.max(i, from + 1);
    }

    private void split(Reading text, int from, int end, int to) {
        Kind kind = kind(text, from, end);
        int i = from;
        while (i < end) {
            char c = text.at(i);
            if (!Characters.isWord(c)) {
                i++;
                continue;
            }
            int start = i;
            StringBuilder word = new StringBuilder();
            boolean digits = Characters.isDigit(c);
            do {
                word.append(Characters.fold(text.at(i)));
                i++;
            } while (i < end
                    && word.length() < LONGEST
                    && !Characters.isIdeograph(c)
                    && Characters.isWord(text.at(i))
                    && !Characters.isIdeograph(text.at(i))
                    && Characters.isDigit(text.at(i)) == digits);
            if (i == end && !digits) {
                i = contraction(text, end, to, word);
            }
            add(word.toString(), start, i, kind);
        }
    }

    /** Takes the end of "doesn't" and "recipient's" into the word. */
    private static int contraction(Reading text, int end, int to, StringBuilder word) {
        char mark = text.at(end);
        if (end >= to || mark != '\'' && mark != '\u2019' || word.length() < 2) {
            return end;
        }
        int i = end + 1;
        while (i < to && i <= end + 2 && Characters.isLetter(text.at(i))) {
            i++;
        }
        if (i == end + 1 || i < to && Characters.isWord(text.at(i))) {
            return end;
        }
        for (int k = end + 1; k < i; k++) {
            word.append(Characters.fold(text.at(k)));
        }
        return i;
    }

    private static Kind kind(Reading text, int from, int end) {
        int last = end;
        while (last > from && !Characters.isWord(text.at(last - 1))) {
            last--;
        }
        boolean dot = false;
        boolean upper = false;
        boolean lower = false;
        boolean plain = true;
        int slashes = 0;
        int changes = 0;
        int tail = 0;
        for (int i = from; i < last; i++) {
            char c = text.at(i);
            if (c == ':') {
                return Kind.NAME; // a link
            }
            if (c == '@' && i > from) {
                return Kind.ADDRESS;
            }
            boolean digit = Characters.isDigit(c);
            boolean letter = Characters.isLetter(c);
            upper |= c >= 'A' && c <= 'Z';
            lower |= c >= 'a' && c <= 'z';
            plain &= digit || letter && c < 0x80 || c == '.' || c == '-' || c == '_';
            if (c == '/') {
                slashes++;
            }
            if (c == '.') {
                dot = true;
                tail = 0;
            } else if (letter && tail >= 0) {
                tail++;
            } else {
                tail = -1;
            }
            if (i > from
                    && digit != Characters.isDigit(text.at(i - 1))
                    && Characters.isWord(c)
                    && Characters.isWord(text.at(i - 1))) {
                changes++;
            }
        }
        boolean host = dot && plain && tail >= 2 && !(upper && lower);
        boolean path = slashes > 1 && text.at(from) == '/';
        boolean identifier = changes >= 2 && last - from >= IDENTIFIER;
        return host || path || identifier ? Kind.NAME : Kind.LASTING;
    }
}
