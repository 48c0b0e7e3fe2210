package codebook;

import codebook.graph.Routes;
import codebook.model.Catalog;
import codebook.model.Language;
import codebook.search.SearchIndex;
import codebook.site.Assets;
import codebook.site.OutputFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The search index as files. Its pieces lie under {@code assets/search/} with a fingerprint of all of them; the first
 * script, which names that fingerprint, lies beside the search page under an address that stays, so that no page changes
 * when an entry does.
 */
final class SearchFiles {

    private SearchFiles() {}

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
                    .forEach((name, script) ->
                            files.add(OutputFile.ofText(folder + name + "." + version + ".js", script)));
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
