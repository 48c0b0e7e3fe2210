package codebook.markdown;

import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.Language;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A site without entries, for texts that link to none. */
final class NoEntries implements Links {

    @Override
    public Optional<String> address(EntryId id, Language language) {
        return Optional.empty();
    }

    @Override
    public String title(EntryId id, Language language) {
        throw new IllegalArgumentException("no entry " + id);
    }

    @Override
    public boolean isUnreadable(EntryId id) {
        return false;
    }

    @Override
    public Collection<String> names(Kind kind) {
        return List.of();
    }
}
