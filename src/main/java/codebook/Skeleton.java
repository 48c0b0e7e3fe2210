package codebook;

import codebook.model.FieldWords;
import codebook.model.Kind;
import codebook.model.Language;
import codebook.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A new file of some kind, with a note at every field. What is needed is there and empty, so that a check names exactly these
 * places; what is optional is commented out.
 *
 * @param kind what the file holds
 * @param categories what a field that names a category may say
 * @param given values that are known already, as YAML, by field
 */
record Skeleton(
        String kind, FieldWords words, List<Language> languages, List<String> categories, Map<String, String> given) {

    private static final int WIDTH = 100;

    /** The text of the file. */
    String of(Shape shape, String schema) {
        List<String> lines = new ArrayList<>();
        lines.add("# yaml-language-server: $schema=" + schema);
        lines.addAll(note(words.kind(kind) + " " + words.skeleton("start")));
        for (Shape.Field field : shape.fields().values()) {
            lines.add("");
            lines.addAll(field(shape, field, field.name()));
        }
        return String.join("\n", lines) + "\n";
    }

    /** A field with its note above it. */
    private List<String> field(Shape shape, Shape.Field field, String path) {
        boolean needed = isNeeded(shape, field);
        String about = words.field(kind, path) + choices(field.type());
        List<String> lines = new ArrayList<>();
        if (!about.isBlank()) {
            lines.addAll(note((needed ? "" : words.skeleton("optional") + ": ") + about));
        }
        value(field, path).forEach(line -> lines.add(needed ? line : "# " + line));
        return lines;
    }

    private List<String> value(Shape.Field field, String path) {
        String name = field.name() + ":";
        Shape.Type type = field.type();
        if (given.containsKey(path)) {
            return List.of(name + " " + given.get(path));
        }
        if (type instanceof Shape.Translated) {
            return under(name, inLanguages(), "  ");
        }
        if (type instanceof Shape.Nested nested) {
            return under(name, fields(nested.shape(), path), "  ");
        }
        if (type instanceof Shape.Items items && items.type() instanceof Shape.Translated) {
            return under(name, item(inLanguages()), "  ");
        }
        if (type instanceof Shape.Items items && items.type() instanceof Shape.Nested nested) {
            return under(name, item(fields(nested.shape(), path)), "  ");
        }
        return List.of(type instanceof Shape.Items ? name + " []" : name);
    }

    private List<String> fields(Shape shape, String path) {
        List<String> lines = new ArrayList<>();
        // What is needed comes first, since a list's item begins with it.
        Stream.of(true, false)
                .forEach(needed -> shape.fields().values().stream()
                        .filter(field -> isNeeded(shape, field) == needed)
                        .forEach(field -> lines.addAll(field(shape, field, path + "." + field.name()))));
        return lines;
    }

    private List<String> inLanguages() {
        return languages.stream().map(language -> language.tag() + ":").toList();
    }

    /** The first line that is no note begins the item. */
    private static List<String> item(List<String> lines) {
        List<String> item = new ArrayList<>();
        boolean begun = false;
        for (String line : lines) {
            boolean begins = !begun && !line.startsWith("#");
            item.add((begins ? "- " : begun ? "  " : "") + line);
            begun |= begins;
        }
        return item;
    }

    private static List<String> under(String name, List<String> lines, String indent) {
        List<String> all = new ArrayList<>(List.of(name));
        lines.forEach(line -> all.add(indent + line));
        return all;
    }

    /** Whether it is required, always or in some case that cannot be told yet. */
    private static boolean isNeeded(Shape shape, Shape.Field field) {
        return field.required()
                || shape.conditions().stream()
                        .anyMatch(condition -> condition.otherwise().required().contains(field.name())
                                || !condition.value().isEmpty()
                                        && condition.met().required().contains(field.name()));
    }

    private String choices(Shape.Type type) {
        Shape.Type one = type instanceof Shape.Items items ? items.type() : type;
        List<String> choices = List.of();
        if (one instanceof Shape.Choice choice) {
            choices = choice.words();
        } else if (one instanceof Shape.Reference reference && reference.kind() == Kind.CATEGORY) {
            choices = categories;
        }
        return choices.isEmpty() ? "" : " [" + String.join(" | ", choices) + "]";
    }

    /** Words as comment lines of a readable length. */
    private static List<String> note(String words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder("#");
        for (String word : words.strip().split(" ")) {
            if (line.length() + word.length() >= WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder("#");
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
