package codebook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Spoils a text file the way tired people, broken editors and bad luck do; the same ways in every run. */
final class Spoiler {

    /** What may not stand where it stands. */
    private static final List<String> STRANGE = List.of(
            "\u0000",
            "\u0007",
            "\uFEFF",
            "\r\n",
            "\r",
            "\t",
            "\u2028",
            "\u0085",
            "\uD83D\uDE00",
            "\u202E",
            "\u00A0",
            "`",
            "[](",
            "](code:",
            "{",
            "}",
            "[",
            "]",
            "|",
            ">",
            "- ",
            ": ",
            "#",
            "&a ",
            "*a",
            "!!int ",
            "<<: ",
            "\"",
            "'",
            "---\n",
            "%YAML 9\n",
            "<script>",
            "![x](y)",
            "## H {#h}",
            "\\",
            "0x1F",
            "~",
            "null",
            "1e9999999",
            "9999999999999999999",
            "2026-99-99",
            "${x}",
            "<#if>",
            "</@x>");

    /** What a field may hold instead of its value. */
    private static final List<String> VALUES = List.of(
            "",
            "~",
            "[]",
            "{}",
            "[[]]",
            "{a: {b: c}}",
            "true",
            "12",
            "5.10",
            "-1",
            "2026-02-30",
            "\"\"",
            "|\n\n",
            "[a, [b], {c: d}]",
            "{en: [], ru: {}}",
            "{en: x}",
            "[{}, {}]",
            "code:smtp/530#",
            ":",
            "://",
            "https://",
            "../../x",
            "/",
            "..");

    /** What opens something within something, again and again: a reader that calls itself runs out of room. */
    private static final List<String> DEEP = List.of("[", "{a: ", "> ", "- ");

    /** What a reader may look at again from every place: long enough to notice one that never ends. */
    private static final List<String> LONG = List.of("*", "**a ", "`", "[a](", "(", "\\", "<b>", "{x}", "|");

    private static final int DEPTH = 1_000;
    private static final int LENGTH = 600;

    private final Random chance;

    private Spoiler(Random chance) {
        this.chance = chance;
    }

    /**
     * A spoilt file.
     *
     * @param way what was done to it
     */
    record Spoilt(String way, byte[] bytes) {}

    /** @param name of the file, so that each is spoilt in ways of its own */
    static Spoiler of(Path name) {
        return new Spoiler(new Random(name.toString().replace('\\', '/').hashCode()));
    }

    /** The text, spoilt in the next way. */
    Spoilt spoil(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int number = chance.nextInt(lines.size());
        String line = lines.get(number);
        String way;
        switch (chance.nextInt(12)) {
            case 0 -> {
                way = "left out";
                lines.remove(number);
            }
            case 1 -> {
                way = "doubled";
                lines.add(number, line);
            }
            case 2 -> {
                way = "indented";
                lines.set(number, " ".repeat(1 + chance.nextInt(6)) + line);
            }
            case 3 -> {
                way = "not indented";
                lines.set(number, line.stripLeading());
            }
            case 4 -> {
                way = "two characters changed places";
                lines.set(number, swapped(line));
            }
            case 5, 6 -> {
                String piece = any(STRANGE);
                way = "with " + piece;
                lines.set(number, with(piece, line));
            }
            case 7 -> {
                way = "the file ends before it";
                lines.subList(number, lines.size()).clear();
            }
            case 8, 9 -> {
                String value = any(VALUES);
                way = "the value is " + value;
                lines.set(number, valued(value, line));
            }
            case 10 -> {
                boolean deep = chance.nextInt(4) == 0;
                String piece = any(deep ? DEEP : LONG);
                way = "with " + piece + " again and again";
                lines.set(number, with(piece.repeat(deep ? DEPTH : LENGTH / piece.length()), line));
            }
            default -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                int at = chance.nextInt(bytes.length);
                bytes[at] = (byte) chance.nextInt(256);
                return new Spoilt("byte " + at + " is " + bytes[at], bytes);
            }
        }
        String spoilt = String.join("\n", lines);
        return new Spoilt("line " + (number + 1) + ": " + way, spoilt.getBytes(StandardCharsets.UTF_8));
    }

    private String any(List<String> pieces) {
        return pieces.get(chance.nextInt(pieces.size()));
    }

    private String swapped(String line) {
        if (line.length() < 2) {
            return line + ":";
        }
        int at = chance.nextInt(line.length() - 1);
        return line.substring(0, at) + line.charAt(at + 1) + line.charAt(at) + line.substring(at + 2);
    }

    private String with(String piece, String line) {
        int at = chance.nextInt(line.length() + 1);
        return line.substring(0, at) + piece + line.substring(at);
    }

    private static String valued(String value, String line) {
        int colon = line.indexOf(": ");
        return colon < 0 ? line + " " + value : line.substring(0, colon + 2) + value;
    }
}
