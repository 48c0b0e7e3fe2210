package codebook.explain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reply code and the enhanced status code of a statement. Three digits are a reply code only where they stand as one:
 * before an enhanced code, after "said:", at the start of a line; dates, ports, addresses, sizes and identifiers are not.
 *
 * @param basic the refusal it speaks of
 * @param certainty how much the basic code looks like one
 * @param success whether it holds a code of success
 */
record Codes(@Nullable Code basic, int certainty, @Nullable Code enhanced, boolean success) {

    /** A code and where it stands in the reading. */
    record Code(String code, int from, int to) {}

    /** What a basic code must reach to be believed. */
    static final int BELIEVABLE = 2;

    /** What a basic code reaches that cannot be anything else. */
    static final int CERTAIN = 4;

    private static final int ENHANCED_FOLLOWS = 3;
    private static final int LONGEST_WORD = 16;

    static final Set<String> BEFORE = Set.of(
            "said",
            "says",
            "returned",
            "was",
            "error",
            "errors",
            "code",
            "response",
            "responded",
            "responsecode",
            "smtp",
            "reply",
            "replied",
            "failed",
            "failure",
            "status",
            "got",
            "reason",
            "refused",
            "rejected",
            "login",
            "exception",
            "message",
            "received",
            "with",
            "answer",
            "answered",
            "data",
            "permanent",
            "temporary",
            "deferred",
            "bounced",
            "lmtp",
            "server",
            "ответил",
            "ответ",
            "ошибка",
            "код",
            "сервера",
            "rcpt",
            "me",
            "follows",
            "stat",
            "x",
            "sorry",
            "result");

    static final Set<String> NOT_BEFORE = Set.of(
            "line", "port", "size", "id", "length", "limit", "delay", "uid", "pid", "of", "for", "to", "in", "after",
            "than", "over", "build", "version", "v", "page", "порт", "строка", "as");

    static final Set<String> NOT_AFTER = Set.of(
            "bytes",
            "byte",
            "seconds",
            "second",
            "secs",
            "sec",
            "ms",
            "kb",
            "mb",
            "k",
            "m",
            "hours",
            "hour",
            "minutes",
            "minute",
            "days",
            "day",
            "lines",
            "times",
            "users",
            "recipients",
            "messages",
            "characters",
            "octets",
            "байт",
            "секунд",
            "часов",
            "дней");

    static Codes of(Reading text, int from, int to, Set<String> known) {
        Code best = null;
        int certainty = 0;
        boolean success = false;
        for (int i = from; i < to; i++) {
            if (!isBasic(text, i, from, to)) {
                continue;
            }
            String code = text.part(i, i + 3);
            int score = score(text, i, from, to, known.contains(code));
            if (code.charAt(0) <= '3') {
                success |= score >= BELIEVABLE;
            } else if (score >= BELIEVABLE && score > certainty) {
                certainty = score;
                best = new Code(code, i, i + 3);
            }
        }
        return new Codes(best, certainty, enhanced(text, from, to, best), success);
    }

    // ---- reply codes

    private static boolean isBasic(Reading text, int i, int from, int to) {
        char first = text.at(i);
        if (i + 3 > to || first < '2' || first > '5' || !isDigit(text.at(i + 1)) || !isDigit(text.at(i + 2))) {
            return false;
        }
        char before = i == from ? ' ' : text.at(i - 1);
        char after = i + 3 >= to ? ' ' : text.at(i + 3);
        if (Characters.isWord(before) && !escaped(text, i, from) || Characters.isWord(after)) {
            return false;
        }
        if (".-_/+@$%~".indexOf(before) >= 0 || "_/%@~".indexOf(after) >= 0) {
            return false;
        }
        if ((after == '.' || after == ':' || after == ',') && isDigit(text.at(i + 4)) && i + 4 < to) {
            return false;
        }
        if (before == ':' && i - 2 >= from && (isDigit(text.at(i - 2)) || host(text, i - 2, from))) {
            return false;
        }
        return !(before == '[' && i - 2 >= from && Characters.isWord(text.at(i - 2)));
    }

    /** An escaped line break of JSON before the code. */
    private static boolean escaped(Reading text, int i, int from) {
        return i - 2 >= from && text.at(i - 2) == '\\' && "nrt".indexOf(text.at(i - 1)) >= 0;
    }

