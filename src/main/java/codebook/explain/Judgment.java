package codebook.explain;

import codebook.explain.Answer.Failure;
import codebook.model.Code;
import codebook.model.EntryId;
import codebook.model.Phrasebook.Cue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one statement says: its codes, the reply that it is, and how much speaks for each category.
 *
 * @param command the command that was refused; empty if nothing tells
 * @param reply the known reply; null if it is none
 * @param provider whose mark the statement bears; null if nobody's
 * @param here whether it is from the log of the server that refused, in which other hosts are its clients
 */
record Judgment(
        Statement statement,
        Codes codes,
        String command,
        Votes votes,
        Wordings.@Nullable Found reply,
        @Nullable String provider,
        boolean here) {

    private static final int REPORT = 3;

    /** @param all the words of the statement */
    static Judgment of(Statement statement, Words all, Knowledge knowledge) {
        Reading text = statement.text();
        Codes codes = CodeFinder.find(statement, knowledge.basicCodes());
        Words unaddressed = all.unaddressed();
        Words lasting = unaddressed.lasting();
        List<String> signs = knowledge.signs.find(lasting).stream()
                .map(Matcher.Match::meaning)
                .toList();
        boolean here = signs.contains("refused-here");
        @Nullable String provider = knowledge.marks.find(text, all, here);

        Votes votes = new Votes(knowledge.categories);
        codes.evidence(text).forEach(votes::clue);
        votes.phrases(outermost(knowledge.problems.find(lasting)), lasting, text);
        votes.phrases(
                knowledge.names.find(unaddressed).stream()
                        .filter(m -> unaddressed.stand(
                                text, m.from(), m.to(), m.meaning().phrase()))
                        .toList(),
                unaddressed,
                text);
        Words spoken = lasting.spoken();
        Wordings.@Nullable Found reply =
                knowledge.wordings.find(spoken, spoken.from(codes.end()), codes, provider, knowledge.marks);
        if (reply != null) {
            votes.reply(reply, text.origin(spoken.start(reply.from()), spoken.end(reply.to() - 1)));
        }
        String command = statement.command().isEmpty()
                ? signs.stream()
                        .filter(knowledge.commands::containsKey)
                        .findFirst()
                        .orElse("")
                : statement.command();
        return new Judgment(statement, codes, command, votes, reply, provider, here);
    }

    /** The phrases that are not part of a longer one. */
    private static List<Matcher.Match<Cue>> outermost(List<Matcher.Match<Cue>> found) {
        List<Matcher.Match<Cue>> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt((Matcher.Match<Cue> m) -> m.from())
                .thenComparing(Comparator.comparingInt((Matcher.Match<Cue> m) -> m.to())
                        .reversed()));
        List<Matcher.Match<Cue>> outermost = new ArrayList<>();
        int reached = -1;
        int reachedFrom = -1;
        for (Matcher.Match<Cue> match : sorted) {
            boolean same = match.from() == reachedFrom && match.to() == reached;
            if (match.to() > reached || same) {
                outermost.add(match);
                reached = match.to();
                reachedFrom = match.from();
            }
        }
        return outermost;
    }

    boolean coded() {
        return codes.basic() != null || codes.enhanced() != null;
    }

    /**
     * Whether it says that mail failed: by codes that can be nothing else, or by words that can be said of nothing else; less
     * will do in a text that is about mail, and nothing else will in one that is about something else.
     */
    boolean tells(Context context) {
        if (codes.isWhole()) {
            return true;
        }
        if (context.elsewhere()) {
            return false;
        }
        if (coded()) {
            return context.mail()
                    || votes.sure()
                    || codes.leads()
                    || codes.certainty() >= Codes.CERTAIN && votes.words() >= Votes.LIKELY;
        }
        return !codes.success()
                && (votes.sure() || context.mail() && votes.words() >= (context.trouble() ? Votes.LIKELY : Votes.SURE));
    }

    /** Whether its words are worth something where nothing else tells. */
    boolean hints(Context context) {
        return context.undelivered() && !codes.success() && votes.words() > 0;
    }

    /** Whether it is the part of a delivery status notification that speaks of one recipient. */
    boolean isReport() {
        return statement.report();
    }

    /** The same, with an enhanced code that a delivery status notification gives elsewhere. */
    Judgment with(Codes.Code enhanced) {
        return new Judgment(statement, codes.with(enhanced), command, votes, reply, provider, here);
    }

    /** The same codes, with the words of another statement, where this one has none. */
    Judgment with(Judgment talk) {
        return new Judgment(
                statement,
                codes,
                command,
                votes.copy().add(talk.votes),
                talk.reply,
                provider == null ? talk.provider : provider,
                here);
    }

    /** How much this statement says, compared with others of the same text. */
    int rank() {
        int certainty = codes.basic() == null ? 0 : codes.certainty() >= Codes.CERTAIN ? 6 : 4;
        int enhanced = Codes.isGeneral(codes.enhanced()) ? 0 : certainty > 0 ? 2 : 5;
        int report = codes.basic() != null && isReport() ? REPORT : 0;
        return certainty + enhanced + votes.words() + report;
    }

    /**
     * The verdict.
     *
     * @param elsewhere whose mark the rest of the text bears; null if nobody's
     */
    Failure failure(Knowledge knowledge, @Nullable String elsewhere) {
        @Nullable String basicCode = Codes.text(codes.basic());
        @Nullable String enhancedCode = Codes.text(codes.enhanced());
        @Nullable Code basic = basicCode == null ? null : knowledge.basic(basicCode);
        @Nullable Code enhanced = enhancedCode == null ? null : knowledge.enhanced(enhancedCode);
        Votes sum = votes.copy();
        sum.codes(enhanced, basic);
        @Nullable String commanded = knowledge.commands.get(command);
        if (commanded != null
                && (sum.winner().equals("protocol") || sum.winner().equals("other"))) {
            sum.decide(commanded);
        }
        String category = sum.winner();
        boolean known =
                reply != null && reply.reply().category().target().name().equals(category);
        return new Failure(
                basicCode,
                enhancedCode,
                named(knowledge.marks, known, elsewhere),
                category,
                known ? reply.reply().id() : page(category, enhanced, basic),
                sum.confidence(known && reply.isWhole()),
                sum.runnerUp(),
                sum.decisive(),
                1,
                List.of(statement.text().origin(statement.from(), statement.to())));
    }

    /** Who answered: whose mark is there, or whose own words these are. */
    private @Nullable String named(Marks marks, boolean known, @Nullable String elsewhere) {
        if (provider != null) {
            return provider;
        }
        if (known && reply.own() && reply.isWhole()) {
            String answered = reply.reply().provider().target().name();
            if (!marks.isSoftware(answered) && marks.answers(answered)) {
                return answered;
            }
        }
        return elsewhere;
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
