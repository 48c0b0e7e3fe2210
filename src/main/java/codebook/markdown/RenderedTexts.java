package codebook.markdown;

import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * The texts of entries as they were rendered, so that those which are the same need not be rendered again. The texts of an
 * entry are the same when the entry is the very same object, every link in them leads to the same address, and those without words have the same title.
 */
public final class RenderedTexts {

    private final Map<EntryId, Rendered> entries = new ConcurrentHashMap<>();

    private record Question(EntryId id, Language language) {}

    private record Rendered(
            Entry entry, List<Prose.Piece> pieces, Map<Question, String> addresses, Map<Question, String> titles) {

        boolean holds(Entry now, Links links) {
            return entry == now
                    && addresses.entrySet().stream()
                            .allMatch(known -> links.address(known.getKey().id, known.getKey().language)
                                    .filter(known.getValue()::equals)
                                    .isPresent())
                    && titles.entrySet().stream()
                            .allMatch(known -> links.title(known.getKey().id, known.getKey().language)
                                    .equals(known.getValue()));
        }
    }

    /**
     * The texts of an entry, rendered again if they must be.
     *
     * @param diagnostics where mistakes in the texts go
     * @param render renders with the links and reports to the diagnostics that it is given
     */
    List<Prose.Piece> of(
            Entry entry,
            Links links,
            Diagnostics diagnostics,
            BiFunction<Links, Diagnostics, List<Prose.Piece>> render) {
        Rendered known = entries.get(entry.id());
        if (known != null && known.holds(entry, links)) {
            return known.pieces;
        }
        Answers answers = new Answers(links);
        Diagnostics found = new Diagnostics();
        List<Prose.Piece> pieces = render.apply(answers, found);
        found.sorted().forEach(diagnostics::add);
        if (found.sorted().isEmpty() && answers.areComplete) {
            entries.put(entry.id(), new Rendered(entry, pieces, answers.addresses, answers.titles));
        }
        return pieces;
    }

    /** Links that note what they were asked. */
    private static final class Answers implements Links {

        private final Links links;
        private final Map<Question, String> addresses = new HashMap<>();
        private final Map<Question, String> titles = new HashMap<>();
        private boolean areComplete = true;

        Answers(Links links) {
            this.links = links;
        }

        @Override
        public Optional<String> address(EntryId id, Language language) {
            Optional<String> address = links.address(id, language);
            address.ifPresentOrElse(
                    found -> addresses.put(new Question(id, language), found), () -> areComplete = false);
            return address;
        }

        @Override
        public String title(EntryId id, Language language) {
            String title = links.title(id, language);
            titles.put(new Question(id, language), title);
            return title;
        }

        @Override
        public boolean isUnreadable(EntryId id) {
            return links.isUnreadable(id);
        }

        @Override
        public Collection<String> names(Kind kind) {
            return links.names(kind);
        }
    }
}
