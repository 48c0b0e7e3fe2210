package codebook.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All entries, with the settings of the site. */
public final class Catalog {

    private final Settings settings;
    private final Map<EntryId, Entry> entries = new HashMap<>();
    private final List<Entry> sorted;
    private final Set<EntryId> unreadable;
    private final Phrasebook phrasebook;
    private final Past past;
    private final Map<Kind, List<Entry>> byKind = new EnumMap<>(Kind.class);

    /**
     * @param unreadable entries whose files exist but could not be read, so that nobody is told that they are missing
     * @param phrasebook the words by which an error is told from its text
     * @param past what the site was before
     * @throws IllegalArgumentException when two entries have one identifier
     */
    public Catalog(Settings settings, List<Entry> entries, Set<EntryId> unreadable, Phrasebook phrasebook, Past past) {
        this.settings = settings;
        this.unreadable = Set.copyOf(unreadable);
        this.phrasebook = phrasebook;
        this.past = past;
        for (Entry entry : entries) {
            if (this.entries.putIfAbsent(entry.id(), entry) != null) {
                throw new IllegalArgumentException("two entries are " + entry.id());
            }
        }
        sorted = entries.stream().sorted(Comparator.comparing(Entry::id)).toList();
        for (Kind kind : Kind.values()) {
            byKind.put(kind, new ArrayList<>());
        }
        sorted.forEach(entry -> byKind.get(entry.id().kind()).add(entry));
    }

    /** The same catalogue for another place of publication. */
    public Catalog publishedAt(String baseUrl) {
        return new Catalog(settings.at(baseUrl), sorted, unreadable, phrasebook, past);
    }

    public Settings settings() {
        return settings;
    }

    public List<Language> languages() {
        return settings.languages();
    }

    /** All entries by kind and name. */
    public List<Entry> entries() {
        return sorted;
    }

    public int size() {
        return entries.size();
    }

    /** Entries whose files exist but could not be read. */
    public Set<EntryId> unreadable() {
        return unreadable;
    }

    public Phrasebook phrasebook() {
        return phrasebook;
    }

    public Past past() {
        return past;
    }

    public Optional<Entry> find(EntryId id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** The target of a reference that has been checked. */
    public Entry get(Ref ref) {
        Entry entry = entries.get(ref.target());
        if (entry == null) {
            throw new IllegalArgumentException("no entry " + ref.target() + " for " + ref.at());
        }
        return entry;
    }

    /** The names of all entries of a kind. */
    public List<String> names(Kind kind) {
        return byKind.getOrDefault(kind, List.of()).stream()
                .map(entry -> entry.id().name())
                .toList();
    }

    public List<Code> codes() {
        return all(Kind.CODE, Code.class);
    }

    public List<Reply> replies() {
        return all(Kind.REPLY, Reply.class);
    }

    public List<Cause> causes() {
        return all(Kind.CAUSE, Cause.class);
    }

    public List<Fix> fixes() {
        return all(Kind.FIX, Fix.class);
    }

    public List<Client> clients() {
        return all(Kind.CLIENT, Client.class);
    }

    public List<Provider> providers() {
        return all(Kind.PROVIDER, Provider.class);
    }

    public List<Topic> topics() {
        return all(Kind.TOPIC, Topic.class);
    }

    /** In the order of their file, which is the order in which readers should see them. */
    public List<Category> categories() {
        List<Category> all = new ArrayList<>(all(Kind.CATEGORY, Category.class));
        all.sort((a, b) -> a.head().at().compareTo(b.head().at()));
        return all;
    }

    @SuppressWarnings("unchecked") // byKind holds only entries of the kind, and each kind has one record
    private <E extends Entry> List<E> all(Kind kind, Class<E> type) {
        List<Entry> list = byKind.get(kind);
        if (!list.isEmpty() && !type.isInstance(list.get(0))) {
            throw new IllegalStateException(kind + " is not " + type);
        }
        return (List<E>) (List<?>) Collections.unmodifiableList(list);
    }
}
