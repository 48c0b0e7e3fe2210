package codebook.content;

import codebook.model.Diagnostics;
import codebook.model.Language;
import codebook.model.Position;
import codebook.model.Shape;
import codebook.model.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Fields that hold nothing, and note what a decoder asks for: so its shape is learned. The decoder runs once as if every
 * optional field were there, and once more for each other answer that it could have got; where it then asks for other
 * fields, these are the conditions of the shape.
 */
final class Recorder extends Fields {

    private static final Position NOWHERE = new Position(new Source("", ""), 1, 1);
    private static final String THERE = "there";

    /**
     * A place where a decoder may go different ways.
     *
     * @param fields what it looks at
     * @param answers what it may see, the usual one first
     */
    private record Fork(List<String> fields, List<String> answers) {}

    private final List<Language> languages;
    private final Map<Fork, String> answers;
    private final Set<Fork> forks = new LinkedHashSet<>();
    private final Map<String, Shape.Field> taken = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    private Recorder(List<Language> languages, Map<Fork, String> answers) {
        super(new Node.Mapping(NOWHERE, Map.of()), languages, new Diagnostics(), new Harvest());
        this.languages = languages;
        this.answers = answers;
    }

    /** What a decoder reads. */
    static Shape shape(List<Language> languages, Function<Fields, ?> decoder) {
        Recorder usual = run(languages, Map.of(), decoder);
        List<Recorder> runs = new ArrayList<>(List.of(usual));
        List<Shape.Condition> conditions = new ArrayList<>();
        for (Fork fork : usual.forks) {
            List<Recorder> ways = fork.answers().stream()
                    .map(answer -> run(languages, Map.of(fork, answer), decoder))
                    .toList();
            runs.addAll(ways);
            conditions.addAll(conditions(fork, ways));
        }
        Map<String, Shape.Field> fields = new LinkedHashMap<>();
        for (Recorder run : runs) {
            run.taken.forEach((name, field) -> fields.putIfAbsent(name, field));
        }
        fields.replaceAll((name, field) ->
                new Shape.Field(name, runs.stream().allMatch(run -> run.requires(name)), field.type()));
        return new Shape(fields, conditions);
    }

    private static Recorder run(List<Language> languages, Map<Fork, String> answers, Function<Fields, ?> decoder) {
        Recorder recorder = new Recorder(languages, answers);
        decoder.apply(recorder);
        return recorder;
    }

    /** What differs between the ways that a decoder goes at one fork. */
    private static List<Shape.Condition> conditions(Fork fork, List<Recorder> ways) {
        List<Shape.Demand> demands = ways.stream()
                .map(way -> new Shape.Demand(
                        way.taken.keySet().stream()
                                .filter(name ->
                                        way.requires(name) && !ways.stream().allMatch(w -> w.requires(name)))
                                .filter(name -> !fork.fields().equals(List.of(name)))
                                .toList(),
                        ways.stream()
                                .flatMap(other -> other.taken.keySet().stream())
                                .distinct()
                                .filter(name -> !way.known.contains(name))
                                .toList()))
                .toList();
        List<Shape.Condition> conditions = new ArrayList<>();
        if (fork.answers().get(0).equals(THERE)) {
            conditions.add(new Shape.Condition(fork.fields(), "", demands.get(0), demands.get(1)));
        } else {
            for (int i = 0; i < demands.size(); i++) {
                String value = fork.answers().get(i);
                conditions.add(new Shape.Condition(fork.fields(), value, demands.get(i), Shape.Demand.NONE));
            }
        }
        conditions.removeIf(condition -> condition.met().equals(Shape.Demand.NONE)
                && condition.otherwise().equals(Shape.Demand.NONE));
        return conditions;
    }

    private boolean requires(String name) {
        return taken.containsKey(name) && taken.get(name).required();
    }

    private String answer(Fork fork) {
        forks.add(fork);
        return answers.getOrDefault(fork, fork.answers().get(0));
    }

    @Override
    <T> Optional<T> take(String name, Shape.Type type, boolean required, Function<Node, T> decoder) {
        known.add(name);
        taken.merge(
                name,
                new Shape.Field(name, required, type),
                (first, again) -> new Shape.Field(name, first.required() || required, first.type()));
        return Optional.empty();
    }

    @Override
    boolean hasAny(String... names) {
        List<String> fields = List.of(names);
        known.addAll(fields);
        return answer(new Fork(fields, List.of(THERE, "not " + THERE))).equals(THERE);
    }

    @Override
    <E extends Enum<E>> E choice(String name, Class<E> type) {
        super.choice(name, type);
        String word = answer(new Fork(List.of(name), words(type)));
        return Stream.of(type.getEnumConstants())
                .filter(constant -> word.equals(word(constant)))
                .findFirst()
                .orElseThrow();
    }

    @Override
    Shape.Type nested(Function<Fields, ?> decoder) {
        return new Shape.Nested(shape(languages, decoder));
    }
}
