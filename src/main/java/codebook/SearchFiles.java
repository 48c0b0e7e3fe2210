package codebook;

import codebook.graph.Graph;
import codebook.graph.Routes;
import codebook.markdown.Prose;
import codebook.model.Catalog;
import codebook.model.Counted;
import codebook.model.Language;
import codebook.search.SearchIndex;
import codebook.search.Vocabulary;
import codebook.site.Assets;
import codebook.site.Lazy;
import codebook.site.Outputs;
import codebook.site.SqueezedScript;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The search as files. The pieces of its index lie under {@code assets/search/} and are asked for with a fingerprint of all of
 * them ({@code w12.js?v=8a76d6382e}), so that browsers may keep them for ever, and an edit rewrites only the pieces that it
 * changes. The first script, which names that fingerprint, lies beside the search page under an address that stays, so that
 * no page changes when an entry does.
 */
final class SearchFiles {

    private static final String SCRIPTS = "js/search/";
    private static final String FOLDER = "assets/search/";

    private final Catalog catalog;
    private final Routes routes;
    private final Map<String, Map<String, Object>> strings;
    private final Lazy<SearchIndex> index;
    private final Lazy<String> version;

    /** @param memory knows the index of the last build, and keeps this one */
    SearchFiles(
            Catalog catalog,
            Routes routes,
            Graph graph,
            Prose prose,
            Map<String, Map<String, Object>> strings,
            Memory memory) {
        this.catalog = catalog;
        this.routes = routes;
        this.strings = strings;
        index = new Lazy<>(() ->
                memory.search(before -> new SearchIndex(catalog, routes, graph, prose, vocabularies(strings), before)));
        version = new Lazy<>(this::version);
    }

    /** The assets with the scripts of the search made one and small, for a reader who searches waits for all of them. */
    static Map<String, byte[]> among(Map<String, byte[]> assets) {
        Map<String, byte[]> all = new TreeMap<>(assets);
        StringBuilder scripts = new StringBuilder();
        new TreeMap<>(assets).forEach((path, bytes) -> {
            if (path.startsWith(SCRIPTS)) {
                scripts.append(new String(bytes, StandardCharsets.UTF_8));
                all.remove(path);
            }
        });
        all.put("js/search.js", SqueezedScript.of(scripts.toString()).getBytes(StandardCharsets.UTF_8));
        return all;
    }

    void addTo(Outputs site) {
        site.addFolder(FOLDER, this::pieces);
        for (Language language : catalog.languages()) {
            Map<String, String> words = words(strings.getOrDefault(language.tag(), Map.of()));
            site.add(
                    routes.search(language).substring(1) + "first.js",
                    () -> index.get().first(language, version.get(), words).getBytes(StandardCharsets.UTF_8));
        }
    }

    private String version() {
        StringBuilder everything = new StringBuilder();
        for (Language language : catalog.languages()) {
            index.get().parts(language).forEach((name, script) -> everything.append(script));
        }
        return Assets.fingerprint(everything.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Supplier<byte[]>> pieces() {
        Map<String, Supplier<byte[]>> files = new HashMap<>();
        for (Language language : catalog.languages()) {
            String folder = FOLDER + language.tag() + "/";
            index.get()
                    .parts(language)
                    .forEach((name, script) ->
                            files.put(folder + name + ".js", () -> script.getBytes(StandardCharsets.UTF_8)));
        }
        return files;
    }

    /** What the search says, from the words of the interface; what goes with a number by its forms: {@code found-one}. */
    private static Map<String, String> words(Map<String, Object> strings) {
        Map<String, String> words = new TreeMap<>();
        if (strings.get("finder") instanceof Map<?, ?> finder) {
            finder.forEach((key, word) -> {
                if (word instanceof Counted counted) {
                    words.putAll(counted.named(key.toString()));
                } else {
                    words.put(key.toString(), word.toString());
                }
            });
        }
        words.remove("ignored");
        words.remove("alike");
        return words;
    }

    /** What the words of a language are to the search, by language tag, from the words of the interface. */
    private static Map<String, Vocabulary> vocabularies(Map<String, Map<String, Object>> strings) {
        Map<String, Vocabulary> vocabularies = new HashMap<>();
        strings.forEach((tag, words) -> {
            if (words.get("finder") instanceof Map<?, ?> finder
                    && finder.get("ignored") instanceof String ignored
                    && finder.get("alike") instanceof String alike) {
                vocabularies.put(tag, Vocabulary.of(ignored, alike));
            }
        });
        return vocabularies;
    }
}
