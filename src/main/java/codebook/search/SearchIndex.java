package codebook.search;

import codebook.graph.Graph;
import codebook.graph.Routes;
import codebook.markdown.Prose;
import codebook.model.Catalog;
import codebook.model.Entry;
import codebook.model.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The index of the browser's search, as scripts, because a page opened from a disk may load nothing else. For every
 * language:
 *
 * <pre>{@code
 * first    the titles of codes, problems, programs and services: loaded when somebody turns to the search box
 * words    with which word each of the pieces below begins
 * w0 w1 …  terms and the entries that have them
 * r0 r1 …  the same terms from back to front, for words that begin with a typo
 * d0 d1 …  titles and summaries of a few entries, to show them
 * }</pre>
 *
 * <p>All pieces but the first are under one version, which the first names, so that their addresses change with their
 * contents while no page must.
 */
public final class SearchIndex {

    /** Characters of a piece: a compromise between one word's bytes and the number of files. */
    private static final int PIECE = 560;

    private static final int BACKWARD_PIECE = 900;
    private static final int CARDS = 4;

    private final Catalog catalog;
    private final Documents documents;
    private final Map<String, Vocabulary> vocabularies;
    private final Prose prose;
    private final Map<String, Made> languages = new ConcurrentHashMap<>();

    /** The index of a language, and what the next build makes its own from. */
    private record Made(
            Phrases phrases, Terms terms, Cards cards, Postings postings, Map<String, Piece> pieces, String titles) {}

    /** A piece and its script. */
    private record Piece(String text, String script) {}

    /**
     * The index of a site.
     *
     * @param vocabularies what the words of each language are to the search, by language tag
     * @param before the index of an earlier build, of which nothing is looked at again that is the same; null for none
     */
    public SearchIndex(
            Catalog catalog,
            Routes routes,
            Graph graph,
            Prose prose,
            Map<String, Vocabulary> vocabularies,
            @Nullable SearchIndex before) {
        this.catalog = catalog;
        this.prose = prose;
        this.vocabularies = vocabularies;
        documents = new Documents(catalog, graph);
        Touched touched = before == null ? Touched.ALL : Touched.since(before.catalog, before.prose, catalog, prose);
        catalog.languages().parallelStream().forEach(language -> {
            Vocabulary vocabulary = vocabularies.getOrDefault(language.tag(), Vocabulary.EMPTY);
            Made last = before == null ? null : before.languages.get(language.tag());
            boolean isUsable = last != null && last.phrases.areUsable(vocabulary);
            Phrases phrases = isUsable ? last.phrases : new Phrases(language.tag(), vocabulary);
            Terms terms = new Terms(language, catalog, graph, prose, phrases, touched, isUsable ? last.terms : null);
            Cards cards = new Cards(language, catalog, routes, prose, touched, last == null ? null : last.cards);
            Postings postings = Postings.of(
                    documents.all().parallelStream().map(terms::of).toList(), last == null ? null : last.postings);
            Map<String, Piece> pieces = pieces(language, postings, cards, last == null ? Map.of() : last.pieces);
            languages.put(
                    language.tag(), new Made(phrases, terms, cards, postings, pieces, cards.titles(documents.named())));
        });
    }

    /** The pieces of a language that have the version in their addresses, by name. */
    public Map<String, String> parts(Language language) {
        Map<String, String> scripts = new TreeMap<>();
        languages.get(language.tag()).pieces.forEach((name, piece) -> scripts.put(name, piece.script));
        return scripts;
    }

    /**
     * The first script of a language.
     *
     * @param words what the search says to people, by key
     */
    public String first(Language language, String version, Map<String, String> words) {
        List<Entry> all = documents.all();
        String likelihood = all.stream()
                .map(entry -> String.valueOf(documents.likelihood(entry)))
                .collect(Collectors.joining());
        String others = catalog.languages().stream()
                .map(Language::tag)
                .filter(tag -> !tag.equals(language.tag()))
                .collect(Collectors.joining(" "));
        String without = vocabularies.getOrDefault(language.tag(), Vocabulary.EMPTY).ignored().stream()
                .sorted()
                .collect(Collectors.joining(" "));
        return call("first", language)
                + String.join(
                        ",",
                        literal(version),
                        literal(others),
                        literal(without),
                        literal(likelihood),
                        String.valueOf(CARDS),
                        words.entrySet().stream()
                                .map(word -> '"' + word.getKey() + "\":" + literal(word.getValue()))
                                .collect(Collectors.joining(",", "{", "}")),
                        literal(languages.get(language.tag()).titles))
                + ");\n";
    }

    /** @param before the pieces of an earlier build */
    private Map<String, Piece> pieces(Language language, Postings postings, Cards cards, Map<String, Piece> before) {
        List<Entry> all = documents.all();
        Shards words = Shards.cut(postings.terms(), PIECE, postings::of);
        Shards backward = Shards.cut(postings.reversed(), BACKWARD_PIECE, word -> "");
        Map<String, Piece> pieces = new HashMap<>();
        String starts = call("starts", language) + literal(String.join(" ", words.starts())) + ","
                + literal(String.join(" ", backward.starts())) + ");\n";
        pieces.put("words", new Piece(starts, starts));
        Map<String, String> texts = new HashMap<>();
        put("w", words.pieces(), texts);
        put("r", backward.pieces(), texts);
        put(
                "d",
                IntStream.range(0, (all.size() + CARDS - 1) / CARDS)
                        .mapToObj(i -> cards.details(
                                all.subList(i * CARDS, Math.min(all.size(), (i + 1) * CARDS)),
                                i * CARDS,
                                documents.named().size()))
                        .toList(),
                texts);
        texts.forEach((name, text) -> {
            Piece known = before.get(name);
            pieces.put(name, known != null && known.text.equals(text) ? known : piece(name, text, language));
        });
        return pieces;
    }

    private static void put(String letter, List<String> pieces, Map<String, String> texts) {
        for (int i = 0; i < pieces.size(); i++) {
            texts.put(letter + i, pieces.get(i));
        }
    }

    private static Piece piece(String name, String text, Language language) {
        return new Piece(text, call("piece", language) + "\"" + name + "\"," + literal(text) + ");\n");
    }

    private static String call(String function, Language language) {
        return "codebook.search." + function + "(\"" + language.tag() + "\",";
    }

    /** Text as a literal of a script, with line ends as they are. */
    private static String literal(String text) {
        return "`" + text.replace("\\", "\\\\").replace("`", "\\`").replace("${", "\\${") + "`";
    }
}
