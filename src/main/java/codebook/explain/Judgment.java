package codebook.explain;

import codebook.explain.Answer.Confidence;
import codebook.explain.Answer.Failure;
import codebook.model.Code;
import codebook.model.EntryId;
import codebook.model.Phrasebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one statement says: its codes, the reply that it is, and how much speaks for each category. Words that are sure weigh
 * more than a clear code, a clear code more than a hint, and a vague code next to nothing.
 *
 * @param votes for each category of the knowledge, in its order
 * @param words what the strongest words weigh
 * @param reply the known reply; null if it is none
 * @param provider whose mark the statement bears; null if nobody's
 * @param evidence the decisive words
 */
record Judgment(
        Statement statement,
        Codes codes,
        String command,
        int[] votes,
        int words,
        Wordings.@Nullable Found reply,
        @Nullable String provider,
        List<Clue> evidence) {

    /**
     * A piece of the text that counted.
     *
     * @param category for which category; -1 for whichever wins
     */
    record Clue(int category, Span span) {}

    static final int SURE = 7;
    static final int LIKELY = 5;
    static final int HINT = 2;
    private static final int REPLY = 9;
    private static final int SURELY_WHOLE = 80;
    private static final int CLEAR_ENHANCED = 4;
    private static final int CLEAR_BASIC = 2;
    private static final int VAGUE = 1;
    private static final int REPORT = 3;

    static Judgment of(Statement statement, Knowledge knowledge) {
        Reading text = statement.text();
        Codes codes = Codes.of(text, statement.from(), statement.to(), knowledge.basicCodes());
        Words all = Words.of(text, statement.from(), statement.to()).unaddressed();
        Words lasting = all.lasting();
        @Nullable String provider = provider(text, all, knowledge);
        List<Clue> evidence = new ArrayList<>();
        codes.evidence(text).forEach(span -> evidence.add(new Clue(-1, span)));

        int[] votes = new int[knowledge.categories.size()];
        List<Matcher.Match<Phrasebook.Cue>> found = outermost(knowledge.problems.find(lasting));
        int words = vote(found, lasting, text, votes, knowledge, evidence);
        words = Math.max(
                words,
                vote(
                        knowledge.names.find(all).stream()
                                .filter(m -> all.areWhole(text, m.from(), m.to()))
                                .toList(),
                        all,
                        text,
                        votes,
                        knowledge,
                        evidence));

        Words spoken = lasting.spoken();
        int first = 0;
        int codeEnd = codes.enhanced() != null
                ? codes.enhanced().to()
                : codes.basic() != null ? codes.basic().to() : 0;
        while (first < spoken.size() && spoken.start(first) < codeEnd) {
            first++;
        }
        Wordings.@Nullable Found reply = knowledge.wordings.find(spoken, first, codes, provider, knowledge);
        if (reply != null) {
            int category = knowledge.categories.indexOf(
                    reply.reply().category().target().name());
            boolean says = reply.whole() >= SURELY_WHOLE
                    && !knowledge.categories.get(category).equals("other");
            votes[category] += says ? REPLY : LIKELY;
            words = Math.max(words, REPLY);
            evidence.add(new Clue(category, text.origin(spoken.start(reply.from()), spoken.end(reply.to() - 1))));
        }
        String command = statement.command();
        for (Matcher.Match<String> sign : knowledge.signs.find(lasting)) {
            if (command.isEmpty() && knowledge.commands.containsKey(sign.meaning())) {
                command = sign.meaning();
            }
        }
        return new Judgment(statement, codes, command, votes, words, reply, provider, evidence);
    }

    /** Whose mark stands in these words: a service's before a software's, the longer before the shorter. */
    static @Nullable String provider(Reading text, Words words, Knowledge knowledge) {
        @Nullable String best = null;
        int longest = 0;
        for (Matcher.Match<String> mark : knowledge.marks.find(words)) {
            int length = mark.to() - mark.from() + (knowledge.isSoftware(mark.meaning()) ? 0 : 1000);
            if (length > longest && words.areWhole(text, mark.from(), mark.to())) {
                longest = length;
                best = mark.meaning();
            }
        }
        return best;
    }

    /** The phrases that are not part of a longer one. */
    private static List<Matcher.Match<Phrasebook.Cue>> outermost(List<Matcher.Match<Phrasebook.Cue>> found) {
        List<Matcher.Match<Phrasebook.Cue>> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt((Matcher.Match<Phrasebook.Cue> m) -> m.from())
                .thenComparing(Comparator.comparingInt((Matcher.Match<Phrasebook.Cue> m) -> m.to())
                        .reversed()));
        List<Matcher.Match<Phrasebook.Cue>> outermost = new ArrayList<>();
        int reached = -1;
        int reachedFrom = -1;
        for (Matcher.Match<Phrasebook.Cue> match : sorted) {
            boolean same = match.from() == reachedFrom && match.to() == reached;
            if (match.to() > reached || same) {
                outermost.add(match);
                reached = match.to();
                reachedFrom = match.from();
            }
        }
        return outermost;
    }

    /** Each category gets the weight of its strongest phrase, and a little for a second one. */
    private static int vote(
            List<Matcher.Match<Phrasebook.Cue>> found,
            Words words,
            Reading text,
            int[] votes,
            Knowledge knowledge,
            List<Clue> evidence) {
        int[] strongest = new int[votes.length];
        boolean[] more = new boolean[votes.length];
        int most = 0;
        for (Matcher.Match<Phrasebook.Cue> match : found) {
            int category = knowledge.categories.indexOf(match.meaning().of());
            int weight = weight(match.meaning().strength());
            if (category >= 0) {
                more[category] |= strongest[category] > 0;
                strongest[category] = Math.max(strongest[category], weight);
                most = Math.max(most, weight);
                evidence.add(new Clue(category, text.origin(words.start(match.from()), words.end(match.to() - 1))));
            }
        }
        for (int i = 0; i < votes.length; i++) {
            votes[i] += strongest[i] + (more[i] ? 1 : 0);
        }
        return most;
    }

    private static int weight(Phrasebook.Strength strength) {
        return switch (strength) {
            case SURE -> SURE;
            case LIKELY -> LIKELY;
            case HINT -> HINT;
        };
    }

    boolean coded() {
        return codes.basic() != null || codes.enhanced() != null;
    }

    /** Whether it is the part of a delivery status notification that speaks of one recipient. */
    boolean isReport() {
        return statement.report();
    }

    /** The same, with an enhanced code that a delivery status notification gives elsewhere. */
    Judgment with(Codes.Code enhanced) {
        Codes better = new Codes(codes.basic(), codes.certainty(), enhanced, codes.success());
        return new Judgment(statement, better, command, votes, words, reply, provider, evidence);
    }

    /** Whether the enhanced code is missing, or says nothing. */
    boolean lacksEnhanced(Codes.Code other) {
        char first = codes.basic() == null
                ? other.code().charAt(0)
                : codes.basic().code().charAt(0);
        return other.code().charAt(0) == first
                && (codes.enhanced() == null
                        || codes.enhanced().code().endsWith(".0.0")
                                && !other.code().endsWith(".0.0"));
    }

    /** How much this statement says, compared with others of the same text. */
    int rank() {
        int certainty = codes.basic() == null ? 0 : codes.certainty() >= Codes.CERTAIN ? 6 : 4;
        int enhanced = codes.enhanced() == null || codes.enhanced().code().endsWith(".0.0") ? 0 : certainty > 0 ? 2 : 5;
        int report = codes.basic() != null && isReport() ? REPORT : 0;
        return certainty + enhanced + words + report;
    }

    /** The same codes, with the words of another statement, where this one has none. */
    Judgment with(Judgment talk) {
        int[] sum = votes.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += talk.votes[i];
        }
        List<Clue> both = new ArrayList<>(evidence);
        both.addAll(talk.evidence);
        return new Judgment(
                statement,
                codes,
                command,
                sum,
                talk.words,
                talk.reply,
                provider == null ? talk.provider : provider,
                both);
    }

    /**
     * The verdict.
     *
     * @param elsewhere whose mark the rest of the text bears; null if nobody's
     */
    Failure failure(Knowledge knowledge, @Nullable String elsewhere) {
        int[] sum = votes.clone();
        @Nullable
        Code enhanced = codes.enhanced() == null
                ? null
                : enhanced(knowledge, codes.enhanced().code());
        @Nullable
        Code basic =
                codes.basic() == null ? null : knowledge.basic(codes.basic().code());
        boolean unsaid = words == 0;
        count(enhanced, CLEAR_ENHANCED, sum, knowledge, unsaid);
        count(basic, CLEAR_BASIC, sum, knowledge, unsaid);
        int best = best(sum, -1);
        String category = knowledge.categories.get(best);
        @Nullable String commanded = knowledge.commands.get(command);
        if (commanded != null && (category.equals("protocol") || category.equals("other"))) {
            sum[knowledge.categories.indexOf(commanded)] = sum[best] + 1;
            best = knowledge.categories.indexOf(commanded);
            category = commanded;
        }
        int second = best(sum, best);
        int runnerUp = second < sum.length ? sum[second] : 0; // a site may have one category
        int margin = sum[best] - runnerUp;
        boolean known =
                reply != null && reply.reply().category().target().name().equals(category);
        EntryId page = known ? reply.reply().id() : page(category, enhanced, basic);
        return new Failure(
                codes.basic() == null ? null : codes.basic().code(),
                codes.enhanced() == null ? null : codes.enhanced().code(),
                named(knowledge, known, elsewhere),
                category,
                page,
                confidence(known, sum[best], margin),
                margin <= 2 && runnerUp > 1 ? knowledge.categories.get(second) : null,
                decisive(best),
                1,
                List.of(statement.text().origin(statement.from(), statement.to())));
    }

    /** The pieces that speak for a category, in the order of the text, those that overlap as one. */
    private List<Span> decisive(int category) {
        List<Span> sorted = evidence.stream()
                .filter(clue -> clue.category == category || clue.category < 0)
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

    private @Nullable String named(Knowledge knowledge, boolean known, @Nullable String elsewhere) {
        if (provider != null) {
            return provider;
        }
        if (known && reply.own() && reply.whole() >= SURELY_WHOLE) {
            String answered = reply.reply().provider().target().name();
            if (!knowledge.isSoftware(answered) && knowledge.answers(answered)) {
                return answered;
            }
        }
        return elsewhere;
    }

    private Confidence confidence(boolean known, int weight, int margin) {
        if (known && reply.whole() >= SURELY_WHOLE || weight >= SURE && margin >= CLEAR_ENHANCED) {
            return Confidence.HIGH;
        }
        return weight >= CLEAR_BASIC && margin >= 2 ? Confidence.MEDIUM : Confidence.LOW;
    }

    private static @Nullable Code enhanced(Knowledge knowledge, String code) {
        Code known = knowledge.enhanced(code);
        return known != null ? known : knowledge.enhanced(code.substring(0, code.lastIndexOf('.')) + ".0");
    }

    private static void count(@Nullable Code code, int clear, int[] sum, Knowledge knowledge, boolean unsaid) {
        if (code == null) {
            return;
        }
        int category = knowledge.categories.indexOf(code.category().target().name());
        boolean other = code.category().target().name().equals("other");
        sum[category] += code.vague() ? (other && !unsaid ? 0 : VAGUE) : clear;
    }

    private static int best(int[] sum, int except) {
        int best = except == 0 ? 1 : 0;
        for (int i = 0; i < sum.length; i++) {
            if (i != except && sum[i] > sum[best]) {
                best = i;
            }
        }
        return best;
    }

    /** The clearest code whose category it is; the category itself where no code says as much. */
    private static EntryId page(String category, @Nullable Code enhanced, @Nullable Code basic) {
        for (boolean vague : new boolean[] {false, true}) {
            if (enhanced != null && enhanced.vague() == vague && isOf(enhanced, category)) {
                return enhanced.id();
            }
            if (basic != null && basic.vague() == vague && isOf(basic, category)) {
                return basic.id();
            }
        }
        return Knowledge.category(category);
    }

    private static boolean isOf(Code code, String category) {
        return code.category().target().name().equals(category);
    }
}
