package codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.content.ContentReader;
import codebook.content.Shapes;
import codebook.model.Diagnostics;
import codebook.model.FieldWords;
import codebook.model.Kind;
import codebook.model.Settings;
import codebook.model.Shape;
import codebook.pages.TemplateFiles;
import codebook.site.OutputFile;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schemas of the content, judged by a validator that knows nothing of this project. */
class SchemaTest {

    private static final Path CONTENT = Path.of("content");
    private static final Path SMALL = Path.of("src/test/resources/sites/small/content");
    private static final Path BROKEN = Path.of("src/test/resources/sites-broken");
    private static final TemplateFiles TEMPLATES = TemplateFiles.read(Path.of("templates"));
    private static final Pattern RULE = Pattern.compile("error\\[([a-z-]+)]");

    /** What a schema can say: about one file, and about the values that a YAML reader sees. */
    private static final Set<String> EXPRESSIBLE = Set.of(
            "missing-field",
            "missing-language",
            "unknown-field",
            "unknown-word",
            "wrong-type",
            "empty-field",
            "unquoted",
            "bad-base-url",
            "alias");

    /** Cases with such a rule that are about something else, and why. */
    private static final Map<String, String> BEYOND = Map.of(
            "phrase-of-unknown-category", "which categories there are stands in another file",
            "phrase-with-unknown-place", "the pattern of a phrase is for people to read",
            "merge-key", "the reader of YAML has merged the fields before the schema sees them",
            "alias", "the reader of YAML has copied the value before the schema sees it",
            "unquoted-truth-value", "YAML 1.2, which editors read, has 'no' as a text");

