package codebook.model;

import java.util.regex.Pattern;

/**
 * The identifier of an entry.
 *
 * @param kind what it is
 * @param name unique within the kind; for a code {@code system/code}, for a reply {@code provider/name}
 */
public record EntryId(Kind kind, String name) implements Comparable<EntryId> {

    private static final Pattern PART = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");

    /** Whether a word can be a part of a name, and so of an address. */
    public static boolean isName(String word) {
        return PART.matcher(word).matches();
    }

    /** The last part of the name. */
    public String last() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public int compareTo(EntryId other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return kind.word() + ":" + name;
    }
}
