package codebook;

import codebook.graph.Routes;
import codebook.model.Catalog;
import codebook.model.Language;
import codebook.search.SearchIndex;
import codebook.site.Assets;
import codebook.site.OutputFile;
import codebook.site.SqueezedScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The search as files. The pieces of its index lie under {@code assets/search/} and are asked for with a fingerprint of all of
 * them ({@code w12.js?v=8a76d6382e}), so that browsers may keep them for ever, and an edit rewrites only the pieces that it
 * changes. The first script, which names that fingerprint, lies beside the search page under an address that stays, so that
 * no page changes when an entry does.
 */
final class SearchFiles {

    private static final String SCRIPTS = "js/search/";

    private SearchFiles() {}

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

    static List<OutputFile> of(
            SearchIndex index, Catalog catalog, Routes routes, Map<String, Map<String, Object>> strings) {
        StringBuilder everything = new StringBuilder();
        for (Language language : catalog.languages()) {
            index.parts(language).forEach((name, script) -> everything.append(script));
        }
        String version = Assets.fingerprint(everything.toString().getBytes(StandardCharsets.UTF_8));
        List<OutputFile> files = new ArrayList<>();
        for (Language language : catalog.languages()) {
            String folder = "assets/search/" + language.tag() + "/";
            index.parts(language)
                    .forEach((name, script) -> files.add(OutputFile.ofText(folder + name + ".js", script)));
            String first = routes.search(language).substring(1) + "first.js";
            Map<String, String> words = words(strings.getOrDefault(language.tag(), Map.of()));
            files.add(OutputFile.ofText(first, index.first(language, version, words)));
        }
        return files;
    }

    /** What the search says, from the words of the interface. */
    private static Map<String, String> words(Map<String, Object> strings) {
        Map<String, String> words = new TreeMap<>();
        if (strings.get("finder") instanceof Map<?, ?> finder) {
            finder.forEach((key, word) -> words.put(key.toString(), word.toString()));
        }
        words.remove("ignored");
        return words;
    }

    /** The words that a search leaves out, by language tag, from the words of the interface. */
    static Map<String, Set<String>> ignored(Map<String, Map<String, Object>> strings) {
        Map<String, Set<String>> ignored = new HashMap<>();
        strings.forEach((tag, words) -> {
            if (words.get("finder") instanceof Map<?, ?> finder && finder.get("ignored") instanceof String list) {
                ignored.put(tag, new TreeSet<>(List.of(list.split(" "))));
            }
        });
        return ignored;
    }
}
