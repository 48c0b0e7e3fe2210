package codebook.content;

import codebook.model.Diagnostics;
import codebook.model.Kind;
import codebook.model.Settings;
import codebook.model.Shape;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The shapes of all files of a content folder, learned from their decoders. */
public final class Shapes {

    /** The file of settings, {@code site.yaml}. */
    public static final String SITE = "site";

    /** The file of phrases, {@code explain.yaml}. */
    public static final String EXPLAIN = "explain";

    /** The file of moves, {@code moved.yaml}. */
    public static final String MOVES = "moved";

    private Shapes() {}

    /**
     * Shapes by what a file holds: the word of a kind of entry, {@link #SITE}, {@link #EXPLAIN}, or {@link #MOVES}. Those of a
     * category and of a move are of one item of their files.
     *
     * @param settings which languages, systems and stages there are
     */
    public static Map<String, Shape> of(Settings settings) {
        Diagnostics nobody = new Diagnostics();
        Map<Kind, Function<Fields, ?>> decoders = new EnumMap<>(Kind.class);
        ContentReader.decoders(settings, nobody)
                .forEach((kind, decoder) ->
                        decoders.put(kind, fields -> decoder.decode(place(kind, settings), fields)));
        decoders.put(Kind.CATEGORY, CategoryDecoder::decode);
        Map<String, Shape> shapes = new LinkedHashMap<>();
        decoders.forEach((kind, decoder) -> shapes.put(kind.word(), shape(settings, decoder)));
        shapes.put(SITE, shape(settings, fields -> SettingsDecoder.decode(fields, nobody)));
        shapes.put(EXPLAIN, shape(settings, new PhrasebookDecoder(Set.of(), nobody)::decode));
        shapes.put(MOVES, shape(settings, new MoveDecoder(nobody)::decode));
        return shapes;
    }

    private static Shape shape(Settings settings, Function<Fields, ?> decoder) {
        return Recorder.shape(settings.languages(), decoder);
    }

    /** Some place where a file of a kind may be. */
    private static String place(Kind kind, Settings settings) {
        return kind == Kind.CODE ? settings.systems().get(0).id() + "/code" : kind.word();
    }
}
