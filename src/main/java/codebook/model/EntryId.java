package codebook.model;

import java.util.Comparator;

/**
 * The identifier of an entry.
 *
 * @param kind what it is
 * @param name unique within the kind; for a code {@code system/code}, for a reply {@code provider/name}
 */
public record EntryId(Kind kind, String name) implements Comparable<EntryId> {

    private static final Comparator<EntryId> ORDER =
            Comparator.comparing(EntryId::kind).thenComparing(EntryId::name);

    /** The last part of the name. */
    public String last() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public int compareTo(EntryId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind.word() + ":" + name;
    }
}
