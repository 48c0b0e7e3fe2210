package codebook.explain;

import codebook.model.Code;
import codebook.model.Phrasebook.Cue;
import codebook.model.Phrasebook.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much speaks for each category, and which pieces of the text do. Words that are sure weigh more than a clear code, a clear
 * code more than a hint, and a vague code next to nothing.
 */
final class Votes {

    static final int SURE = 7;
    static final int LIKELY = 5;
    static final int HINT = 2;
    private static final int REPLY = 9;
    private static final int CLEAR_ENHANCED = 4;
    private static final int CLEAR_BASIC = 2;
    private static final int VAGUE = 1;

    /** The category of a clue that counts for whichever wins. */
    private static final int ANY = -1;

    private record Clue(int category, Span span) {}

    private final List<String> categories;
    private final int[] sums;
    private final List<Clue> clues = new ArrayList<>();
    private int words;
    private boolean sure;

    /** @param categories in the order in which the first of several equal ones wins */
    Votes(List<String> categories) {
        this.categories = categories;
        this.sums = new int[categories.size()];
    }

    Votes copy() {
        Votes copy = new Votes(categories);
        copy.words = 0;
        return copy.add(this);
    }

    /** Takes over what speaks in another statement. */
    Votes add(Votes other) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.sums[i];
        }
        clues.addAll(other.clues);
        words = Math.max(words, other.words);
        sure |= other.sure;
        return this;
    }

    /** What the strongest words weigh. */
    int words() {
        return words;
    }

    /** Whether the words can only be about mail that failed. */
    boolean sure() {
        return sure;
    }

    /** Where a code stands; what it says is counted later. */
    void clue(Span span) {
        clues.add(new Clue(ANY, span));
    }

    /** Each category gets the weight of its strongest phrase, and a little for a second one. */
    void phrases(List<Matcher.Match<Cue>> found, Words words, Reading text) {
        int[] strongest = new int[sums.length];
        boolean[] more = new boolean[sums.length];
        for (Matcher.Match<Cue> match : found) {
            Strength strength = match.meaning().strength();
            int category = categories.indexOf(match.meaning().of());
            int weight = weight(strength);
            if (category >= 0) {
                more[category] |= strongest[category] > 0;
                strongest[category] = Math.max(strongest[category], weight);
                sure |= strength == Strength.SURE;
                this.words = Math.max(this.words, weight);
                clues.add(new Clue(category, text.origin(words.start(match.from()), words.end(match.to() - 1))));
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += strongest[i] + (more[i] ? 1 : 0);
        }
    }

    private static int weight(Strength strength) {
        return switch (strength) {
            case SURE, GENERAL -> SURE;
            case LIKELY -> LIKELY;
            case HINT -> HINT;
        };
    }

    /** A known reply speaks for its category; one whose category says nothing, or of which only a part was found, less. */
    void reply(Wordings.Found found, Span span) {
        int category = categories.indexOf(found.reply().category().target().name());
        boolean says = found.isWhole() && !categories.get(category).equals("other");
        sums[category] += says ? REPLY : LIKELY;
        words = REPLY;
        sure = true;
        clues.add(new Clue(category, span));
    }

    /** What the codes say on their own; a vague one hardly counts beside any words. */
    void codes(@Nullable Code enhanced, @Nullable Code basic) {
        boolean silent = words == 0;
        count(enhanced, CLEAR_ENHANCED, silent);
        count(basic, CLEAR_BASIC, silent);
    }

    private void count(@Nullable Code code, int clear, boolean silent) {
        if (code != null) {
            String category = code.category().target().name();
            int vague = category.equals("other") && !silent ? 0 : VAGUE;
            sums[categories.indexOf(category)] += code.vague() ? vague : clear;
        }
    }

    /** Lets a category win. */
    void decide(String category) {
        sums[categories.indexOf(category)] = sums[best(ANY)] + 1;
    }

    String winner() {
        return categories.get(best(ANY));
    }

    /** The category that nearly won; null if none did. */
    @Nullable
    String runnerUp() {
        int second = best(best(ANY));
        return margin() <= 2 && weight(second) > 1 ? categories.get(second) : null;
    }

    Answer.Confidence confidence(boolean known) {
        int weight = sums[best(ANY)];
        if (known || weight >= SURE && margin() >= CLEAR_ENHANCED) {
            return Answer.Confidence.HIGH;
        }
        return weight >= CLEAR_BASIC && margin() >= 2 ? Answer.Confidence.MEDIUM : Answer.Confidence.LOW;
    }

    private int margin() {
        int best = best(ANY);
        return sums[best] - weight(best(best));
    }

    /** Nothing for the second of a site that has one category. */
    private int weight(int category) {
        return category < sums.length ? sums[category] : 0;
    }

    private int best(int except) {
        int best = except == 0 ? 1 : 0;
        for (int i = 0; i < sums.length; i++) {
            if (i != except && sums[i] > sums[best]) {
                best = i;
            }
        }
        return best;
    }

    /** The pieces that speak for the winner, in the order of the text, those that overlap as one. */
    List<Span> decisive() {
        int winner = best(ANY);
        List<Span> sorted = clues.stream()
                .filter(clue -> clue.category == winner || clue.category == ANY)
                .map(Clue::span)
                .sorted(Comparator.comparingInt(Span::from).thenComparingInt(Span::to))
                .toList();
        List<Span> merged = new ArrayList<>();
        for (Span span : sorted) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && span.from() <= last.to()) {
                merged.set(merged.size() - 1, new Span(last.from(), Math.max(last.to(), span.to())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
