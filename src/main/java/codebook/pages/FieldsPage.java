package codebook.pages;

import codebook.model.FieldWords;
import codebook.model.Shape;
import codebook.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** For authors: what goes into every field of every kind of file, in the words that the schemas are made of. */
final class FieldsPage {

    private FieldsPage() {}

    /**
     * A field.
     *
     * @param id its anchor, {@code reply.wordings.seen}
     * @param need required, sometimes or optional
     * @param list whether it holds a list of such
     * @param type the key of the words for what it holds
     * @param choices the words that are allowed, where only some are
     * @param fields those within it
     */
    record Field(
            String id,
            String name,
            String need,
            boolean list,
            String type,
            List<String> choices,
            String about,
            List<Field> fields) {}

    /** A kind of file. */
    record Section(String kind, String about, List<Field> fields) {}

    /**
     * What its template shows.
     *
     * @param language the tag of the language that the descriptions are in
     */
    record View(String language, List<Section> sections) {}

    static String compose(Edition edition, Map<String, Shape> shapes, FieldWords words) {
        List<Section> sections = new ArrayList<>();
        shapes.forEach((kind, shape) ->
                sections.add(new Section(kind, words.kind(kind), new Describer(kind, words).fields(shape, ""))));
        Views.Page page = edition.frame(
                "fields",
                edition.routes::fields,
                edition.routes.fields(edition.catalog.settings().defaultLanguage()),
                List.of(
                        edition.homeCrumb(),
                        edition.link(
                                edition.word("coverage.title"),
                                edition.site().nav().coverage())));
        return edition.page("fields", page, new View(words.language(), sections));
    }

    /** Puts the shape of one kind of file into words. */
    private record Describer(String kind, FieldWords words) {

        /** The languages of a mapping by language have no description; every other field has one. */
        List<Field> fields(Shape shape, String prefix) {
            return shape.fields().values().stream()
                    .filter(field -> !words.field(kind, prefix + field.name()).isEmpty())
                    .map(field -> field(shape, field, prefix + field.name()))
                    .toList();
        }

        private Field field(Shape shape, Shape.Field field, String path) {
            boolean list = field.type() instanceof Shape.Items;
            Shape.Type type = field.type() instanceof Shape.Items items ? items.type() : field.type();
            return new Field(
                    kind + "." + path,
                    field.name(),
                    need(shape, field),
                    list,
                    word(type),
                    type instanceof Shape.Choice choice ? choice.words() : List.of(),
                    words.field(kind, path),
                    type instanceof Shape.Nested nested ? fields(nested.shape(), path + ".") : List.of());
        }

        private static String need(Shape shape, Shape.Field field) {
            boolean sometimes = shape.conditions().stream()
                    .anyMatch(condition -> condition.met().required().contains(field.name())
                            || condition.otherwise().required().contains(field.name()));
            return field.required() ? "required" : sometimes ? "sometimes" : "optional";
        }

        private static String word(Shape.Type type) {
            if (type instanceof Shape.Word word) {
                return Views.word(word.form());
            } else if (type instanceof Shape.Translated text) {
                boolean markdown = text.markup() == Text.Markup.BLOCK || text.markup() == Text.Markup.BODY;
                return text.once()
                        ? "once"
                        : markdown ? "markdown" : text.markup().name().toLowerCase(Locale.ROOT);
            } else if (type instanceof Shape.Reference reference) {
                return "of-" + reference.kind().word();
            }
            return type instanceof Shape.Choice ? "choice" : "nested";
        }
    }
}
