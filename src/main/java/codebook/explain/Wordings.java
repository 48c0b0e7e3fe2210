package codebook.explain;

import codebook.model.Reply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The known wordings of all replies, found by their groups of three successive words: a wording is recognized where most of
 * its groups occur, however it was wrapped, cut off or filled in.
 */
final class Wordings {

    private static final int GROUP = 3;

    /** A wording with fewer words than this says little without its server's mark. */
    private static final int TELLING = 5;

    /** So many words tell any wording from the others; the rest would only cost the browser. */
    private static final int LONGEST = 10;

    private static final int SURELY_WHOLE = 80;

    private static final String START = "^";
    private static final String END = "$";

    /**
     * A reply whose wording was found.
     *
     * @param reply which one
     * @param score how well it fits, comparable among replies
     * @param whole percent of the wording that was found
     * @param own whether the words are nobody else's
     * @param from the first word of it in the text
     * @param to the word after its last one
     */
    record Found(Reply reply, int score, int whole, boolean own, int from, int to) {

        /** Whether so much of the wording was found that the rest hardly matters. */
        boolean isWhole() {
            return whole >= SURELY_WHOLE;
        }
    }

    private record Wording(Reply reply, List<String> words, List<String> keys) {}

    private final List<Wording> wordings = new ArrayList<>();
    private final List<Boolean> own = new ArrayList<>();
    private final Map<String, int[]> groups = new HashMap<>();

    Wordings(List<Reply> replies) {
        for (Reply reply : replies) {
            Explainer.wordings(reply).forEach(words -> add(reply, List.of(words.split(" "))));
        }
        wordings.forEach(wording -> own.add(isOwn(wording)));
    }

    /** What lasts of a wording: no codes, no numbers, no addresses, no places. */
    static List<String> words(String wording) {
        StringBuilder plain = new StringBuilder();
        boolean place = false;
        for (int i = 0; i < wording.length(); i++) {
            char c = wording.charAt(i);
            place = c == '{' || place && c != '}';
            plain.append(place || c == '}' ? ' ' : c);
        }
        List<String> words = list(Words.of(plain.toString()).lasting().spoken());
        return words.subList(0, Math.min(words.size(), LONGEST));
    }

    private static List<String> list(Words words) {
        List<String> list = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            list.add(words.word(i));
        }
        return list;
    }

    private void add(Reply reply, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        List<String> keys = keys(words);
        int number = wordings.size();
        wordings.add(new Wording(reply, words, keys));
        keys.stream()
                .distinct()
                .forEach(key -> groups.merge(key, new int[] {number}, (old, one) -> {
                    int[] longer = Arrays.copyOf(old, old.length + 1);
                    longer[old.length] = number;
                    return longer;
                }));
    }

    /** The groups of a wording; one of fewer than three words is a single group with its start and end. */
    private static List<String> keys(List<String> words) {
        List<String> keys = new ArrayList<>();
        if (words.size() < GROUP) {
            keys.add(START + String.join(" ", words) + END);
        }
        for (int i = 0; i + GROUP <= words.size(); i++) {
            keys.add(words.get(i) + " " + words.get(i + 1) + " " + words.get(i + 2));
        }
        return keys;
    }

    /**
     * The reply that fits best; null if none does.
     *
     * @param words lasting words without numbers
     * @param first the first word after the code, for short wordings
     * @param codes the codes of the statement
     * @param provider whose mark the text shows; null if nobody's
     * @param marks asked whether a provider is software, whose words many servers use
     */
    @Nullable
    Found find(Words words, int first, Codes codes, @Nullable String provider, Marks marks) {
        Map<Integer, int[]> hits = new java.util.TreeMap<>();
        List<String> list = list(words);
        for (int i = 0; i + GROUP <= list.size(); i++) {
            hit(hits, list.get(i) + " " + list.get(i + 1) + " " + list.get(i + 2), i, i + GROUP);
        }
        int left = list.size() - first;
        if (left > 0 && left < GROUP) {
            hit(hits, START + String.join(" ", list.subList(first, list.size())) + END, first, list.size());
        }
        Found best = null;
        for (Map.Entry<Integer, int[]> hit : hits.entrySet()) {
            Found found = judge(hit.getKey(), hit.getValue(), codes, provider, marks);
            if (found != null && (best == null || found.score > best.score)) {
                best = found;
            }
        }
        return best;
    }

    private void hit(Map<Integer, int[]> hits, String key, int from, int to) {
        int[] numbers = groups.get(key);
        if (numbers == null) {
            return;
        }
        for (int number : numbers) {
            int[] hit = hits.computeIfAbsent(number, n -> new int[] {0, from, to, 0});
            hit[0]++;
            hit[2] = to;
            hit[3] += numbers.length == 1 ? 3 : numbers.length < 4 ? 2 : 1;
        }
    }

    private @Nullable Found judge(int number, int[] hit, Codes codes, @Nullable String provider, Marks marks) {
        Wording wording = wordings.get(number);
        Reply reply = wording.reply;
        int found = Math.min(hit[0], wording.keys.size());
        int whole = 100 * found / wording.keys.size();
        boolean software = marks.isSoftware(reply.provider().target().name());
        boolean marked = reply.provider().target().name().equals(provider);
        boolean telling = wording.words.size() >= TELLING;
        boolean enough = whole >= 60 || found >= 6 && whole >= 30;
        boolean alone = own.get(number);
        // Two words (user unknown) are everybody's, whatever the codes.
        boolean exact = wording.words.size() >= GROUP && software && whole == 100 && codes.are(reply);
        if (!enough || !marked && !alone && !exact || !telling && (whole < 100 || !marked && !software)) {
            return null;
        }
        if (!telling && !marked && codes.contradict(reply)) {
            return null;
        }
        if (provider != null && !marked && !software && whole < 80) {
            return null;
        }
        int score = hit[3] * whole;
        if (codes.basic() != null) {
            if (codes.basic().code().equals(reply.code().target().last())) {
                score += score / 2;
            } else if (!telling
                    || codes.basic().code().charAt(0)
                            != reply.code().target().last().charAt(0)) {
                return null;
            } else {
                score /= 2;
            }
        }
        if (codes.enhanced() != null && reply.enhanced() != null) {
            boolean same =
                    codes.enhanced().code().equals(reply.enhanced().target().last());
            score = same ? score + score / 2 : score / 2;
        }
        if (marked) {
            score *= 2;
        }
        return new Found(reply, score, whole, alone, hit[1], hit[2]);
    }

    /** Whether at least half of a wording's groups belong to its provider alone. */
    private boolean isOwn(Wording wording) {
        String provider = wording.reply.provider().target().name();
        int own = 0;
        for (String key : wording.keys) {
            boolean alone = true;
            for (int number : groups.getOrDefault(key, new int[0])) {
                alone &= wordings.get(number).reply.provider().target().name().equals(provider);
            }
            own += alone ? 1 : 0;
        }
        return own * 2 >= wording.keys.size();
    }
}
