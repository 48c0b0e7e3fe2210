package codebook.explain;

import codebook.model.Reply;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reply code and the enhanced status code of a statement.
 *
 * @param basic the refusal it speaks of; null if it states none
 * @param certainty how much the basic code looks like one
 * @param enhanced null if it states none
 * @param leads whether one of them begins the statement, or is announced as a status
 * @param success whether it holds a code of success
 */
record Codes(@Nullable Code basic, int certainty, @Nullable Code enhanced, boolean leads, boolean success) {

    /** A code and where it stands in the reading. */
    record Code(String code, int from, int to) {}

    /** What a basic code reaches that cannot be anything else. */
    static final int CERTAIN = 4;

    /** So many characters may stand between a reply code and the enhanced code that belongs to it. */
    static final int APART = 6;

    static @Nullable String text(@Nullable Code code) {
        return code == null ? null : code.code;
    }

    /** Whether an enhanced code is missing, or says nothing. */
    static boolean isGeneral(@Nullable Code enhanced) {
        return enhanced == null || enhanced.code.endsWith(".0.0");
    }

    /** Whether it is a reply code with its enhanced code, which is nothing but a reply of a mail server. */
    boolean isWhole() {
        return basic != null && enhanced != null && enhanced.from >= basic.to && enhanced.from < basic.to + APART;
    }

    /** Where the last of them ends; 0 if there is none. */
    int end() {
        return enhanced != null ? enhanced.to : basic != null ? basic.to : 0;
    }

    /** Whether another enhanced code of the same class says more than this one's. */
    boolean yieldTo(Code other) {
        char first = basic == null ? other.code.charAt(0) : basic.code.charAt(0);
        return other.code.charAt(0) == first && isGeneral(enhanced) && (enhanced == null || !isGeneral(other));
    }

    Codes with(Code better) {
        return new Codes(basic, certainty, better, leads, success);
    }

    /** Whether they are both codes of a reply. */
    boolean are(Reply reply) {
        return basic != null
                && enhanced != null
                && reply.enhanced() != null
                && basic.code.equals(reply.code().target().last())
                && enhanced.code.equals(reply.enhanced().target().last());
    }

    /** Whether the enhanced code is another than the one of a reply. */
    boolean contradict(Reply reply) {
        return enhanced != null
                && reply.enhanced() != null
                && !enhanced.code.equals(reply.enhanced().target().last());
    }

    /** Where the codes stand in the pasted text. */
    List<Span> evidence(Reading text) {
        List<Span> spans = new ArrayList<>();
        if (basic != null) {
            spans.add(text.origin(basic.from, basic.to));
        }
        if (enhanced != null) {
            spans.add(text.origin(enhanced.from, enhanced.to));
        }
        return spans;
    }
}
