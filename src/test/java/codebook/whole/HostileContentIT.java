package codebook.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.browser.Chromium;
import codebook.browser.Reader;
import codebook.browser.Visit;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the words of an entry are, they stay words. The site is built with a harmless word in every text, and again
 * with the words of an attacker: the pages must have the same elements and attributes, with the one in place of the other.
 */
class HostileContentIT {

    private static final String HARMLESS = "Harmless";

    private static Map<String, List<String>> harmless = Map.of();

    @TempDir
    private Path work;

    static Stream<String> payloads() {
        return HostileSite.payloads().stream();
    }

    @BeforeAll
    static void build(@TempDir Path work) throws IOException {
        harmless = nodes(HostileSite.build(work, HARMLESS), HARMLESS);
        long texts = harmless.values().stream()
                .flatMap(List::stream)
                .filter(line -> line.contains(HARMLESS))
                .count();
        assertTrue(texts > 300, "the word is in few places only: " + texts);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void words_make_no_elements_and_no_attributes(String payload) throws IOException {
        Map<String, List<String>> hostile = nodes(HostileSite.build(work, payload), payload);

        assertEquals(harmless.keySet(), hostile.keySet());
        List<String> findings = new ArrayList<>();
        hostile.forEach((path, lines) -> {
            List<String> right = harmless.get(path);
            for (int i = 0; i < Math.min(lines.size(), right.size()); i++) {
                if (!lines.get(i).equals(right.get(i))) {
                    findings.add(path + ": " + lines.get(i) + "\n    instead of " + right.get(i));
                    return; // the rest of the page may only be shifted
                }
            }
        });
        Findings.none(findings);
    }

    @Test
    void the_browser_does_nothing_with_them() throws IOException {
        String all = payloads().collect(Collectors.joining(" "));
        BuiltSite site = HostileSite.build(work, all);
        for (String language : site.languages()) {
            try (Visit visit = Chromium.visit(site.folder().toUri(), Reader.ENGLISH)) {
                List<String> dialogs = new ArrayList<>();
                visit.page().onDialog(dialog -> {
                    dialogs.add(dialog.message());
                    dialog.dismiss();
                });
                Page page = visit.open(language + "/smtp/530/index.html#program=writer&service=acme");
                page.waitForSelector("form.choosers[data-shown]:not([data-shown='0'])");

                assertTrue(page.title().contains("</title>"), page.title());
                assertTrue(page.locator(".in-place").first().textContent().contains("<script>alert(1)</script>"));
                assertEquals(
                        0,
                        page.locator("main b:not(.codes), main img, [onmouseover]")
                                .count());
                assertEquals(List.of(), dialogs);
                assertEquals(List.of(), visit.problems());
            }
        }
    }

    /** What pages and step scripts consist of, one line per element, attribute and text; the words as {@link #HARMLESS}. */
    private static Map<String, List<String>> nodes(BuiltSite site, String words) {
        Map<String, List<String>> nodes = new TreeMap<>();
        for (String path : site.files()) {
            List<String> lines = new ArrayList<>();
            if (path.endsWith(".html")) {
                site.page(path).document().forEachNode(node -> lines.addAll(lines(node, words)));
            } else if (path.startsWith("assets/steps/")) {
                lines.addAll(calls(new String(site.bytes(path), StandardCharsets.UTF_8), words));
            } else {
                continue;
            }
            nodes.put(withoutFingerprint(path), lines);
        }
        return nodes;
    }

    private static List<String> lines(Node node, String words) {
        List<String> lines = new ArrayList<>();
        if (node instanceof Element element) {
            lines.add("<" + element.normalName() + ">");
            for (Attribute attribute : element.attributes()) {
                String value = withoutFingerprint(attribute.getValue())
                        .replace(words, HARMLESS)
                        .replace(inAddress(words), HARMLESS);
                lines.add(attribute.getKey() + "=" + value);
            }
        } else if (node instanceof TextNode text) {
            lines.add(text.getWholeText().replace(words, HARMLESS));
        } else if (node instanceof DataNode data) {
            String inJson = new JsonPrimitive(words).toString();
            lines.add(JsonParser.parseString(data.getWholeData())
                    .toString()
                    .replace(inJson.substring(1, inJson.length() - 1), HARMLESS));
        } else {
            lines.add(node.nodeName());
        }
        return lines;
    }

    /** The arguments of calls: some of a program's hold HTML, all others are words. */
    private static List<String> calls(String script, String words) {
        List<String> lines = new ArrayList<>();
        for (String call : script.strip().split("(?m)^(?=codebook\\.)")) {
            String arguments = call.substring(call.indexOf('(') + 1, call.lastIndexOf(')'));
            JsonArray list = JsonParser.parseString("[" + arguments + "]").getAsJsonArray();
            for (int i = 0; i < list.size(); i++) {
                boolean steps = call.startsWith("codebook.steps(") && i == 1;
                strings(list.get(i)).forEach(text -> {
                    if (steps || text.startsWith("<p>")) { // the note on a pair

                        Jsoup.parseBodyFragment(text).forEachNode(node -> lines.addAll(lines(node, words)));
                    } else {
                        lines.add(withoutFingerprint(text).replace(words, HARMLESS));
                    }
                });
            }
        }
        return lines;
    }

    private static Stream<String> strings(JsonElement json) {
        if (json.isJsonArray()) {
            return json.getAsJsonArray().asList().stream().flatMap(HostileContentIT::strings);
        }
        return json.isJsonObject()
                ? json.getAsJsonObject().entrySet().stream().flatMap(field -> strings(field.getValue()))
                : Stream.of(json.getAsString());
    }

    /** As the link that reports a mistake has a title. */
    private static String inAddress(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Fingerprints of assets and the hash of a page's structured data differ wherever the words do. */
    private static String withoutFingerprint(String value) {
        return value.replaceAll("\\.[0-9a-f]{10}\\.", ".").replaceAll("'sha256-[^']*'", "");
    }
}
