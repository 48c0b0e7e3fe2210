package codebook.content;

import codebook.model.Catalog;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.LockLines;
import codebook.model.Move;
import codebook.model.Past;
import codebook.model.Past.Lock;
import codebook.model.Phrasebook;
import codebook.model.Position;
import codebook.model.Settings;
import codebook.model.Source;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a content folder into a {@link Catalog}. The path of a file decides what it holds; files are read in parallel,
 * and all their mistakes are gathered.
 */
public final class ContentReader {

    private static final String SETTINGS = "site.yaml";
    private static final String CATEGORIES = "categories.yaml";
    private static final String PHRASES = "explain.yaml";

    private final Path folder;
    private final ContentFiles files;
    private final Diagnostics diagnostics;
    private final ReadFiles memory;

    /**
     * @param folder the content folder
     * @param diagnostics where mistakes go
     */
    public ContentReader(Path folder, Diagnostics diagnostics) {
        this(folder, diagnostics, new ReadFiles());
    }

    /** @param memory what earlier readings of the folder came to, and where this one is kept */
    public ContentReader(Path folder, Diagnostics diagnostics, ReadFiles memory) {
        this.folder = folder;
        this.files = new ContentFiles(folder, diagnostics);
        this.diagnostics = diagnostics;
        this.memory = memory;
    }

    /**
     * The catalogue; empty when the settings cannot be read. It holds what could be decoded even where there were
     * mistakes, so that references between entries can still be checked.
     *
     * @throws UncheckedIOException when the folder cannot be read
     */
    public Optional<Catalog> read() {
        Listing listing = memory.list(folder, diagnostics, found -> new ContentReader(folder, found, memory).list());
        return settings(listing.files.get(SETTINGS)).map(settings -> {
            List<Entry> categories = categories(listing.files.get(CATEGORIES), settings);
            Phrasebook phrasebook = phrasebook(listing.files.get(PHRASES), settings, categories);
            Past past = new Past(lock(), moves(listing.files.get(Past.MOVES), settings));
            List<Entry> entries = new ArrayList<>(categories);
            entries.addAll(decode(listing.places, settings));
            return new Catalog(settings, unique(entries), missing(listing.places, entries), phrasebook, past);
        });
    }

    /**
     * Which files there are.
     *
     * @param files all by their path within the folder
     * @param places those that hold an entry each
     */
    private record Listing(Map<String, Path> files, List<Place> places) {}

    private record Place(String path, Path file, EntryId id) {}

    private Listing list() {
        TreeMap<String, Path> all = files.list();
        TreeMap<String, Path> others = new TreeMap<>(all);
        others.keySet().removeAll(List.of(SETTINGS, CATEGORIES, PHRASES, Past.MOVES));
        return new Listing(all, places(others));
    }

    private Optional<Settings> settings(@Nullable Path file) {
        if (file == null) {
            diagnostics.error(
                    "missing-file",
                    files.missing(SETTINGS),
                    "there is no " + SETTINGS,
                    "is --content the right folder?");
            return Optional.empty();
        }
        return memory.of(
                file,
                SETTINGS,
                diagnostics,
                found -> new ContentFiles(folder, found)
                        .read(SETTINGS, file)
                        .flatMap(source -> Yaml.read(source, found))
                        .flatMap(document -> SettingsDecoder.decode(document, found)));
    }

    /** The addresses that were published before. */
    private Lock lock() {
        Path file = folder.resolve(Past.LOCK);
        return Files.isRegularFile(file)
                ? memory.of(
                                file,
                                Past.LOCK,
                                diagnostics,
                                found -> new ContentFiles(folder, found)
                                        .read(Past.LOCK, file)
                                        .map(source -> LockLines.read(source, found)))
                        .orElse(unlocked())
                : unlocked();
    }

    private Lock unlocked() {
        return new Lock(files.empty(Past.LOCK), List.of());
    }

    private List<Move> moves(@Nullable Path file, Settings settings) {
        return file == null ? List.of() : items(Past.MOVES, file, settings, found -> new MoveDecoder(found)::decode);
    }

    private List<Entry> categories(@Nullable Path file, Settings settings) {
        if (file == null) {
            diagnostics.error(
                    "missing-file",
                    settings.at(),
                    "there is no " + CATEGORIES + " beside " + SETTINGS,
                    "add it: every code, reply and cause has a category");
            return List.of();
        }
        return items(CATEGORIES, file, settings, found -> CategoryDecoder::decode);
    }

    /** What a file of several things holds. */
    private <T> List<T> items(
            String name, Path file, Settings settings, Function<Diagnostics, Function<Fields, T>> decoder) {
        return memory.of(
                        file,
                        settings,
                        diagnostics,
                        found -> Optional.of(new ContentReader(folder, found, memory)
                                .read(name, file, settings, decoder.apply(found))))
                .orElseThrow();
    }

    private <T> List<T> read(String name, Path file, Settings settings, Function<Fields, T> decoder) {
        Optional<Node> document = files.read(name, file).flatMap(source -> Yaml.read(source, diagnostics));
        List<T> decoded = new ArrayList<>();
        if (document.isPresent() && document.get() instanceof Node.Sequence list) {
            list.items().forEach(item -> decode(item, settings, decoder).ifPresent(decoded::add));
        } else if (document.isPresent()) {
            diagnostics.error(
                    "wrong-type", document.get().at(), "this file must be a list", "start each item with '- '");
        }
        return decoded;
    }

