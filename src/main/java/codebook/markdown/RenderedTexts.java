package codebook.markdown;

import codebook.model.Catalog;
import codebook.model.Diagnostic;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.Language;
import codebook.model.Phrase;
import codebook.model.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The texts of entries as they were rendered, so that those which are the same need not be rendered again. A text is the
 * same when its entry is the very same object, every link in it leads to the same address, and those without words have the
 * same title.
 */
public final class RenderedTexts {

    private Map<Entry, Rendered> entries = Map.of();
    private IdentityHashMap<Phrase, Supplier<Html>> html = new IdentityHashMap<>();

    /** Renders a text in one language with the links, and reports to the diagnostics, that it is given. */
    @FunctionalInterface
    interface Renderer {
        Html render(Text text, Language language, Links links, Diagnostics diagnostics);
    }

    /**
     * A text in one language.
     *
     * @param mentions what it links to, in the order in which it is mentioned
     * @param addresses what was asked of the links, and answered; titles likewise
     * @param isGood whether there was nothing to report; if there was, it is to be reported every time
     */
    record Piece(
            Text text,
            Language language,
            Supplier<Html> html,
            List<Mention> mentions,
            Map<EntryId, String> addresses,
            Map<EntryId, String> titles,
            boolean isGood) {

        Phrase phrase() {
            return text.phrase(language);
        }

        private boolean leadsWhereItDid(Links links) {
            return addresses.entrySet().stream()
                    .allMatch(known -> links.address(known.getKey(), language)
                            .filter(known.getValue()::equals)
                            .isPresent());
        }

        private Map<EntryId, String> titles(Links links) {
            Map<EntryId, String> now = new HashMap<>();
            titles.keySet().forEach(id -> now.put(id, links.title(id, language)));
            return now;
        }
    }

    /**
     * All texts of a catalogue.
     *
     * @param entries by the very entry
     * @param html by the very phrase
     */
    record All(Map<Entry, Rendered> entries, Map<Phrase, Supplier<Html>> html) {}

    /**
     * The texts of an entry.
     *
     * @param mentions what they link to by language, in the order in which it is mentioned
     * @param targets the entries that they link to
     */
    record Rendered(List<Piece> pieces, Map<Language, List<Mention>> mentions, Set<EntryId> targets, boolean areGood) {

        static Rendered of(List<Piece> pieces) {
            Map<Language, List<Mention>> mentions = new HashMap<>();
            Set<EntryId> targets = new HashSet<>();
            for (Piece piece : pieces) {
                mentions.computeIfAbsent(piece.language, language -> new ArrayList<>())
                        .addAll(piece.mentions);
                targets.addAll(piece.addresses.keySet());
            }
            return new Rendered(pieces, mentions, targets, pieces.stream().allMatch(Piece::isGood));
        }
    }

    /**
     * The texts of all entries, rendered in parallel where they must be.
     *
     * @param diagnostics where mistakes in the texts go
     */
    All of(Catalog catalog, Links links, Diagnostics diagnostics, Renderer renderer) {
        Map<Entry, Rendered> before = entries;
        Set<EntryId> changed = changed(before.keySet(), catalog.entries());
        List<Rendered> rendered = catalog.entries().parallelStream()
                .map(entry -> {
                    Rendered known = before.get(entry);
                    boolean holds = known != null && known.areGood && Collections.disjoint(changed, known.targets);
                    return holds ? known : render(entry, known, catalog.languages(), links, diagnostics, renderer);
                })
                .toList();
        Map<Entry, Rendered> now = new IdentityHashMap<>(rendered.size());
        for (int i = 0; i < rendered.size(); i++) {
            now.put(catalog.entries().get(i), rendered.get(i));
        }
        entries = now;
        html = html(html, before, now);
        return new All(now, html);
    }

    /** The entries of which one side has not what the other has. */
    private static Set<EntryId> changed(Set<Entry> before, List<Entry> now) {
        Set<Entry> all = Collections.newSetFromMap(new IdentityHashMap<>(now.size()));
        all.addAll(now);
        Set<EntryId> changed = new HashSet<>();
        before.stream().filter(entry -> !all.contains(entry)).map(Entry::id).forEach(changed::add);
        now.stream().filter(entry -> !before.contains(entry)).map(Entry::id).forEach(changed::add);
        return changed;
    }

