package codebook.whole;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The sample on the page of a client, as a reader copies it. */
record SamplePage(BuiltSite site, String client) {

    /** Every client whose page shows a sample, in the order of their names. */
    static List<SamplePage> all(BuiltSite site) {
        String first = site.languages().get(0);
        return site.pagePaths().stream()
                .filter(path -> path.matches(first + "/clients/[^/]+/index\\.html"))
                .filter(path -> !site.page(path).document().select("#sample").isEmpty())
                .map(path -> new SamplePage(site, path.split("/")[2]))
                .toList();
    }

    /**
     * Its files by name.
     *
     * @param places what goes into the places; what it does not name keeps its words
     */
    Map<String, String> files(Map<String, String> places) {
        Map<String, String> files = new LinkedHashMap<>();
        for (Element code : page(site.languages().get(0)).document().select("#sample pre > code")) {
            String file = code.parent().previousElementSibling().text();
            files.put(file, filled(code, places));
        }
        return files;
    }

    /** What its set-up steps have to copy that contains some words, by language. */
    Map<String, String> step(String words, Map<String, String> places) {
        Map<String, String> steps = new LinkedHashMap<>();
        for (String language : site.languages()) {
            page(language).document().select("#setup pre > code").stream()
                    .filter(code -> code.wholeText().contains(words))
                    .forEach(code -> steps.put(language, filled(code, places)));
        }
        return steps;
    }

    private static String filled(Element code, Map<String, String> places) {
        for (Element place : code.select(".place[data-place]")) {
            place.text(places.getOrDefault(place.attr("data-place"), place.text()));
        }
        return code.wholeText() + "\n";
    }

    /** What the page says about errors, in every language. */
    List<String> errors() {
        return site.languages().stream()
                .map(language -> page(language).document().select("#errors").text())
                .toList();
    }

    private SitePage page(String language) {
        return site.page(language + "/clients/" + client + "/index.html");
    }
}