    /** The phrases of Explain; without their file the site has no words to go by, only wordings and codes. */
    private Phrasebook phrasebook(@Nullable Path file, Settings settings, List<Entry> categories) {
        if (file == null) {
            return Phrasebook.EMPTY;
        }
        Set<String> ids = new TreeSet<>();
        categories.forEach(category -> ids.add(category.id().name()));
        return memory.of(
                        file,
                        categories, // these are read again when the settings are
                        diagnostics,
                        found -> new ContentReader(folder, found, memory).phrasebook(file, settings, ids))
                .orElse(Phrasebook.EMPTY);
    }

    private Optional<Phrasebook> phrasebook(Path file, Settings settings, Set<String> categories) {
        return files.read(PHRASES, file)
                .flatMap(source -> Yaml.read(source, diagnostics))
                .flatMap(
                        document -> decode(document, settings, new PhrasebookDecoder(categories, diagnostics)::decode));
    }

    // ---- entries

    /** Which entry each file holds, by its path; a file in any other place is reported. */
    private List<Place> places(Map<String, Path> paths) {
        List<Place> places = new ArrayList<>();
        paths.forEach((path, file) -> {
            Optional<EntryId> id = place(path);
            if (id.isPresent()) {
                places.add(new Place(path, file, id.get()));
            } else {
                diagnostics.error(
                        "stray-file",
                        files.read(path, file).map(ContentReader::start).orElse(files.missing(path)),
                        "a file in this place is no entry",
                        "docs/CONTENT.md says where each kind of entry lives");
            }
        });
        return places;
    }

    private static Optional<EntryId> place(String path) {
        int slash = path.indexOf('/');
        String folder = path.substring(0, Math.max(0, slash));
        String name = path.substring(slash + 1, path.length() - ContentFiles.ENDING.length());
        return Stream.of(Kind.values())
                .filter(kind -> kind.folder().equals(folder) && kind != Kind.CATEGORY)
                .filter(kind -> name.chars().filter(c -> c == '/').count() == depth(kind))
                .findFirst()
                .map(kind -> new EntryId(kind, name));
    }

    /** Codes lie in the folder of their system, replies in that of their provider. */
    private static int depth(Kind kind) {
        return kind == Kind.CODE || kind == Kind.REPLY ? 1 : 0;
    }

    private List<Entry> decode(List<Place> places, Settings settings) {
        return places.parallelStream()
                .map(place -> memory.of(
                        place.file,
                        settings,
                        diagnostics,
                        found -> new ContentReader(folder, found, memory).entry(place, settings)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Entry> entry(Place place, Settings settings) {
        return files.read(place.path, place.file).flatMap(source -> decode(source, place.id, settings));
    }

    private Optional<Entry> decode(Source source, EntryId id, Settings settings) {
        for (String part : id.name().split("/")) {
            if (!EntryId.isName(part)) {
                diagnostics.error(
                        "bad-name",
                        start(source),
                        "'" + part + "' cannot be part of an address",
                        "rename it: lower-case letters a-z, digits, single hyphens and dots");
            }
        }
        EntryDecoder decoder = decoders(settings, diagnostics).get(id.kind());
        return Yaml.read(source, diagnostics)
                .flatMap(document -> decode(document, settings, fields -> decoder.decode(id.name(), fields)));
    }

    private <T> Optional<T> decode(Node node, Settings settings, Function<Fields, T> decoder) {
        if (node instanceof Node.Mapping mapping) {
            Fields fields = new Fields(mapping, settings.languages(), diagnostics, new Fields.Harvest());
            T decoded = decoder.apply(fields);
            fields.close();
            return Optional.of(decoded);
        }
        if (!(node instanceof Node.Broken)) {
            diagnostics.error("wrong-type", node.at(), "an entry must be a mapping", "start with 'title:'");
        }
        return Optional.empty();
    }

    static Map<Kind, EntryDecoder> decoders(Settings settings, Diagnostics diagnostics) {
        Map<Kind, EntryDecoder> decoders = new EnumMap<>(Kind.class);
        decoders.put(Kind.CODE, new CodeDecoder(settings, diagnostics));
        decoders.put(Kind.REPLY, new ReplyDecoder(settings, diagnostics));
        decoders.put(Kind.CAUSE, new CauseDecoder(settings, diagnostics));
        decoders.put(Kind.FIX, new FixDecoder(settings, diagnostics));
        decoders.put(Kind.CLIENT, new ClientDecoder(settings, diagnostics));
        decoders.put(Kind.PROVIDER, new ProviderDecoder(settings, diagnostics));
        decoders.put(Kind.TOPIC, new TopicDecoder(settings, diagnostics));
        return decoders;
    }

    /** Categories stand in one file, so two of them can have one identifier. */
    private List<Entry> unique(List<Entry> entries) {
        Map<EntryId, Entry> unique = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Entry first = unique.putIfAbsent(entry.id(), entry);
            if (first != null) {
                diagnostics.error(
                        "duplicate-entry",
                        entry.head().at(),
                        "'" + entry.id().name() + "' was already given in line "
                                + first.head().at().line(),
                        "give it another identifier");
            }
        }
        return List.copyOf(unique.values());
    }

    /** The entries that have a file, but could not be decoded. */
    private static Set<EntryId> missing(List<Place> places, List<Entry> entries) {
        Set<EntryId> decoded = entries.stream().map(Entry::id).collect(Collectors.toSet());
        return places.stream()
                .map(Place::id)
                .filter(id -> !decoded.contains(id))
                .collect(Collectors.toSet());
    }

    private static Position start(Source source) {
        return new Position(source, 1, 1);
    }
}
