package codebook.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a proofreader reads of a text. */
final class ProseWords {

    /** Code, addresses, places and the targets of links are not prose. */
    private static final Pattern NO_PROSE = Pattern.compile(
            "(?s)```.*?```|``.*?``|`[^`]*`|\\]\\([^)]*\\)|https?://\\S+|\\{#?[a-z0-9-]+}|[\\w.+-]+@[\\w.-]+");

    private static final Pattern BLOCK = Pattern.compile("(?s)```.*?```");
    private static final Pattern WORD = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\d_.-])\\p{L}[\\p{L}\\p{M}'’]*[\\p{L}\\p{M}](?:-\\p{L}[\\p{L}\\p{M}]*)*(?![\\p{L}\\p{M}\\d_-])");

    private ProseWords() {}

    /** A text with blanks where its code and addresses were. */
    static String prose(String markdown) {
        return NO_PROSE.matcher(markdown).replaceAll(" ");
    }

    /** The words of the prose, of two letters or more, as they are written. */
    static List<String> of(String markdown) {
        return WORD.matcher(prose(markdown)).results().map(MatchResult::group).toList();
    }

    static String withoutBlocks(String markdown) {
        return BLOCK.matcher(markdown).replaceAll("");
    }
}
