package codebook.content;

import codebook.model.Catalog;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.Move;
import codebook.model.Past;
import codebook.model.Phrasebook;
import codebook.model.Position;
import codebook.model.Settings;
import codebook.model.Source;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
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

    private final ContentFiles files;
    private final Diagnostics diagnostics;

    /**
     * @param folder the content folder
     * @param diagnostics where mistakes go
     */
    public ContentReader(Path folder, Diagnostics diagnostics) {
        this.files = new ContentFiles(folder, diagnostics);
        this.diagnostics = diagnostics;
    }

    /**
     * The catalogue; empty when the settings cannot be read. It holds what could be decoded even where there were
     * mistakes, so that references between entries can still be checked.
     *
     * @throws UncheckedIOException when the folder cannot be read
     */
    public Optional<Catalog> read() {
        TreeMap<String, Path> paths = files.list();
        return settings(paths.remove(SETTINGS)).map(settings -> {
            List<Entry> entries = new ArrayList<>(categories(paths.remove(CATEGORIES), settings));
            Phrasebook phrasebook = phrasebook(paths.remove(PHRASES), settings, entries);
            Past past = new Past(files.lock(), moves(paths.remove(Past.MOVES), settings));
            Map<Path, EntryId> places = places(paths);
            entries.addAll(decode(paths, places, settings));
            return new Catalog(settings, unique(entries), missing(places.values(), entries), phrasebook, past);
        });
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
        return files.read(SETTINGS, file)
                .flatMap(source -> Yaml.read(source, diagnostics))
                .flatMap(document -> SettingsDecoder.decode(document, diagnostics));
    }

    private List<Move> moves(@Nullable Path file, Settings settings) {
        return file == null ? List.of() : items(Past.MOVES, file, settings, new MoveDecoder(diagnostics)::decode);
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
        return items(CATEGORIES, file, settings, CategoryDecoder::decode);
    }

    /** What a file of several things holds. */
    private <T> List<T> items(String name, Path file, Settings settings, Function<Fields, ? extends T> decoder) {
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
        return files.read(PHRASES, file)
                .flatMap(source -> Yaml.read(source, diagnostics))
                .flatMap(document -> decode(document, settings, new PhrasebookDecoder(ids, diagnostics)::decode))
                .orElse(Phrasebook.EMPTY);
    }

    // ---- entries

    /** Which entry each file holds, by its path; a file in any other place is reported. */
    private Map<Path, EntryId> places(Map<String, Path> paths) {
        Map<Path, EntryId> places = new TreeMap<>();
        paths.forEach((path, file) -> {
            Optional<EntryId> place = place(path);
            if (place.isPresent()) {
                places.put(file, place.get());
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

    private List<Entry> decode(Map<String, Path> paths, Map<Path, EntryId> places, Settings settings) {
        Map<Kind, EntryDecoder> decoders = decoders(settings, diagnostics);
        return paths.entrySet().parallelStream()
                .filter(path -> places.containsKey(path.getValue()))
                .map(path -> files.read(path.getKey(), path.getValue())
                        .flatMap(source -> decode(source, places.get(path.getValue()), settings, decoders)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Entry> decode(Source source, EntryId id, Settings settings, Map<Kind, EntryDecoder> decoders) {
        for (String part : id.name().split("/")) {
            if (!EntryId.isName(part)) {
                diagnostics.error(
                        "bad-name",
                        start(source),
                        "'" + part + "' cannot be part of an address",
                        "rename it: lower-case letters a-z, digits, single hyphens and dots");
            }
        }
        EntryDecoder decoder = decoders.get(id.kind());
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
        Map<EntryId, Entry> unique = new TreeMap<>();
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
    private static Set<EntryId> missing(Collection<EntryId> places, List<Entry> entries) {
        Set<EntryId> decoded = entries.stream().map(Entry::id).collect(Collectors.toSet());
        return places.stream().filter(id -> !decoded.contains(id)).collect(Collectors.toSet());
    }

    private static Position start(Source source) {
        return new Position(source, 1, 1);
    }
}
