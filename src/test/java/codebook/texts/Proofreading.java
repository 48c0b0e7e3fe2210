package codebook.texts;

import java.util.regex.Pattern;

/** What a proofreader reads of a text. */
final class Proofreading {

    /** Code, addresses and the targets of links are not prose. */
    private static final Pattern NO_PROSE = Pattern.compile(
            "(?s)```.*?```|``.*?``|`[^`]*`|\\]\\([^)]*\\)|https?://\\S+|\\{#?[a-z0-9-]+}|[\\w.+-]+@[\\w.-]+");

    private Proofreading() {}

    /** The words of a text, with blanks where its code and addresses were. */
    static String prose(String markdown) {
        return NO_PROSE.matcher(markdown).replaceAll(" ");
    }
}
