package codebook.explain;

import codebook.explain.Codes.Code;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the codes of a piece of text. Three digits are a reply code only where they stand as one: before an enhanced code,
 * after "said:", at the start of a line; dates, ports, addresses, sizes and identifiers are not.
 */
final class CodeFinder {

    /** What a basic code must reach to be believed. */
    private static final int BELIEVABLE = 2;

    private static final int ENHANCED_FOLLOWS = 3;
    private static final int LONGEST_WORD = 16;

    /** So many characters may stand between a code and the word before it. */
    private static final int PUNCTUATION = 6;

    private final Reading text;
    private final int from;
    private final int to;
    private final boolean log;
    private final Set<String> known;

    private CodeFinder(Statement statement, Set<String> known) {
        this.text = statement.text();
        this.from = statement.from();
        this.to = statement.to();
        this.log = statement.log();
        this.known = known;
    }

    /** @param known the reply codes that exist */
    static Codes find(Statement statement, Set<String> known) {
        return new CodeFinder(statement, known).find();
    }

    private Codes find() {
        @Nullable Code best = null;
        int certainty = 0;
        boolean success = false;
        for (int i = from; i < to; i++) {
            if (!isBasic(i)) {
                continue;
            }
            Code code = code(i, i + 3);
            int score = score(i, known.contains(code.code()));
            if (code.code().charAt(0) <= '3') {
                success |= score >= BELIEVABLE;
            } else if (score >= BELIEVABLE && score > certainty) {
                certainty = score;
                best = code;
            }
        }
        @Nullable Code enhanced = enhanced(best);
        boolean leads = best != null && begins(best.from(), false)
                || enhanced != null && (begins(enhanced.from(), false) || isStatus(enhanced.from()));
        return new Codes(best, certainty, enhanced, leads, success);
    }

    private Code code(int begin, int end) {
        return new Code(text.part(begin, end), begin, end);
    }

    // ---- reply codes

    private boolean isBasic(int i) {
        char first = text.at(i);
        if (i + 3 > to || first < '2' || first > '5' || !isDigit(i + 1) || !isDigit(i + 2)) {
            return false;
        }
        char before = i == from ? ' ' : text.at(i - 1);
        char after = i + 3 >= to ? ' ' : text.at(i + 3);
        if (Characters.isWord(before) && !escaped(i) || Characters.isWord(after)) {
            return false;
        }
        if (".-_/+@$%~".indexOf(before) >= 0 || "_/%@~".indexOf(after) >= 0) {
            return false;
        }
        if (".:,".indexOf(after) >= 0 && isDigit(i + 4) && i + 4 < to) {
            return false;
        }
        if (before == ':' && i - 2 >= from && (isDigit(i - 2) || host(i - 2))) {
            return false;
        }
        return !(before == '[' && i - 2 >= from && Characters.isWord(text.at(i - 2)));
    }

    private boolean isDigit(int i) {
        return Characters.isDigit(text.at(i));
    }

    /** An escaped line break of JSON before the code. */
    private boolean escaped(int i) {
        return i - 2 >= from && text.at(i - 2) == '\\' && "nrt".indexOf(text.at(i - 1)) >= 0;
    }

    /** Whether the word that ends here looks like the name of a host: its colon is followed by a port. */
    private boolean host(int end) {
        for (int i = end; i >= from && i > end - LONGEST_WORD; i--) {
            char c = text.at(i);
            if (c == '.' || c == ']') {
                return true;
            }
            if (!Characters.isWord(c) && c != '-') {
                return false;
            }
        }
        return false;
    }

    private int score(int i, boolean isKnown) {
        int score = isKnown ? 1 : 0;
        int next = next(i + 3);
        int enhancedEnd = enhancedEnd(next);
        if (enhancedEnd > 0 && text.at(next) == text.at(i)) {
            score += ENHANCED_FOLLOWS;
        } else if (next >= to) {
            score += isKnown ? 1 : 0;
        } else if (Characters.isLetter(text.at(next)) || text.at(next) == '<' || text.at(next) == '\'') {
            score += 1;
        }
        if (text.at(i + 3) == '-' && i + 3 < to && !isDigit(i + 4)) {
            score += 1;
        }
        String before = wordBefore(i);
        if (Shapes.BEFORE.contains(before)) {
            score += 2;
        } else if (Shapes.NOT_BEFORE.contains(before) && enhancedEnd < 0) {
            score -= 2;
        }
        if (Shapes.NOT_AFTER.contains(wordAfter(i + 3))) {
            score -= ENHANCED_FOLLOWS;
        }
        if (begins(i, true)) {
            score += 2;
        } else if (text.at(i - 1) == ' ' && text.at(i - 2) == ':' || "('\"[<:".indexOf(text.at(i - 1)) >= 0) {
            score += 1;
        }
        return score;
    }

