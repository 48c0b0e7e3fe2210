package codebook.whole;

import codebook.SmallSite;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * The small site with something added to every text of every entry, in all languages. Files are written back as JSON,
 * which is YAML too.
 */
final class HostileSite {

    private static final Set<String> LANGUAGES = Set.of("en", "ru");

    /** Texts without markup; any other text in languages is Markdown. */
    private static final Set<String> PLAIN = Set.of("title", "tagline", "keywords", "security-words", "label");

    /** The same for names that are not in languages. */
    private static final Set<String> NAMES = Set.of("title", "text", "file", "marks", "label", "implicit-tls", "name");

    private static final YAMLMapper YAML = new YAMLMapper();

    private HostileSite() {}

    /** Builds it with these words at the end of each text. */
    static BuiltSite build(Path work, String words) throws IOException {
        SmallSite site = SmallSite.in(work);
        try (Stream<Path> walk = Files.walk(site.content())) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                JsonNode entry = YAML.readTree(Files.readString(file));
                if (file.endsWith("530.yaml")) {
                    ((ObjectNode) entry).set("keywords", YAML.readTree("{en: [word], ru: [слово]}"));
                    ((ObjectNode) entry).set("developers", YAML.readTree("{en: Words., ru: Слова.}"));
                } else if (file.endsWith("writer.yaml")) {
                    ((ObjectNode) entry).set("sample", YAML.readTree("{language: text, file: a.txt, text: a}"));
                }
                Files.writeString(file, new ObjectMapper().writeValueAsString(with(words, entry, "")));
            }
        }
        return BuiltSite.build(site.content(), RealSite.TEMPLATES, site.out(), "https://small.example.org/");
    }

    private static JsonNode with(String words, JsonNode node, String field) {
        if (node instanceof ArrayNode list) {
            ArrayNode changed = YAML.createArrayNode();
            list.forEach(item -> changed.add(with(words, item, field)));
            return changed;
        }
        if (node instanceof ObjectNode map) {
            ObjectNode changed = YAML.createObjectNode();
            for (Map.Entry<String, JsonNode> each : map.properties()) {
                boolean translation = LANGUAGES.contains(each.getKey());
                changed.set(
                        each.getKey(),
                        translation
                                ? inLanguage(words, each.getValue(), field)
                                : with(words, each.getValue(), each.getKey()));
            }
            return changed;
        }
        return node.isTextual() && NAMES.contains(field) ? added(words, node.textValue()) : node;
    }

    private static JsonNode inLanguage(String words, JsonNode text, String field) {
        if (text instanceof ArrayNode list) {
            ArrayNode changed = YAML.createArrayNode();
            list.forEach(item -> changed.add(inLanguage(words, item, field)));
            return changed;
        }
        return added(PLAIN.contains(field) ? words : escaped(words), text.textValue());
    }

    /** Between the text and the words something that sorts alike whatever the words are. */
    private static TextNode added(String words, String text) {
        if (text.contains("\n")) {
            return new TextNode(text.replaceAll(
                    "(?m)^(?=[^\\n|])(.*?)( \\{#.*})?$", "$1 zz " + Matcher.quoteReplacement(words) + "$2"));
        }
        return new TextNode(text + " zz " + words);
    }

    /** As an author writes it who wants to see it in a Markdown text. */
    private static String escaped(String words) {
        return words.replaceAll("(\\p{Punct})", "\\\\$1");
    }

    static List<String> payloads() {
        return List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "' onmouseover='alert(1)",
                "javascript:alert(1)",
                "]]>",
                "-->",
                "</title>",
                "</script><b>",
                "</textarea></select></svg><b>",
                "{{}}",
                "{nowhere} {}",
                "${1+1}",
                "<#assign x=1>${x}",
                "[=1+1]",
                "&lt;b&gt; &amp;amp; &#60;",
                "\\u003cscript\\u003e \\x3c",
                "=\"/en/\" href=\"/",
                "\u202Eright to left\u202C \u200F\u2067\u2069",
                "Donaudampfschifffahrtsgesellschaft".repeat(20));
    }
}
