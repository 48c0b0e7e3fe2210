package codebook.content;

import codebook.model.Catalog;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.Position;
import codebook.model.Settings;
import codebook.model.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads a content folder into a {@link Catalog}. The path of a file decides what it holds; files are read in parallel,
 * and all their mistakes are gathered.
 */
public final class ContentReader {

    private static final String SETTINGS = "site.yaml";
    private static final String CATEGORIES = "categories.yaml";
    private static final String ENDING = ".yaml";

    private final Path folder;
    private final String shownFolder;
    private final Diagnostics diagnostics;

    /**
     * @param folder the content folder
     * @param diagnostics where mistakes go
     */
    public ContentReader(Path folder, Diagnostics diagnostics) {
        this.folder = folder;
        this.shownFolder = folder.toString().replace('\\', '/');
        this.diagnostics = diagnostics;
    }

    /** Whether an address can be the place of publication: absolute, with a final slash. */
    public static boolean isBaseUrl(String url) {
        return SettingsDecoder.isBaseUrl(url);
    }

    /**
     * The catalogue; empty when the settings cannot be read. It holds what could be decoded even where there were
     * mistakes, so that references between entries can still be checked.
     *
     * @throws UncheckedIOException when the folder cannot be read
     */
    public Optional<Catalog> read() {
        Map<String, Path> files = files();
        Optional<Settings> settings = settings(files.remove(SETTINGS));
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        List<Entry> entries = new ArrayList<>(categories(files.remove(CATEGORIES), settings.get()));
        Map<Kind, EntryDecoder> decoders = decoders(settings.get());
        entries.addAll(files.entrySet().parallelStream()
                .map(file -> entry(file.getKey(), file.getValue(), settings.get(), decoders))
                .flatMap(Optional::stream)
                .toList());
        return Optional.of(new Catalog(settings.get(), unique(entries)));
    }

    private Map<Kind, EntryDecoder> decoders(Settings settings) {
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

    private Optional<Settings> settings(Path file) {
        if (file == null) {
            Source source = new Source(shownFolder + "/" + SETTINGS, "");
            diagnostics.error(
                    "missing-file",
                    new Position(source, 1, 1),
                    "there is no " + SETTINGS,
                    "is --content the right folder?");
            return Optional.empty();
        }
        return text(SETTINGS, file)
                .flatMap(source -> Yaml.read(source, diagnostics))
                .flatMap(document -> SettingsDecoder.decode(document, diagnostics));
    }

    private List<Entry> categories(Path file, Settings settings) {
        if (file == null) {
            diagnostics.error(
                    "missing-file",
                    settings.at(),
                    "there is no " + CATEGORIES + " beside " + SETTINGS,
                    "add it: every code, reply and cause has a category");
            return List.of();
        }
        Optional<Node> document = text(CATEGORIES, file).flatMap(source -> Yaml.read(source, diagnostics));
        if (document.isPresent() && !(document.get() instanceof Node.Sequence)) {
            diagnostics.error(
                    "wrong-type", document.get().at(), "the categories must be a list", "start each with '- id:'");
        }
        List<Entry> categories = new ArrayList<>();
        if (document.isPresent() && document.get() instanceof Node.Sequence list) {
            for (Node item : list.items()) {
                decodeMapping(item, settings, CategoryDecoder::decode).ifPresent(categories::add);
            }
        }
        return categories;
    }

    private Optional<Entry> entry(String path, Path file, Settings settings, Map<Kind, EntryDecoder> decoders) {
        Optional<Source> source = text(path, file);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        Optional<Kind> kind = kind(path);
        String name = kind.map(k -> path.substring(k.folder().length() + 1, path.length() - ENDING.length()))
                .orElse("");
        Position start = new Position(source.get(), 1, 1);
        if (kind.isEmpty() || !decoders.containsKey(kind.get()) || depth(name) != depth(kind.get())) {
            diagnostics.error(
                    "stray-file",
                    start,
                    "a file in this place is no entry",
                    "docs/CONTENT.md says where each kind of entry lives");
            return Optional.empty();
        }
        for (String part : name.split("/")) {
            if (!Fields.isName(part)) {
                diagnostics.error(
                        "bad-name",
                        start,
                        "'" + part + "' cannot be part of an address",
                        "rename it: lower-case letters a-z, digits, single hyphens and dots");
            }
        }
        return Yaml.read(source.get(), diagnostics)
                .flatMap(document -> decodeMapping(
                        document, settings, fields -> decoders.get(kind.get()).decode(name, fields)));
    }

    private Optional<Entry> decodeMapping(
            Node node, Settings settings, java.util.function.Function<Fields, Entry> decoder) {
        if (!(node instanceof Node.Mapping mapping)) {
            if (!(node instanceof Node.Broken)) {
                diagnostics.error("wrong-type", node.at(), "an entry must be a mapping", "start with 'title:'");
            }
            return Optional.empty();
        }
        Fields fields = new Fields(mapping, settings.languages(), diagnostics, new Fields.Harvest());
        Entry entry = decoder.apply(fields);
        fields.close();
        return Optional.of(entry);
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

    private static Optional<Kind> kind(String path) {
        String folder = path.substring(0, Math.max(0, path.indexOf('/')));
        return Stream.of(Kind.values())
                .filter(kind -> kind.folder().equals(folder))
                .findFirst();
    }

    private static int depth(Kind kind) {
        return kind == Kind.CODE || kind == Kind.REPLY ? 1 : 0;
    }

    private static int depth(String name) {
        return (int) name.chars().filter(c -> c == '/').count();
    }

    // ---- files

    /** All YAML files by their path within the folder, sorted. */
    private Map<String, Path> files() {
        Map<String, Path> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.forEach(file -> {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (Files.isSymbolicLink(file)) {
                    diagnostics.error(
                            "symbolic-link",
                            new Position(new Source(shown(path), ""), 1, 1),
                            "symbolic links are not followed",
                            "put the file itself here");
                } else if (Files.isRegularFile(file)
                        && !path.endsWith("~")
                        && !file.getFileName().toString().startsWith(".")) {
                    keep(path, file, files);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private void keep(String path, Path file, Map<String, Path> files) {
        if (path.endsWith(ENDING)) {
            files.put(path, file);
        } else {
            diagnostics.error(
                    "stray-file",
                    new Position(new Source(shown(path), ""), 1, 1),
                    "content is written in files that end in " + ENDING,
                    "rename or remove it");
        }
    }

    private Optional<Source> text(String path, Path file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            if (text.startsWith("\uFEFF")) {
                text = text.substring(1);
            }
            return Optional.of(new Source(shown(path), text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n")));
        } catch (CharacterCodingException e) {
            diagnostics.error(
                    "encoding",
                    new Position(new Source(shown(path), ""), 1, 1),
                    "the file is not UTF-8",
                    "save it as UTF-8");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String shown(String path) {
        return shownFolder + "/" + path;
    }
}
