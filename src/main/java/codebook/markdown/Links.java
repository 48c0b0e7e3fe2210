package codebook.markdown;

import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.Language;
import java.util.Collection;
import java.util.Optional;

/** Tells where the entries live that a text links to. */
public interface Links {

    /**
     * Where the page of an entry is in one language, from the root of the site, with a slash at both ends; empty if there
     * is no such entry.
     */
    Optional<String> address(EntryId id, Language language);

    /** What to call an entry that exists, where the author gave no words. */
    String title(EntryId id, Language language);

    /** Whether an entry has a file that could not be read: a link to it is no mistake. */
    boolean isUnreadable(EntryId id);

    /** The names of all entries of a kind, to find the one that was meant. */
    Collection<String> names(Kind kind);
}
