package codebook.explain;

import codebook.model.EntryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pasted text comes to.
 *
 * @param verdict whether it speaks of a failure at all
 * @param failures what failed, the decisive one first; empty unless the verdict is {@link Verdict#FAILURE}
 * @param unauthenticated whether a transcript shows mail being sent without logging in
 */
public record Answer(Verdict verdict, List<Failure> failures, boolean unauthenticated) {

    /** What sort of text it was. */
    public enum Verdict {
        FAILURE,
        SUCCESS,
        UNKNOWN
    }

    /** How sure the answer is. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /**
     * One thing that failed.
     *
     * @param basic its reply code; null if the text states none
     * @param enhanced its enhanced status code; null if the text states none
     * @param provider who answered, if the text shows it
     * @param category the reader's problem in one word
     * @param page the entry that explains it best
     * @param confidence how sure this is
     * @param runnerUp the category that nearly won; null if none did
     * @param evidence the decisive words, in the order of the text
     * @param count how often it happened
     * @param where the statements that say so
     */
    public record Failure(
            @Nullable String basic,
            @Nullable String enhanced,
            @Nullable String provider,
            String category,
            EntryId page,
            Confidence confidence,
            @Nullable String runnerUp,
            List<Span> evidence,
            int count,
            List<Span> where) {

        public Failure {
            evidence = List.copyOf(evidence);
            where = List.copyOf(where);
        }
    }

    static final Answer UNKNOWN = new Answer(Verdict.UNKNOWN, List.of(), false);

    public Answer {
        failures = List.copyOf(failures);
    }
}
