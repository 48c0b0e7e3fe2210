package codebook;

import codebook.content.ContentReader;
import codebook.content.Shapes;
import codebook.graph.Routes;
import codebook.model.Catalog;
import codebook.model.CodeSystem;
import codebook.model.Diagnostics;
import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.Nearest;
import codebook.model.Settings;
import codebook.pages.TemplateFiles;
import codebook.site.OutputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Begins a new entry: a skeleton in the folder where it belongs, and the schemas that it names.
 *
 * @param content the content folder
 * @param templates the template folder
 * @param today the day on which the facts are checked
 * @param language the tag of the language of the notes in it
 */
public record NewEntry(Path content, Path templates, LocalDate today, String language) {

    /**
     * What came of it.
     *
     * @param file the new file; empty where it was refused
     * @param notes what the author should know, the refusal first
     */
    public record Result(Optional<Path> file, List<String> notes) {
        public Result {
            notes = List.copyOf(notes);
        }

        private static Result refused(String why, String hint) {
            return new Result(Optional.empty(), hint.isEmpty() ? List.of(why) : List.of(why, hint));
        }
    }

    /**
     * Writes a skeleton.
     *
     * @param name as in references; a code may leave out its system
     * @param diagnostics where mistakes in the settings go; without settings nothing is written
     */
    public Result create(Kind kind, String name, Diagnostics diagnostics) {
        Optional<Catalog> read = new ContentReader(content, diagnostics).read();
        if (read.isEmpty()) {
            return Result.refused("there is no site in " + content, "codebook init makes one");
        }
        Catalog catalog = read.get();
        EntryId id =
                new EntryId(kind, kind == Kind.CODE && !name.contains("/") ? system(name, catalog) + "/" + name : name);
        Optional<Result> refusal = refusal(id, catalog);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        TemplateFiles files = TemplateFiles.read(templates);
        if (!files.fields().containsKey(language)) {
            return Result.refused(
                    "there are no notes in '" + language + "'",
                    "there are: " + String.join(", ", files.fields().keySet()));
        }
        Path file = content.resolve(kind.folder()).resolve(id.name() + ".yaml");
        if (Files.exists(file)) {
            return Result.refused(shown(file) + " exists already", "edit it, or take another name");
        }
        Skeleton skeleton = new Skeleton(
                kind.word(),
                SchemaFiles.words(files, language, diagnostics),
                catalog.languages(),
                catalog.names(Kind.CATEGORY),
                given(id));
        String text = skeleton.of(Shapes.of(catalog.settings()).get(kind.word()), schema(file, kind));
        write(file, text);
        writeSchemas(catalog.settings(), files, diagnostics);
        return new Result(Optional.of(file), notes(id, catalog));
    }

    private static Optional<Result> refusal(EntryId id, Catalog catalog) {
        if (id.kind() == Kind.CATEGORY) {
            return Optional.of(Result.refused("all categories stand in categories.yaml", "add an item there"));
        }
        String[] parts = id.name().split("/", -1);
        for (String part : parts) {
            if (!EntryId.isName(part)) {
                return Optional.of(Result.refused(
                        "'" + part + "' cannot be part of an address",
                        "use lower-case letters a-z, digits, single hyphens and dots"));
            }
        }
        boolean inFolder = id.kind() == Kind.CODE || id.kind() == Kind.REPLY;
        if (parts.length != (inFolder ? 2 : 1)) {
            return Optional.of(Result.refused(
                    "'" + id.name() + "' is no name of a " + id.kind().word(),
                    id.kind() == Kind.REPLY
                            ? "write provider/name"
                            : inFolder ? "write system/code" : "write one word"));
        }
        List<String> folders = id.kind() == Kind.CODE
                ? catalog.settings().systems().stream().map(CodeSystem::id).toList()
                : catalog.names(Kind.PROVIDER);
        if (inFolder && !folders.contains(parts[0])) {
            String what = id.kind() == Kind.CODE ? "code system" : "provider";
            return Optional.of(Result.refused(
                    "there is no " + what + " '" + parts[0] + "'",
                    Nearest.to(parts[0], folders)
                            .map(nearest -> "did you mean '" + nearest + "'?")
                            .orElse("there are: " + String.join(", ", folders))));
        }
        return Optional.empty();
    }

    /** The system whose codes look like this one; the first if none do. */
    private static String system(String code, Catalog catalog) {
        List<CodeSystem> systems = catalog.settings().systems();
        return systems.stream()
                .filter(system -> catalog.codes().stream()
                        .anyMatch(known -> known.system().equals(system)
                                && pattern(known.code()).equals(pattern(code))))
                .findFirst()
                .orElse(systems.get(0))
                .id();
    }

    private static String pattern(String code) {
        return code.replaceAll("[0-9]+", "0");
    }

    /** What the place of the file says already. */
    private Map<String, String> given(EntryId id) {
        Map<String, String> given = new HashMap<>(Map.of("reviewed", today.toString()));
        if (id.kind() == Kind.CODE) {
            given.put("code", '"' + id.last() + '"');
        } else if (id.kind() == Kind.REPLY) {
            given.put("provider", id.name().substring(0, id.name().indexOf('/')));
        }
        return given;
    }

    private static List<String> notes(EntryId id, Catalog catalog) {
        List<String> notes = new ArrayList<>();
        notes.add("Fill in what is empty; codebook check names it, and what else is missing.");
        if (id.kind() == Kind.CODE) {
            notes.add(
                    "Name it where readers come from, such as 'related' of another code: related: [" + id.name() + "]");
        } else if (id.kind() == Kind.CAUSE) {
            notes.add("Name it under 'causes' of a code or a reply: causes: [" + id.name() + "]");
        } else if (id.kind() == Kind.FIX) {
            notes.add("Name it under 'fixes' of a cause: fixes: [" + id.name() + "]");
        }
        Routes routes = new Routes(catalog);
        String pages = catalog.languages().stream()
                .map(language -> routes.page(id, language))
                .collect(Collectors.joining(" and "));
        notes.add("Its page will be at " + pages + ", which codebook serve shows.");
        Nearest.to(id.name(), catalog.names(id.kind()))
                .filter(nearest -> id.kind() != Kind.CODE)
                .ifPresent(nearest -> notes.add("There is a " + id.kind().word() + " with a similar name: " + nearest));
        return notes;
    }

    private String schema(Path file, Kind kind) {
        int folders = content.relativize(file).getNameCount() - 1;
        return "../".repeat(folders) + SchemaFiles.FOLDER + "/" + kind.word() + ".json";
    }

    private void writeSchemas(Settings settings, TemplateFiles files, Diagnostics diagnostics) {
        for (OutputFile file : SchemaFiles.of(settings, files, diagnostics)) {
            write(content.resolve(file.path()), new String(file.bytes(), StandardCharsets.UTF_8));
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(Path file) {
        return file.toString().replace('\\', '/');
    }
}
