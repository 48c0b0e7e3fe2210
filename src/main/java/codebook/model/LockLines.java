package codebook.model;

import codebook.model.Past.Lock;
import codebook.model.Past.Published;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of {@code addresses.lock}: an address a line, sorted. Addresses that differ in nothing but their language share a
 * line, with the languages in braces: {@code /{en,ru}/smtp/530/}. Lines that begin with {@code #} are for people.
 */
public final class LockLines {

    private static final String TAG = "[A-Za-z0-9-]+";
    private static final Pattern LANGUAGES = Pattern.compile("/\\{(" + TAG + "(?:," + TAG + ")*)}(/.*)");
    private static final Pattern LINE = Pattern.compile("#.*|\\s*|/\\S*");

    private static final String HEAD = """
            # Every address that was ever published. They stay: a build that would lose one fails.
            # Written by 'codebook lock' before the site is published.
            """;

    private LockLines() {}

    /**
     * All addresses with their lines.
     *
     * @param diagnostics where lines go that are none of a lock, but what a merge or a slip has left in it: one that is no
     *     address would promise nothing
     */
    public static Lock read(Source lock, Diagnostics diagnostics) {
        List<Published> published = new ArrayList<>();
        List<String> lines = lock.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!LINE.matcher(lines.get(i)).matches()) {
                diagnostics.error(
                        "lock-line",
                        new Position(lock, i + 1, 1),
                        "this is no address",
                        "an address begins with '/'; what a merge has left between the addresses can go");
            }
            if (line.startsWith("/")) {
                Matcher several = LANGUAGES.matcher(line);
                if (several.matches()) {
                    for (String tag : several.group(1).split(",")) {
                        published.add(new Published("/" + tag + several.group(2), i + 1));
                    }
                } else {
                    published.add(new Published(line, i + 1));
                }
            }
        }
        return new Lock(lock, published);
    }

    /**
     * The text of a lock.
     *
     * @param tags the languages that addresses may begin with
     */
    public static String write(Collection<String> addresses, Set<String> tags) {
        Set<String> lines = new TreeSet<>();
        Map<String, Set<String>> languages = new TreeMap<>();
        for (String address : addresses) {
            int end = address.indexOf('/', 1);
            String tag = end < 0 ? "" : address.substring(1, end);
            if (tags.contains(tag)) {
                languages
                        .computeIfAbsent(address.substring(end), rest -> new TreeSet<>())
                        .add(tag);
            } else {
                lines.add(address);
            }
        }
        languages.forEach((rest, all) ->
                lines.add("/" + (all.size() == 1 ? String.join("", all) : "{" + String.join(",", all) + "}") + rest));
        return HEAD + String.join("\n", lines) + "\n";
    }
}