    /** @param known what the very same entry came to before; null where there was none */
    private static Rendered render(
            Entry entry,
            @Nullable Rendered known,
            List<Language> languages,
            Links links,
            Diagnostics diagnostics,
            Renderer renderer) {
        List<Piece> pieces = new ArrayList<>();
        for (Text text : entry.head().texts()) {
            if (text.markup() == Text.Markup.PLAIN) {
                continue;
            }
            for (Language language : languages) {
                Piece piece = known == null ? null : known.pieces.get(pieces.size());
                pieces.add(
                        piece != null && piece.isGood && piece.leadsWhereItDid(links)
                                ? renamed(piece, links, renderer)
                                : render(text, language, links, diagnostics, renderer));
            }
        }
        return known != null && known.pieces.equals(pieces) ? known : Rendered.of(pieces);
    }

    /** A text whose links lead where they did. Where one shows another title, the text is made again when somebody reads it. */
    private static Piece renamed(Piece piece, Links links, Renderer renderer) {
        Map<EntryId, String> titles = piece.titles(links);
        if (titles.equals(piece.titles)) {
            return piece;
        }
        Supplier<Html> html = new Later(() -> renderer.render(piece.text, piece.language, links, new Diagnostics()));
        return new Piece(piece.text, piece.language, html, piece.mentions, piece.addresses, titles, true);
    }

    /** HTML that is made when it is asked for, and then kept. */
    private static final class Later implements Supplier<Html> {

        private @Nullable Supplier<Html> maker; // it holds on to a whole site
        private @Nullable Html html;

        Later(Supplier<Html> maker) {
            this.maker = maker;
        }

        @Override
        public synchronized Html get() {
            if (maker != null) {
                html = maker.get();
                maker = null;
            }
            return html;
        }
    }

    private static Piece render(Text text, Language language, Links links, Diagnostics diagnostics, Renderer renderer) {
        Answers answers = new Answers(links);
        Diagnostics found = new Diagnostics();
        Html html = renderer.render(text, language, answers, found);
        List<Diagnostic> findings = found.sorted();
        findings.forEach(diagnostics::add);
        boolean isGood = findings.isEmpty() && answers.areComplete;
        return new Piece(
                text,
                language,
                () -> html,
                html.mentions(),
                Map.copyOf(answers.addresses),
                Map.copyOf(answers.titles),
                isGood);
    }

    /** Thousands of phrases are the same from one edit to the next, so their table is copied as a whole. */
    @SuppressWarnings("unchecked") // a clone is what it is a clone of
    private static IdentityHashMap<Phrase, Supplier<Html>> html(
            IdentityHashMap<Phrase, Supplier<Html>> last, Map<Entry, Rendered> before, Map<Entry, Rendered> now) {
        IdentityHashMap<Phrase, Supplier<Html>> html = (IdentityHashMap<Phrase, Supplier<Html>>) last.clone();
        before.forEach((entry, rendered) -> {
            if (now.get(entry) != rendered) {
                rendered.pieces.forEach(piece -> html.remove(piece.phrase()));
            }
        });
        now.forEach((entry, rendered) -> {
            if (before.get(entry) != rendered) {
                rendered.pieces.forEach(piece -> html.put(piece.phrase(), piece.html));
            }
        });
        return html;
    }

    /** Links that note what they were asked; a text asks for its own language only. */
    private static final class Answers implements Links {

        private final Links links;
        private final Map<EntryId, String> addresses = new HashMap<>();
        private final Map<EntryId, String> titles = new HashMap<>();
        private boolean areComplete = true;

        Answers(Links links) {
            this.links = links;
        }

        @Override
        public Optional<String> address(EntryId id, Language language) {
            Optional<String> address = links.address(id, language);
            address.ifPresentOrElse(found -> addresses.put(id, found), () -> areComplete = false);
            return address;
        }

        @Override
        public String title(EntryId id, Language language) {
            String title = links.title(id, language);
            titles.put(id, title);
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
