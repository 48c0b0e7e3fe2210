package codebook.export;

import codebook.model.Kind;
import codebook.model.Language;
import codebook.model.Shape;
import codebook.model.Text;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The shape of a kind of file as a JSON Schema (draft 7, which editors of YAML know best), so that they complete and check
 * while an author types.
 */
public final class Schema {

    private static final String NAME = "[a-z0-9]+(?:[.-][a-z0-9]+)*";
    private static final String SOMETHING = "\\S";
    private static final String ONE_LINE = "^\\s*\\S[^\\n]*\\s*$";

    private final JsonGenerator json;
    private final List<Language> languages;
    private final UnaryOperator<String> describe;
    private final Map<String, Shape.Translated> texts = new TreeMap<>();

    private Schema(JsonGenerator json, List<Language> languages, UnaryOperator<String> describe) {
        this.json = json;
        this.languages = languages;
        this.describe = describe;
    }

    /**
     * Writes a schema.
     *
     * @param title what the file holds
     * @param list whether the file is a list of such mappings
     * @param describe from the path of a field ({@code wordings.seen}) to what goes into it; an empty path is the file
     */
    public static String of(
            String title, Shape shape, boolean list, List<Language> languages, UnaryOperator<String> describe) {
        StringWriter out = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(printer);
            new Schema(json, languages, describe).file(title, shape, list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out + "\n";
    }

    private void file(String title, Shape shape, boolean list) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", "http://json-schema.org/draft-07/schema#");
        json.writeStringField("title", title);
        json.writeStringField("description", describe.apply(""));
        if (list) {
            json.writeStringField("type", "array");
            json.writeObjectFieldStart("items");
            mapping("", shape);
            json.writeEndObject();
        } else {
            mapping("", shape);
        }
        json.writeObjectFieldStart("definitions");
        for (Map.Entry<String, Shape.Translated> text : texts.entrySet()) {
            json.writeObjectFieldStart(text.getKey());
            translated(text.getValue());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void mapping(String path, Shape shape) throws IOException {
        json.writeStringField("type", "object");
        json.writeBooleanField("additionalProperties", false);
        names(
                "required",
                shape.fields().values().stream()
                        .filter(Shape.Field::required)
                        .map(Shape.Field::name)
                        .toList());
        json.writeObjectFieldStart("properties");
        for (Shape.Field field : shape.fields().values()) {
            String inner = path.isEmpty() ? field.name() : path + "." + field.name();
            json.writeObjectFieldStart(field.name());
            json.writeStringField("description", describe.apply(inner));
            type(inner, field.type(), field.required());
            json.writeEndObject();
        }
        json.writeEndObject();
        if (!shape.conditions().isEmpty()) {
            json.writeArrayFieldStart("allOf");
            for (Shape.Condition condition : shape.conditions()) {
                condition(condition);
            }
            json.writeEndArray();
        }
    }

    private void condition(Shape.Condition condition) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("if");
        if (condition.value().isEmpty()) {
            json.writeArrayFieldStart("anyOf");
            for (String field : condition.fields()) {
                json.writeStartObject();
                names("required", List.of(field));
                json.writeEndObject();
            }
            json.writeEndArray();
        } else {
            names("required", condition.fields());
            json.writeObjectFieldStart("properties");
            json.writeObjectFieldStart(condition.fields().get(0));
            json.writeStringField("const", condition.value());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
        demand("then", condition.met());
        demand("else", condition.otherwise());
        json.writeEndObject();
    }

    private void demand(String word, Shape.Demand demand) throws IOException {
        if (demand.equals(Shape.Demand.NONE)) {
            return;
        }
        json.writeObjectFieldStart(word);
        names("required", demand.required());
        if (!demand.forbidden().isEmpty()) {
            json.writeObjectFieldStart("properties");
            for (String field : demand.forbidden()) {
                json.writeBooleanField(field, false);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void type(String path, Shape.Type type, boolean required) throws IOException {
        if (type instanceof Shape.Word word) {
            word(word.form());
        } else if (type instanceof Shape.Choice choice) {
            json.writeStringField("type", "string");
            if (!choice.words().isEmpty()) {
                names("enum", choice.words());
            }
        } else if (type instanceof Shape.Translated text) {
            String name = text.once() ? "name" : text.markup().name().toLowerCase(Locale.ROOT);
            texts.put(name, text);
            json.writeArrayFieldStart("allOf");
            json.writeStartObject();
            json.writeStringField("$ref", "#/definitions/" + name);
            json.writeEndObject();
            json.writeEndArray();
        } else if (type instanceof Shape.Reference reference) {
            boolean two = reference.kind() == Kind.CODE || reference.kind() == Kind.REPLY;
            text("^" + NAME + (two ? "/" + NAME : "") + "$");
        } else if (type instanceof Shape.Items items) {
            json.writeStringField("type", "array");
            if (required) {
                json.writeNumberField("minItems", 1);
            }
            json.writeObjectFieldStart("items");
            type(path, items.type(), false);
            json.writeEndObject();
        } else if (type instanceof Shape.Nested nested) {
            mapping(path, nested.shape());
        }
    }

    private void word(Shape.Form form) throws IOException {
        switch (form) {
            case ANY -> text(SOMETHING);
            case NAME -> text("^" + NAME + "$");
            case TAG -> text("^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$");
            case DAY -> text("^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$");
            case HTTPS -> text("^https://");
            case BASE_URL -> text("^https?://[A-Za-z0-9.:-]+/(?:[A-Za-z0-9._~-]+/)*$");
            case REFERENCE ->
                text("^(?:"
                        + String.join(
                                "|",
                                List.of(Kind.values()).stream().map(Kind::word).toList()) + "):" + NAME + "(?:/"
                        + NAME + ")?$");
            case FLAG -> json.writeStringField("type", "boolean");
            case PORT -> {
                json.writeArrayFieldStart("type");
                json.writeString("string");
                json.writeString("integer");
                json.writeEndArray();
                json.writeNumberField("minimum", 1);
                json.writeNumberField("maximum", 65535);
                json.writeStringField("pattern", "^[0-9]{1,5}$");
            }
        }
    }

    private void translated(Shape.Translated text) throws IOException {
        String pattern = text.markup() == Text.Markup.PLAIN ? ONE_LINE : SOMETHING;
        if (text.once()) {
            json.writeArrayFieldStart("anyOf");
            json.writeStartObject();
            text(pattern);
            json.writeEndObject();
            json.writeStartObject();
        }
        json.writeStringField("type", "object");
        json.writeBooleanField("additionalProperties", false);
        names("required", languages.stream().map(Language::tag).toList());
        json.writeObjectFieldStart("properties");
        for (Language language : languages) {
            json.writeObjectFieldStart(language.tag());
            text(pattern);
            json.writeEndObject();
        }
        json.writeEndObject();
        if (text.once()) {
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    private void text(String pattern) throws IOException {
        json.writeStringField("type", "string");
        json.writeStringField("pattern", pattern);
    }

    private void names(String word, List<String> names) throws IOException {
        if (!names.isEmpty()) {
            json.writeArrayFieldStart(word);
            for (String name : names) {
                json.writeString(name);
            }
            json.writeEndArray();
        }
    }
}
