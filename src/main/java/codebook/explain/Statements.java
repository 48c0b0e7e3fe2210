package codebook.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a reading into statements: at empty lines, at each line of a log, and in a transcript at each reply. The copy of a
 * returned mail, which begins with its headers, is left out.
 */
final class Statements {

    private static final int RETURNED_HEADERS = 3;
    private static final int LONGEST_HEADERS = 20_000;

    private final Reading text;
    private final Matcher<String> signs;
    private final List<Statement> statements = new ArrayList<>();
    private final Set<String> commands = new java.util.LinkedHashSet<>();
    private int from = -1;
    private int to;
    private String code = "";
    private String command = "";
    private String answered = "";
    private boolean log;
    private boolean report;

    Statements(Reading text, Matcher<String> signs) {
        this.text = text;
        this.signs = signs;
    }

    /** The commands that the text shows, in upper case. */
    Set<String> commands() {
        return commands;
    }

    List<Statement> cut() {
        int at = 0;
        boolean blank = true;
        while (at < text.length()) {
            int end = lineEnd(at);
            int start = skipSpaces(at, end);
            if (start == end) {
                flush();
                blank = true;
            } else if (!isCopy(start, end, blank)) {
                line(at, start, end);
                blank = false;
            } else if (statements.isEmpty()) {
                end = headers(at).end;
            } else {
                break;
            }
            at = end + 1;
        }
        flush();
        return statements;
    }

    private int lineEnd(int at) {
        int end = at;
        while (end < text.length() && text.at(end) != '\n') {
            end++;
        }
        return end;
    }

    private int skipSpaces(int at, int end) {
        int start = at;
        while (start < end && Characters.isSpace(text.at(start))) {
            start++;
        }
        return start;
    }

    /** Whether the copy of a mail begins here: its headers after an empty line, or the words that announce it. */
    private boolean isCopy(int start, int end, boolean blank) {
        if (text.at(start) == '-' || text.at(start) == '=' || text.at(start) == '*' || text.at(start) == '_') {
            for (Matcher.Match<String> sign : signs.find(Words.of(text, start, end))) {
                if (sign.meaning().equals("copy")) {
                    return true;
                }
            }
        }
        return blank && headers(start).count >= RETURNED_HEADERS;
    }

    /** Lines of headers: how many are those of a mail, and where the last of them ends. */
    private record Headers(int count, int end) {}

    private Headers headers(int at) {
        int count = 0;
        int line = at;
        int last = at;
        while (line < text.length() && line - at <= LONGEST_HEADERS) {
            int end = lineEnd(line);
            String name = Letter.fieldName(text.chars(), line, end);
            boolean folded = line > at && line < end && Characters.isSpace(text.at(line));
            if (!folded && name.isEmpty()) {
                break;
            }
            count += Shapes.HEADERS.contains(name) ? 1 : 0;
            last = end;
            line = end + 1;
        }
        return new Headers(count, last);
    }

    private void line(int at, int start, int end) {
        int sent = mark(Shapes.SENT, start, end);
        String verb = verb(sent, end);
        if (!verb.isEmpty()) {
            flush();
            command = verb;
            commands.add(verb);
            return;
        }
        int got = mark(Shapes.GOT, start, end);
        String reply = replyCode(got, end);
        boolean stamped = isStamp(start, end);
        if (!reply.isEmpty() && !reply.equals(code) || stamped || got > start && reply.isEmpty()) {
            flush();
        }
        if (from < 0) {
            from = at;
            code = reply;
            log = stamped;
            answered = command;
        }
        to = end;
        report |= begins("final-recipient:", start, end) || begins("diagnostic-code:", start, end);
    }

    private void flush() {
        if (from >= 0) {
            statements.add(new Statement(text, from, to, answered, log, report));
        }
        from = -1;
        code = "";
        log = false;
        report = false;
    }

    /** Behind the mark of a transcript, if the line begins with one. */
    private int mark(List<String> marks, int start, int end) {
        for (String mark : marks) {
            if (begins(mark, start, end)) {
                return skipSpaces(start + mark.length(), end);
            }
        }
        return start;
    }

    private boolean begins(String mark, int start, int end) {
        if (start + mark.length() > end) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if (Characters.fold(text.at(start + i)) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The command that a line gives; empty if it gives none. */
    private String verb(int start, int end) {
        int wordEnd = start;
        while (wordEnd < end
                && wordEnd - start < 9
                && text.at(wordEnd) < 0x80
                && Characters.isLetter(text.at(wordEnd))) {
            wordEnd++;
        }
        String word = text.part(start, wordEnd).toUpperCase(java.util.Locale.ROOT);
        int rest = skipSpaces(wordEnd, end);
        boolean alone = rest == end;
        switch (word) {
            case "EHLO", "HELO":
                return !alone && spaces(rest, end) == 0 ? "EHLO" : "";
            case "MAIL":
                return begins("from", rest, end) ? "MAIL" : "";
            case "RCPT":
                return begins("to", rest, end) ? "RCPT" : "";
            case "AUTH":
                return !alone && spaces(rest, end) <= 1 ? "AUTH" : "";
            case "STARTTLS", "DATA":
                return alone ? word : "";
            default:
                return "";
        }
    }

    private int spaces(int from, int end) {
        int spaces = 0;
        for (int i = from; i < end; i++) {
            spaces += Characters.isSpace(text.at(i)) ? 1 : 0;
        }
        return spaces;
    }

    private String replyCode(int start, int end) {
        if (start + 3 > end || text.at(start) < '2' || text.at(start) > '5') {
            return "";
        }
        for (int i = start; i < start + 3; i++) {
            if (!Characters.isDigit(text.at(i))) {
                return "";
            }
        }
        boolean whole = start + 3 == end || text.at(start + 3) == ' ' || text.at(start + 3) == '-';
        return whole ? text.part(start, start + 3) : "";
    }

    /** Whether a line begins with a time, as the lines of logs do. */
    private boolean isStamp(int start, int end) {
        int i = start;
        while (i < end && (text.at(i) == '[' || text.at(i) == '<' || text.at(i) == '(' || text.at(i) == '"')) {
            i++;
        }
        if (i + 8 > end) {
            return false;
        }
        if (Shapes.DAYS.contains(three(i)) && Characters.isSpace(text.at(i + 3))) {
            int date = skipSpaces(i + 3, end);
            return Characters.isDigit(text.at(date)) || Shapes.MONTHS.contains(three(date));
        }
        int digits = 0;
        while (digits < 5 && Characters.isDigit(text.at(i + digits))) {
            digits++;
        }
        char after = text.at(i + digits);
        if (digits == 4 && (after == '-' || after == '/' || after == '.')
                || digits == 2 && (after == ':' || after == '/')) {
            return Characters.isDigit(text.at(i + digits + 1)) && Characters.isDigit(text.at(i + digits + 2));
        }
        int day = skipSpaces(i + 3, end);
        return day > i + 3 && Shapes.MONTHS.contains(three(i)) && Characters.isDigit(text.at(day));
    }

    /** Three characters in lower case, as the short names of days and months have. */
    private String three(int from) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < from + 3; i++) {
            name.append(Characters.fold(text.at(i)));
        }
        return name.toString();
    }
}
