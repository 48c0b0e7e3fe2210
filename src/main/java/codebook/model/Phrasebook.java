package codebook.model;

import java.util.List;
import java.util.Map;

/**
 * The words by which an error is told from its text, from {@code content/explain.yaml}: plain phrases with places for the
 * parts that differ each time.
 *
 * @param signs what sort of text it is: a failure, a success, the copy of a returned mail
 * @param problems words that name a category
 * @param names host names and addresses that name a category
 * @param commands the category of a refused command
 */
public record Phrasebook(List<Cue> signs, List<Cue> problems, List<Cue> names, Map<String, String> commands) {

    /** Nothing is known. */
    public static final Phrasebook EMPTY = new Phrasebook(List.of(), List.of(), List.of(), Map.of());

    /**
     * A phrase and what it stands for.
     *
     * @param of a sign or a category
     * @param strength how much it says
     */
    public record Cue(String of, String phrase, Strength strength, Position at) {}

    /** How much a phrase says. */
    public enum Strength {
        /** Enough to decide against the codes. */
        SURE,
        /** As much, but said of other things than mail as well: it takes something else to show that mail failed. */
        GENERAL,
        /** Enough to decide where the codes are silent or vague. */
        LIKELY,
        /** Something to go by when there is nothing else. */
        HINT
    }

    public Phrasebook {
        signs = List.copyOf(signs);
        problems = List.copyOf(problems);
        names = List.copyOf(names);
        commands = Map.copyOf(commands);
    }
}