    /** Whether the word that ends here looks like the name of a host: its colon is followed by a port. */
    private static boolean host(Reading text, int end, int from) {
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

    private static int score(Reading text, int i, int from, int to, boolean known) {
        int score = known ? 1 : 0;
        char code = text.at(i);
        int next = i + 3;
        while (next < to
                && next < i + 9
                && (Characters.isSpace(text.at(next))
                        || "-:#('\"".indexOf(text.at(next)) >= 0
                        || text.at(next) == 'b' && text.at(next + 1) == '\''
                        || text.at(next) == ',')) {
            next++;
        }
        int enhancedEnd = enhancedEnd(text, next, to);
        if (enhancedEnd > 0 && text.at(next) == code) {
            score += ENHANCED_FOLLOWS;
        } else if (next >= to) {
            score += known ? 1 : 0;
        } else if (Characters.isLetter(text.at(next)) || text.at(next) == '<' || text.at(next) == '\'') {
            score += 1;
        }
        if (text.at(i + 3) == '-' && i + 3 < to && !isDigit(text.at(i + 4))) {
            score += 1;
        }
        String before = wordBefore(text, i, from);
        if (BEFORE.contains(before)) {
            score += 2;
        } else if (NOT_BEFORE.contains(before) && enhancedEnd < 0) {
            score -= 2;
        }
        if (NOT_AFTER.contains(wordAfter(text, i + 3, to))) {
            score -= ENHANCED_FOLLOWS;
        }
        if (startsLine(text, i, from)) {
            score += 2;
        } else if (text.at(i - 1) == ' ' && text.at(i - 2) == ':') {
            score += 1;
        } else if ("('\"[<:".indexOf(text.at(i - 1)) >= 0) {
            score += 1;
        }
        return score;
    }

    private static boolean startsLine(Reading text, int i, int from) {
        for (int k = i - 1; k >= from; k--) {
            char c = text.at(k);
            if (c == '\n') {
                return true;
            }
            if (Characters.isWord(c) || c == ']' || c == ')') {
                return false;
            }
        }
        return true;
    }

    /** The word before, with nothing but spaces, quotes and punctuation between. */
    private static String wordBefore(Reading text, int i, int from) {
        int end = i;
        while (end > from && end > i - 6 && !Characters.isWord(text.at(end - 1))) {
            end--;
        }
        int start = end;
        while (start > from && end - start < LONGEST_WORD && Characters.isLetter(text.at(start - 1))) {
            start--;
        }
        return folded(text, start, end);
    }

    private static String wordAfter(Reading text, int i, int to) {
        int start = i;
        while (start < to && start < i + 2 && Characters.isSpace(text.at(start))) {
            start++;
        }
        int end = start;
        while (end < to && end - start < LONGEST_WORD && Characters.isLetter(text.at(end))) {
            end++;
        }
        return folded(text, start, end);
    }

    private static String folded(Reading text, int from, int to) {
        StringBuilder word = new StringBuilder();
        for (int i = from; i < to; i++) {
            word.append(Characters.fold(text.at(i)));
        }
        return word.toString();
    }

    // ---- enhanced codes

    private static @Nullable Code enhanced(Reading text, int from, int to, @Nullable Code basic) {
        if (basic != null) {
            int next = basic.to();
            while (next < to && next < basic.to() + 6 && !isDigit(text.at(next))) {
                next++;
            }
            int end = enhancedEnd(text, next, to);
            if (end > 0 && text.at(next) == basic.code().charAt(0)) {
                return new Code(text.part(next, end), next, end);
            }
        }
        Code general = null;
        for (int i = from; i < to; i++) {
            int end = isDigit(text.at(i)) ? enhancedEnd(text, i, to) : -1;
            if (end < 0
                    || !stands(text, i, from)
                    || text.at(i) == '2'
                    || basic != null && text.at(i) != basic.code().charAt(0)) {
                continue;
            }
            Code code = new Code(text.part(i, end), i, end);
            if (!code.code().endsWith(".0.0")) {
                return code;
            }
            general = general == null ? code : general;
        }
        return general;
    }

    /** Where an enhanced code that begins here ends; -1 if there is none. */
    private static int enhancedEnd(Reading text, int i, int to) {
        char kind = text.at(i);
        if (i + 5 > to || kind != '2' && kind != '4' && kind != '5' || text.at(i + 1) != '.') {
            return -1;
        }
        char subject = text.at(i + 2);
        if (subject < '0' || subject > '7' || text.at(i + 3) != '.') {
            return -1;
        }
        int end = i + 4;
        while (end < to && end < i + 8 && isDigit(text.at(end))) {
            end++;
        }
        int digits = end - i - 4;
        boolean more = end < to
                && (Characters.isWord(text.at(end))
                        || text.at(end) == '.' && end + 1 < to && isDigit(text.at(end + 1)));
        return digits < 1 || digits > 3 || more ? -1 : end;
    }

    static final Set<String> VERSIONED = Set.of(
            "version",
            "v",
            "exim",
            "sendmail",
            "postfix",
            "python",
            "php",
            "phpmailer",
            "openssl",
            "release",
            "id",
            "ruby");

    private static boolean stands(Reading text, int i, int from) {
        char before = i == from ? ' ' : text.at(i - 1);
        if (Characters.isWord(before) || "._/@+".indexOf(before) >= 0) {
            return escaped(text, i, from);
        }
        if (before == '-' && i - 2 >= from && !isDigit(text.at(i - 2))) {
            return false;
        }
        return !VERSIONED.contains(wordBefore(text, i, from));
    }

    private static boolean isDigit(char c) {
        return Characters.isDigit(c);
    }

    /** Where the codes stand. */
    List<Span> evidence(Reading text) {
        List<Span> spans = new java.util.ArrayList<>();
        if (basic != null) {
            spans.add(text.origin(basic.from(), basic.to()));
        }
        if (enhanced != null) {
            spans.add(text.origin(enhanced.from(), enhanced.to()));
        }
        return spans;
    }
}
