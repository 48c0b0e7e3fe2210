package codebook.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a mapping in a file of some kind may hold. It is found out from the decoders, so that the schema, the documentation
 * and the skeletons of new entries never differ from what is read.
 *
 * @param fields in the order in which they are read
 * @param conditions what else holds where a field is there, or has a certain value
 */
public record Shape(Map<String, Field> fields, List<Condition> conditions) {

    public Shape {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        conditions = List.copyOf(conditions);
    }

    /**
     * A field.
     *
     * @param required whether it is always needed; a {@link Condition} may ask for it, too
     */
    public record Field(String name, boolean required, Type type) {}

    /** What stands in a field. */
    public sealed interface Type {}

    /**
     * One word, name or line that is not translated.
     *
     * @param form what it must look like
     */
    public record Word(Form form) implements Type {}

    /** What a word must look like. */
    public enum Form {
        /** Any text. */
        ANY,
        /** What may be part of an address: {@code ip-blocklisted}. */
        NAME,
        /** The tag of a language, {@code pt-BR}. */
        TAG,
        /** A day, {@code 2026-01-31}. */
        DAY,
        /** An absolute https address. */
        HTTPS,
        /** The absolute address of a site, with a final slash. */
        BASE_URL,
        /** A port, quoted or not. */
        PORT,
        /** {@code true} or {@code false}. */
        FLAG,
        /** A reference of any kind, {@code kind:name}. */
        REFERENCE
    }

    /** One of some words. */
    public record Choice(List<String> words) implements Type {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /**
     * A text in every language.
     *
     * @param once whether a name that is the same in all languages may be written once
     */
    public record Translated(Text.Markup markup, boolean once) implements Type {}

    /** The name of an entry. */
    public record Reference(Kind kind) implements Type {}

    /** A list. */
    public record Items(Type type) implements Type {}

    /** A mapping of its own. */
    public record Nested(Shape shape) implements Type {}

    /**
     * What holds under a circumstance.
     *
     * @param fields any of these is there
     * @param value and has this value; empty for any
     * @param met what is required, and what is not allowed, where that is so
     * @param otherwise the same where it is not so
     */
    public record Condition(List<String> fields, String value, Demand met, Demand otherwise) {
        public Condition {
            fields = List.copyOf(fields);
        }
    }

    /** Fields that are required beyond those that always are, and fields that are not allowed. */
    public record Demand(List<String> required, List<String> forbidden) {
        /** Asks for nothing. */
        public static final Demand NONE = new Demand(List.of(), List.of());

        public Demand {
            required = List.copyOf(required);
            forbidden = List.copyOf(forbidden);
        }
    }
}
