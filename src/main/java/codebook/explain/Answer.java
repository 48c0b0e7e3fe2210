package codebook.explain;

import codebook.model.EntryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

        /** This failure and another one that says the same, as one. */
        Failure again(Failure other) {
            List<Span> all = new ArrayList<>(where);
            all.addAll(other.where);
            return new Failure(
                    basic,
                    enhanced == null ? other.enhanced : enhanced,
                    provider == null ? other.provider : provider,
                    category,
                    page,
                    confidence,
                    runnerUp,
                    evidence,
                    count + other.count,
                    all);
        }

        /** Whether two statements speak of the same failure. */
        boolean sameAs(Failure other) {
            boolean codes = Objects.equals(basic, other.basic)
                    && (enhanced == null || other.enhanced == null || enhanced.equals(other.enhanced));
            return codes && (category.equals(other.category) || isGeneral(enhanced) || isGeneral(other.enhanced));
        }

        private static boolean isGeneral(@Nullable String code) {
            return code == null || code.endsWith(".0.0");
        }
    }

    static final Answer UNKNOWN = new Answer(Verdict.UNKNOWN, List.of(), false);

    public Answer {
        failures = List.copyOf(failures);
    }
}
