package codebook;

import codebook.content.ContentReader;
import codebook.graph.Routes;
import codebook.model.Catalog;
import codebook.model.Diagnostic;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.Past;
import codebook.model.Position;
import codebook.model.Ref;
import codebook.model.Source;
import codebook.site.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Gives an entry another identifier: moves its file, mends every reference to it, and writes its redirect if it was
 * published under the old one.
 *
 * @param content the content folder
 */
public record Rename(Path content) {

    /** The first line of the file of moves: its schema, for editors. */
    private static final String MOVES_HEAD = "# yaml-language-server: $schema=" + SchemaFiles.FOLDER + "/moved.json\n";

    /** Why an entry cannot be renamed, as one sentence for a person. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    /**
     * What was done.
     *
     * @param diagnostics what is wrong with the content; with an error among it nothing was changed
     * @param changed the files that were written, by their path in the content folder
     * @param redirected whether the old addresses had been published, and lead to the new ones now
     */
    public record Result(List<Diagnostic> diagnostics, List<String> changed, boolean redirected) {}

    /**
     * Renames an entry.
     *
     * @param from its reference: {@code cause:old-name}
     * @param name its new identifier, with or without the kind; for a code or a reply the last part is enough
     * @throws Refused when there is no such entry, or it cannot have that name
     */
    public Result to(String from, String name) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Catalog> read = new ContentReader(content, diagnostics).read();
        if (read.isEmpty() || diagnostics.hasErrors()) {
            return new Result(diagnostics.sorted(), List.of(), false);
        }
        Catalog catalog = read.get();
        Entry entry = entry(catalog, from);
        EntryId old = entry.id();
        EntryId now = identifier(old, name);
        if (old.kind() == Kind.CATEGORY) {
            throw new Refused("categories stand in one file: rename it there, and add the move to " + Past.MOVES);
        }
        if (old.kind() == Kind.PROVIDER
                && catalog.replies().stream()
                        .anyMatch(r -> r.provider().target().equals(old))) {
            throw new Refused(old + " has replies: move their folder and edit 'provider:' in them, and add the move to "
                    + Past.MOVES);
        }
        if (catalog.find(now).isPresent()) {
            throw new Refused("there is a " + now + " already");
        }

        Map<String, String> texts = mended(catalog, old, now);
        String file = path(old);
        String own = texts.getOrDefault(file, entry.head().at().source().text());
        texts.remove(file);
        texts.put(
                path(now),
                old.kind() == Kind.CODE ? own.replaceFirst("(?m)^code: .*$", "code: \"" + now.last() + "\"") : own);
        boolean published = wasPublished(catalog, old);
        if (published) {
            texts.put(Past.MOVES, moves() + "- from: " + old + "\n  to: " + now + "\n");
        }
        texts.forEach((path, text) -> TextFile.write(content.resolve(path), text));
        TextFile.delete(content.resolve(file));
        return new Result(diagnostics.sorted(), List.copyOf(texts.keySet()), published);
    }

    private static Entry entry(Catalog catalog, String reference) {
        int colon = reference.indexOf(':');
        Kind kind = Kind.ofWord(colon < 0 ? "" : reference.substring(0, colon))
                .orElseThrow(() -> new Refused(
                        "'" + reference + "' is not a reference: write kind:name, for instance cause:mail-loop"));
        return catalog.find(new EntryId(kind, reference.substring(colon + 1)))
                .orElseThrow(() -> new Refused("there is no " + reference));
    }

    private static EntryId identifier(EntryId old, String name) {
        String bare = name.startsWith(old.kind().word() + ":") ? name.substring(name.indexOf(':') + 1) : name;
        String parent = old.name().substring(0, old.name().length() - old.last().length());
        String whole = bare.contains("/") ? bare : parent + bare;
        if (!whole.startsWith(parent) || !whole.substring(parent.length()).matches("[a-z0-9]+(?:[.-][a-z0-9]+)*")) {
            throw new Refused("'" + name + "' cannot be the new name of " + old
                    + ": lower-case letters a-z, digits, single hyphens and dots"
                    + (parent.isEmpty() ? "" : ", below " + parent));
        }
        return new EntryId(old.kind(), whole);
    }

    private static String path(EntryId id) {
        return id.kind().folder() + "/" + id.name() + ".yaml";
    }

    private static boolean wasPublished(Catalog catalog, EntryId old) {
        Routes routes = new Routes(catalog);
        return catalog.past()
                .addresses()
                .contains(routes.page(old, catalog.settings().defaultLanguage()));
    }

    private String moves() {
        Path file = content.resolve(Past.MOVES);
        try {
            return Files.isRegularFile(file) ? Files.readString(file).stripTrailing() + "\n" : MOVES_HEAD;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- references

    /** The files that speak of the entry, with its new name in them. */
    private Map<String, String> mended(Catalog catalog, EntryId old, EntryId now) {
        Map<String, List<Position>> places = new TreeMap<>();
        Map<String, Source> sources = new TreeMap<>();
        for (Entry entry : catalog.entries()) {
            sources.put(within(entry.head().at()), entry.head().at().source());
            for (Ref ref : entry.head().refs()) {
                if (ref.target().equals(old)) {
                    places.computeIfAbsent(within(ref.at()), path -> new ArrayList<>())
                            .add(ref.at());
                }
            }
        }
        sources.put(within(catalog.settings().at()), catalog.settings().at().source());
        Stream.concat(catalog.settings().featured().stream(), catalog.settings().required().stream())
                .filter(ref -> ref.target().equals(old))
                .forEach(ref -> places.computeIfAbsent(within(ref.at()), path -> new ArrayList<>())
                        .add(ref.at()));
        Pattern link = Pattern.compile("\\(" + Pattern.quote(old.toString()) + "(?=[#)])");
        Map<String, String> texts = new TreeMap<>();
        sources.forEach((path, source) -> {
            String text = inFields(source, places.getOrDefault(path, List.of()), old, now);
            text = link.matcher(text).replaceAll(Matcher.quoteReplacement("(" + now));
            if (!text.equals(source.text())) {
                texts.put(path, text);
            }
        });
        return texts;
    }

    private String within(Position at) {
        String folder = content.toString().replace('\\', '/') + "/";
        return at.source().path().substring(folder.length());
    }

    /** From the last place to the first, so that earlier places keep their offsets. */
    private static String inFields(Source source, List<Position> places, EntryId old, EntryId now) {
        StringBuilder text = new StringBuilder(source.text());
        places.stream().sorted(Comparator.reverseOrder()).forEach(place -> {
            int offset = source.offset(place);
            for (String written : List.of(old.toString(), old.name(), old.last())) {
                int found = find(written, text, offset);
                if (found >= 0) {
                    String renamed =
                            written.contains(":") ? now.toString() : written.contains("/") ? now.name() : now.last();
                    text.replace(found, found + written.length(), renamed);
                    return;
                }
            }
        });
        return text.toString();
    }

    /** Where a name is written: at a place, in quotes or not, or in the list that begins there; -1 if nowhere. */
    private static int find(String written, StringBuilder text, int place) {
        int end = text.charAt(place) == '[' ? text.indexOf("]", place) : place + written.length() + 1;
        Matcher found = Pattern.compile("(?<![\\w./-])" + Pattern.quote(written) + "(?![\\w./-])")
                .matcher(text);
        return found.region(place, text.length()).useTransparentBounds(true).find() && found.end() <= end
                ? found.start()
                : -1;
    }
}