    @Test
    void the_schemas_in_the_content_are_those_that_are_published() throws IOException {
        for (OutputFile file : schemas(CONTENT)) {
            Golden.check(CONTENT.resolve(file.path()), new String(file.bytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void they_accept_all_content() throws IOException {
        assertEquals(List.of(), refused(CONTENT, schemasByKind(CONTENT)));
        assertEquals(List.of(), refused(SMALL, schemasByKind(SMALL)));
    }

    @Test
    void they_accept_all_words_and_refuse_a_form_that_is_none() throws IOException {
        Map<String, Schema> schemas = schemasByKind(CONTENT);
        for (String kind : List.of("strings", "fields")) {
            for (String tag : List.of("en", "ru")) {
                String text = Files.readString(Path.of("templates", kind, tag + ".yaml"));
                assertTrue(
                        text.startsWith("# yaml-language-server: $schema=../../content/schema/v1/" + kind + ".json\n"));
                assertEquals(List.of(), schemas.get(kind).validate(text, InputFormat.YAML));
            }
        }
        for (String wrong : List.of(
                "finder: {found: {one: 1 answer}}",
                "finder: {found: {some: answers, other: answers}}",
                "finder: answers",
                "toc: [On, this, page]",
                "plurals: {few: 2}")) {
            assertFalse(schemas.get("strings").validate(wrong, InputFormat.YAML).isEmpty(), wrong);
        }
    }

    /** Editors complete and check only what names its schema. */
    @Test
    void every_file_of_the_content_names_its_schema() throws IOException {
        List<String> without = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(CONTENT)) {
            for (Path file : walk.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                Path path = CONTENT.relativize(file);
                String right = "# yaml-language-server: $schema=" + "../".repeat(path.getNameCount() - 1)
                        + SchemaFiles.FOLDER + "/" + kind(path) + ".json";
                if (!Files.readString(file).startsWith(right + "\n")) {
                    without.add(file + ": " + right);
                }
            }
        }
        assertEquals(List.of(), without);
    }

    @Test
    void they_refuse_what_a_schema_can_refuse() throws IOException {
        Map<String, Schema> schemas = schemasByKind(SMALL);
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (BrokenSite site : BrokenSite.all(BROKEN)) {
            Path content = site.folder().resolve("content");
            boolean expressible = RULE.matcher(Files.readString(site.expected()))
                    .results()
                    .anyMatch(match -> EXPRESSIBLE.contains(match.group(1)));
            if (Files.isDirectory(content) && expressible && !BEYOND.containsKey(site.name())) {
                refused++;
                if (refused(content, schemas).isEmpty()) {
                    wrong.add(site.name());
                }
            }
        }
        assertEquals(List.of(), wrong, "accepted, although a schema could refuse them");
        assertTrue(refused >= 25, "only " + refused + " cases");
    }

    /** Descriptions are the documentation of the fields: all of them, in every language that has any. */
    @Test
    void every_field_is_described_in_every_language() {
        List<String> missing = new ArrayList<>();
        for (String tag : TEMPLATES.fields().keySet()) {
            FieldWords words = SchemaFiles.words(TEMPLATES, tag, new Diagnostics());
            shapes().forEach((kind, shape) -> paths(shape, "").stream()
                    .filter(path -> !path.matches("(keywords|terms\\.forms)\\.[a-z]+"))
                    .filter(path -> words.field(kind, path).isEmpty())
                    .forEach(path -> missing.add(tag + " " + kind + " " + path)));
        }
        assertEquals(List.of(), missing, "add them to templates/fields/");
        assertTrue(TEMPLATES.fields().containsKey("en"), "the language of the schemas");
    }

    /** The guide to the format speaks of every field, in the section of its kind or in one for all. */
    @Test
    void the_guide_to_the_format_names_every_field() throws IOException {
        String guide = Files.readString(Path.of("docs/CONTENT.md"));
        Map<String, String> sections = new HashMap<>();
        for (String section : guide.split("\n## ")) {
            sections.put(section.substring(0, section.indexOf('\n')).strip(), section);
        }
        Set<String> missing = new TreeSet<>();
        shapes().forEach((kind, shape) -> {
            String title = kind.equals(Kind.CATEGORY.word()) ? "categories.yaml" : kind;
            if (sections.containsKey(title)) {
                String text = sections.get(title) + sections.get("Fields that every entry has");
                paths(shape, "").stream()
                        .filter(path -> !text.matches("(?s).*\\b" + last(path) + ":.*"))
                        .filter(path -> !path.contains("."))
                        .forEach(path -> missing.add(kind + " " + path));
            }
        });
        assertEquals(Set.of(), missing, "docs/CONTENT.md lacks them");
        assertFalse(sections.isEmpty());
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static Map<String, Shape> shapes() {
        return Shapes.of(settings(CONTENT));
    }

    private static List<String> paths(Shape shape, String prefix) {
        List<String> paths = new ArrayList<>();
        for (Shape.Field field : shape.fields().values()) {
            paths.add(prefix + field.name());
            Shape.Type type = field.type() instanceof Shape.Items items ? items.type() : field.type();
            if (type instanceof Shape.Nested nested) {
                paths.addAll(paths(nested.shape(), prefix + field.name() + "."));
            }
        }
        return paths;
    }

    private static Settings settings(Path content) {
        return new ContentReader(content, new Diagnostics())
                .read()
                .orElseThrow()
                .settings();
    }

    private static List<OutputFile> schemas(Path content) {
        return SchemaFiles.of(settings(content), TEMPLATES, new Diagnostics());
    }

    private static Map<String, Schema> schemasByKind(Path content) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
        Map<String, Schema> schemas = new HashMap<>();
        for (OutputFile file : schemas(content)) {
            String kind = file.path().replaceAll(".*/|\\.json", "");
            schemas.put(kind, registry.getSchema(new String(file.bytes(), StandardCharsets.UTF_8)));
        }
        return schemas;
    }

    /** The files that their schemas refuse, each with the first complaint. */
    private static List<String> refused(Path content, Map<String, Schema> schemas) throws IOException {
        List<String> refused = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(content)) {
            for (Path file : walk.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                Schema schema = schemas.get(kind(content.relativize(file)));
                if (schema == null) {
                    continue; // in no place where content lives
                }
                schema.validate(Files.readString(file), InputFormat.YAML).stream()
                        .findFirst()
                        .ifPresent(error -> refused.add(file + ": " + error));
            }
        }
        return refused;
    }

    private static String kind(Path path) {
        String first = path.getName(0).toString();
        if (path.getNameCount() == 1) {
            return first.equals("categories.yaml") ? Kind.CATEGORY.word() : first.replace(".yaml", "");
        }
        return Stream.of(Kind.values())
                .filter(kind -> kind.folder().equals(first))
                .map(Kind::word)
                .findFirst()
                .orElse("");
    }
}
