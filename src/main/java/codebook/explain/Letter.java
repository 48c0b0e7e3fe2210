package codebook.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes a pasted mail apart, leniently: the parts that may speak of a failure come out decoded, headers and the copy of the
 * returned mail do not. A text that is no mail comes out as it is, without its quote marks.
 *
 * @param readings what is worth reading, in order
 * @param head the headers that may announce a failure
 * @param enclosed the mails within it
 * @param mail whether it is a mail
 * @param report whether it is a report about something other than a delivery
 */
record Letter(List<Reading> readings, Reading head, List<Span> enclosed, boolean mail, boolean report) {

    /** A line of the pasted text: without quote marks, and without its end. */
    private record Line(int from, int to) {
        boolean isBlank(String source) {
            for (int i = from; i < to; i++) {
                if (!Characters.isSpace(source.charAt(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** How the body of a part is written. */
    private enum Encoding {
        PLAIN,
        QUOTED_PRINTABLE,
        BASE64
    }

    static Letter of(String source) {
        return new Cutter(source, 0).cut();
    }

    /** A mail within a text. */
    static Letter of(String source, Span mail) {
        return new Cutter(source.substring(mail.from(), mail.to()), mail.from()).cut();
    }

    /** Whether a name is that of a header field of a mail. */
    static boolean isHeader(String name) {
        return Shapes.HEADERS.contains(name);
    }

    /** The name of the field that a line begins, in lower case; empty if it begins none. */
    static String fieldName(CharSequence source, int from, int to) {
        int i = from;
        while (i < to
                && i - from < 40
                && (Characters.isWord(source.charAt(i)) && source.charAt(i) < 0x80 || source.charAt(i) == '-')) {
            i++;
        }
        boolean field = i > from
                && i < to
                && source.charAt(i) == ':'
                && (i + 1 == to || Characters.isSpace(source.charAt(i + 1)));
        return field ? source.subSequence(from, i).toString().toLowerCase(Locale.ROOT) : "";
    }

    /** The work in progress. */
    private static final class Cutter {
        private final String source;
        private final int base;
        private final List<Line> lines = new ArrayList<>();
        private final List<String> boundaries = new ArrayList<>();
        private final List<Reading> plain = new ArrayList<>();
        private final List<Reading> html = new ArrayList<>();
        private final Reading head = new Reading();
        private final List<Span> enclosed = new ArrayList<>();
        private boolean report;
        private int at;

        private Cutter(String source, int base) {
            this.source = source;
            this.base = base;
            split();
        }

        private Letter cut() {
            while (at < lines.size() && lines.get(at).isBlank(source)) {
                at++;
            }
            boolean mail = looksLikeMail();
            if (mail) {
                part(headers());
                while (at < lines.size()) {
                    part(headers());
                }
            } else {
                Reading whole = new Reading();
                lines.forEach(line -> copy(line, whole));
                plain.add(whole);
            }
            List<Reading> readings = plain.stream().anyMatch(Cutter::speaks) ? plain : html;
            return new Letter(readings, head, enclosed, mail, report);
        }

        private static boolean speaks(Reading reading) {
            for (int i = 0; i < reading.length(); i++) {
                if (Characters.isWord(reading.at(i))) {
                    return true;
                }
            }
            return false;
        }

        private void split() {
            int from = 0;
            while (from < source.length()) {
                int end = source.indexOf('\n', from);
                end = end < 0 ? source.length() : end;
                int to = end > from && source.charAt(end - 1) == '\r' ? end - 1 : end;
                lines.add(new Line(unquoted(from, to), to));
                from = end + 1;
            }
        }

        /** Where a quoted line really begins; the marks of a transcript, {@code >>> RCPT}, stay. */
        private int unquoted(int from, int to) {
            int begin = from;
            for (int i = from; i < to && "> \t".indexOf(source.charAt(i)) >= 0; i++) {
                if (source.charAt(i) == '>') {
                    begin = i + 1;
                }
            }
            return isCommand(from, to) ? from : begin;
        }

        private boolean isCommand(int from, int to) {
            boolean capitals = to - from >= 8;
            for (int i = from + 4; capitals && i < from + 8; i++) {
                capitals = source.charAt(i) >= 'A' && source.charAt(i) <= 'Z';
            }
            return capitals && source.startsWith(">>> ", from);
        }

        private boolean looksLikeMail() {
            int named = 0;
            for (int i = at; i < lines.size() && i < at + 400; i++) {
                Line line = lines.get(i);
                if (line.isBlank(source)) {
                    break;
                }
                String name = fieldName(source, line.from, line.to);
                boolean folded = Characters.isSpace(source.charAt(line.from));
                if (name.isEmpty() && !folded && !(i == at && source.startsWith("From ", line.from))) {
                    return named >= 3;
                }
                named += Shapes.HEADERS.contains(name) ? 1 : 0;
            }
            return named >= 2;
        }

        /** Reads the headers of a mail or a part, up to the empty line. */
        private Map<String, String> headers() {
            Map<String, String> headers = new java.util.HashMap<>();
            String name = "";
            while (at < lines.size() && !lines.get(at).isBlank(source)) {
                Line line = lines.get(at);
                String next = fieldName(source, line.from, line.to);
                boolean folded = Characters.isSpace(source.charAt(line.from));
                if (!folded && next.isEmpty() && !source.startsWith("From ", line.from)) {
                    break;
                }
                name = folded ? name : next;
                if (boundaries.isEmpty() && (name.equals("subject") || name.startsWith("x-failed"))) {
                    copy(line, head);
                }
                if (name.equals("content-type") || name.equals("content-transfer-encoding")) {
                    headers.merge(name, source.substring(line.from, line.to), (a, b) -> a + " " + b);
                }
                at++;
            }
            if (at < lines.size() && lines.get(at).isBlank(source)) {
                at++;
            }
            return headers;
        }

        /** Reads one part up to the next boundary, and leaves the position behind it. */
        private void part(Map<String, String> headers) {
            String type = headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
            String given = headers.getOrDefault("content-type", "");
            boolean returned = type.contains("message/rfc822")
                    || type.contains("rfc822-headers")
                    || type.contains("message/global") && !type.contains("delivery-status");
            boolean attached = type.contains("image/") || type.contains("application/");
            if (type.contains("report-type") && type.contains("feedback-report") || type.contains("disposition")) {
                report = true;
            }
            String boundary = parameter(given, "boundary");
            if (!boundary.isEmpty() && boundaries.size() < 50) {
                boundaries.add("--" + boundary);
            }
            List<Line> body = new ArrayList<>();
            while (at < lines.size() && !isBoundary(lines.get(at))) {
                body.add(lines.get(at++));
            }
            at++;
            boolean container = type.contains("multipart/");
            if (returned && !body.isEmpty()) {
                enclosed.add(new Span(base + body.get(0).from, base + body.get(body.size() - 1).to));
            }
            if (returned || attached) {
                return;
            }
            Reading reading = decoded(body, encoding(headers));
            if (type.contains("text/html")) {
                html.add(Markup.stripped(reading));
            } else if (!container || boundaries.size() <= 1) {
                plain.add(reading);
            }
        }

        private boolean isBoundary(Line line) {
            if (!source.startsWith("--", line.from)) {
                return false;
            }
            for (String boundary : boundaries) {
                if (source.startsWith(boundary, line.from) && line.to - line.from <= boundary.length() + 3) {
                    return true;
                }
            }
            return false;
        }

        private static String parameter(String header, String name) {
            int found = header.toLowerCase(Locale.ROOT).indexOf(name + "=");
            if (found < 0) {
                return "";
            }
            int from = found + name.length() + 1;
            if (from < header.length() && header.charAt(from) == '"') {
                int end = header.indexOf('"', from + 1);
                return end < 0 ? "" : header.substring(from + 1, end);
            }
            int end = from;
            while (end < header.length() && !Characters.isSpace(header.charAt(end)) && header.charAt(end) != ';') {
                end++;
            }
            return header.substring(from, end);
        }

        private static Encoding encoding(Map<String, String> headers) {
            String encoding =
                    headers.getOrDefault("content-transfer-encoding", "").toLowerCase(Locale.ROOT);
            if (encoding.contains("quoted-printable")) {
                return Encoding.QUOTED_PRINTABLE;
            }
            return encoding.contains("base64") ? Encoding.BASE64 : Encoding.PLAIN;
        }

        // ---- bodies

        private Reading decoded(List<Line> body, Encoding encoding) {
            Reading text = new Reading();
            if (encoding == Encoding.PLAIN) {
                body.forEach(line -> copy(line, text));
                return text;
            }
            Octets octets = new Octets();
            for (Line line : body) {
                if (encoding == Encoding.BASE64) {
                    base64(line, octets);
                } else {
                    quotedPrintable(line, octets);
                }
            }
            octets.decodeInto(text);
            return text;
        }

        private void copy(Line line, Reading text) {
            text.add(source, line.from, line.to, base);
            text.add('\n', base + Math.min(line.to, source.length() - 1));
        }

        private void quotedPrintable(Line line, Octets octets) {
            int i = line.from;
            while (i < line.to) {
                char c = source.charAt(i);
                if (c == '=' && i + 1 >= line.to) {
                    return; // the line goes on
                }
                int high = c == '=' && i + 2 < line.to ? hex(source.charAt(i + 1)) : -1;
                int low = high >= 0 ? hex(source.charAt(i + 2)) : -1;
                if (low >= 0) {
                    octets.add(high * 16 + low, base + i);
                    i += 3;
                } else {
                    octets.add(c, base + i);
                    i++;
                }
            }
            octets.add('\n', base + Math.min(line.to, source.length() - 1));
        }

        private static int hex(char c) {
            return "0123456789abcdef".indexOf(c >= 'A' && c <= 'F' ? c + 32 : c);
        }

        private int sextets;
        private int filled;

        private void base64(Line line, Octets octets) {
            for (int i = line.from; i < line.to; i++) {
                int value =
                        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".indexOf(source.charAt(i));
                if (value >= 0) {
                    sextets = (sextets << 6 | value) & 0xFFFFFF;
                    filled += 6;
                    if (filled >= 8) {
                        filled -= 8;
                        octets.add(sextets >> filled & 0xFF, base + i);
                    }
                }
            }
            if (line.isBlank(source)) {
                filled = 0;
            }
        }
    }

    /** The bytes of a decoded part: UTF-8 if they are, otherwise one character each. */
    private static final class Octets {
        private final StringBuilder values = new StringBuilder();
        private final List<Integer> origins = new ArrayList<>();

        void add(int value, int origin) {
            values.append((char) value);
            origins.add(origin);
        }

        void decodeInto(Reading text) {
            int i = 0;
            while (i < values.length()) {
                int c = values.charAt(i);
                int more = c >= 0xC2 && c < 0xE0 ? 1 : c >= 0xE0 && c < 0xF0 ? 2 : 0;
                int value = more == 1 ? c & 0x1F : more == 2 ? c & 0x0F : c;
                int k = 1;
                while (k <= more && i + k < values.length() && (values.charAt(i + k) & 0xFFC0) == 0x80) {
                    value = value << 6 | values.charAt(i + k) & 0x3F;
                    k++;
                }
                boolean whole = k > more;
                text.add((char) (whole ? value : c), origins.get(i));
                i += whole ? k : 1;
            }
        }
    }
}