    /** The first character behind a code that may say what it is. */
    private int next(int after) {
        int next = after;
        while (next < to
                && next < after + Codes.APART
                && (Characters.isSpace(text.at(next))
                        || "-:#('\",".indexOf(text.at(next)) >= 0
                        || text.at(next) == 'b' && text.at(next + 1) == '\'')) {
            next++;
        }
        return next;
    }

    /** Whether nothing but punctuation stands before it, in its line or in the whole piece; in a log, behind the time. */
    private boolean begins(int i, boolean line) {
        for (int k = i - 1; k >= from; k--) {
            char c = text.at(k);
            if (line && c == '\n') {
                return true;
            }
            if (!(line && log && isDigit(k)) && (Characters.isWord(c) || c == ']' || c == ')')) {
                return false;
            }
        }
        return true;
    }

    /** The word before, with nothing but spaces, quotes and punctuation between. */
    private String wordBefore(int i) {
        int end = i;
        while (end > from && end > i - PUNCTUATION && !Characters.isWord(text.at(end - 1))) {
            end--;
        }
        int start = end;
        while (start > from && end - start < LONGEST_WORD && Characters.isLetter(text.at(start - 1))) {
            start--;
        }
        return folded(start, end);
    }

    private String wordAfter(int i) {
        int start = i;
        while (start < to && start < i + 2 && Characters.isSpace(text.at(start))) {
            start++;
        }
        int end = start;
        while (end < to && end - start < LONGEST_WORD && Characters.isLetter(text.at(end))) {
            end++;
        }
        return folded(start, end);
    }

    private String folded(int start, int end) {
        StringBuilder word = new StringBuilder();
        for (int i = start; i < end; i++) {
            word.append(Characters.fold(text.at(i)));
        }
        return word.toString();
    }

    // ---- enhanced codes

    /** The one that belongs to the basic code; otherwise the first that says something, otherwise the first. */
    private @Nullable Code enhanced(@Nullable Code basic) {
        if (basic != null) {
            int next = basic.to();
            while (next < to && next < basic.to() + Codes.APART && !isDigit(next)) {
                next++;
            }
            int end = enhancedEnd(next);
            if (end > 0 && text.at(next) == basic.code().charAt(0)) {
                return code(next, end);
            }
        }
        @Nullable Code general = null;
        for (int i = from; i < to; i++) {
            int end = isDigit(i) ? enhancedEnd(i) : -1;
            if (end < 0
                    || !stands(i)
                    || text.at(i) == '2'
                    || basic != null && text.at(i) != basic.code().charAt(0)) {
                continue;
            }
            Code code = code(i, end);
            if (!Codes.isGeneral(code)) {
                return code;
            }
            general = general == null ? code : general;
        }
        return general;
    }

    /** Where an enhanced code that begins here ends; -1 if there is none. */
    private int enhancedEnd(int i) {
        char kind = text.at(i);
        if (i + 5 > to || kind != '2' && kind != '4' && kind != '5' || text.at(i + 1) != '.') {
            return -1;
        }
        char subject = text.at(i + 2);
        if (subject < '0' || subject > '7' || text.at(i + 3) != '.') {
            return -1;
        }
        int end = i + 4;
        while (end < to && end < i + 8 && isDigit(end)) {
            end++;
        }
        int digits = end - i - 4;
        boolean more = end < to
                && (Characters.isWord(text.at(end)) || text.at(end) == '.' && end + 1 < to && isDigit(end + 1));
        return digits < 1 || digits > 3 || more ? -1 : end;
    }

    private boolean stands(int i) {
        char before = i == from ? ' ' : text.at(i - 1);
        if (Characters.isWord(before) || "._/@+".indexOf(before) >= 0) {
            return escaped(i);
        }
        if (before == '-' && i - 2 >= from && !isDigit(i - 2)) {
            return false;
        }
        return !Shapes.VERSIONED.contains(wordBefore(i));
    }

    /** Whether an enhanced code is announced as one: {@code #5.1.1}, {@code Status: 5.1.1}, {@code dsn=5.1.1}. */
    private boolean isStatus(int i) {
        return text.at(i - 1) == '#' || Shapes.STATUS.contains(wordBefore(i));
    }
}
