package codebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One more language for a site, by settings, texts and words alone. Its texts are the English ones in other letters, since what
 * counts is that nothing else knows the language; only what is filled with numbers is in the real words of the language.
 *
 * @param letters its letters for a to z
 * @param plurals the rules of its forms after numbers, as CLDR has them
 * @param numbered the words of the interface that take a number, by their path; those that have forms with all of them
 */
public record FurtherLanguage(
        String tag,
        String name,
        String direction,
        String letters,
        Map<String, String> plurals,
        Map<String, Object> numbered) {

    /** Written from left to right; after a number its nouns have three forms. */
    public static final FurtherLanguage POLISH = new FurtherLanguage(
            "pl",
            "Polski",
            "ltr",
            "ąbćdęfghijkłmńópqrśtuvwźyż",
            Map.of(
                    "one", "i = 1 and v = 0",
                    "few", "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
                    "many",
                            "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9"
                                    + " or v = 0 and i % 100 = 12..14"),
            Map.of(
                    "fix.more", forms("i jeszcze {n} program", "i jeszcze {n} programy", "i jeszcze {n} programów"),
                    "source.section", "sekcja {n}",
                    "finder.found", forms("{n} odpowiedź", "{n} odpowiedzi", "{n} odpowiedzi"),
                    "explain.times", forms("{n} raz", "{n} razy", "{n} razy"),
                    "explain.tooBig", "Przeczytano tylko początek pliku, w MB: {n}."));

    /** Written from right to left. */
    public static final FurtherLanguage HEBREW = new FurtherLanguage(
            "he",
            "עברית",
            "rtl",
            "אבגדהוזחטיכלמנסעפצקרשתםןףץ",
            Map.of(),
            Map.of(
                    "fix.more", Map.of("other", "ועוד {n}"),
                    "source.section", "סעיף {n}",
                    "finder.found", Map.of("other", "נמצאו: {n}"),
                    "explain.times", Map.of("other", "מספר פעמים: {n}"),
                    "explain.tooBig", "נקרא רק תחילת הקובץ, במ״ב: {n}."));

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper JSON = new ObjectMapper(); // which is YAML, too

    private static Map<String, String> forms(String one, String few, String many) {
        return Map.of("one", one, "few", few, "many", many, "other", few);
    }

    /** Both, beside those of the small site, whose copy is in a folder of its own and not built yet. */
    public static SmallSite smallSite(Path work) throws IOException {
        SmallSite site = SmallSite.in(work);
        addTo(site.content(), List.of(POLISH, HEBREW));
        for (FurtherLanguage language : List.of(POLISH, HEBREW)) {
            language.addWords(work.resolve("templates"));
        }
        return site;
    }

    /** Adds languages to the settings and the texts of a content folder. */
    public static void addTo(Path content, List<FurtherLanguage> languages) throws IOException {
        try (Stream<Path> files = Files.walk(content)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                JsonNode document = YAML.readTree(Files.readString(file));
                languages.forEach(language -> language.translate(document));
                if (document.get("languages") instanceof ArrayNode list) {
                    languages.forEach(language -> list.addObject()
                            .put("tag", language.tag)
                            .put("name", language.name)
                            .put("direction", language.direction));
                }
                Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document));
            }
        }
    }

    /** Writes its words of the interface, {@code strings/<tag>.yaml} of a template folder. */
    public void addWords(Path templates) throws IOException {
        ObjectNode words = (ObjectNode) YAML.readTree(Files.readString(Path.of("templates/strings/en.yaml")));
        respell(words);
        words.put("locale", tag);
        words.set("plurals", JSON.valueToTree(plurals));
        numbered.forEach((path, text) -> {
            String[] keys = path.split("\\.");
            ((ObjectNode) words.get(keys[0])).set(keys[1], JSON.valueToTree(text));
        });
        Path folder = Files.createDirectories(templates.resolve("strings"));
        Files.writeString(folder.resolve(tag + ".yaml"), JSON.writeValueAsString(words));
    }

    /** Gives every text that is there in English and in Russian a third form. */
    private void translate(JsonNode node) {
        node.forEach(this::translate);
        if (node instanceof ObjectNode mapping && mapping.has("en") && mapping.has("ru")) {
            JsonNode own = mapping.get("en").deepCopy();
            mapping.set(tag, own instanceof TextNode text ? new TextNode(spelled(text.textValue())) : own);
            respell(mapping.get(tag));
        }
    }

    private void respell(JsonNode node) {
        if (node instanceof ObjectNode mapping) {
            mapping.properties().forEach(field -> {
                if (field.getValue() instanceof TextNode text) {
                    field.setValue(new TextNode(spelled(text.textValue())));
                } else {
                    respell(field.getValue());
                }
            });
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof TextNode text) {
                    list.set(i, new TextNode(spelled(text.textValue())));
                }
            }
        }
    }

    /** A text in its letters; code, references, places, addresses and capitals stay. */
    public String spelled(String text) {
        StringBuilder spelled = new StringBuilder();
        boolean code = false;
        int depth = 0;
        for (String word : text.split("(?<=\\s)")) {
            for (char c : word.toCharArray()) {
                code ^= c == '`';
                depth += "({".indexOf(c) >= 0 ? 1 : ")}".indexOf(c) >= 0 ? -1 : 0;
                boolean stays = code || depth > 0 || word.contains("://") || c < 'a' || c > 'z';
                spelled.append(stays ? c : letters.charAt(c - 'a'));
            }
        }
        return spelled.toString();
    }
}
