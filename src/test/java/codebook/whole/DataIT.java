package codebook.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.link.ErrorLink;
import codebook.link.ErrorLinks;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The catalogue for programs: what it promises, judged by a validator that is not ours. */
class DataIT {

    private static final int SMALL_GZIP = 20_000;

    private final BuiltSite site = RealSite.SITE;
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text("schema.json"), InputFormat.JSON);

    @Test
    void every_document_is_as_the_schema_says() {
        List<String> documents = site.files().stream()
                .filter(path -> path.startsWith("api/v1/") && path.endsWith(".json") && !path.endsWith("schema.json"))
                .toList();
        assertTrue(documents.size() > 1000, () -> documents.size() + " documents");

        Findings.none(documents.stream()
                .flatMap(path ->
                        schema.validate(new String(site.bytes(path), StandardCharsets.UTF_8), InputFormat.JSON).stream()
                                .map(error -> path + ": " + error))
                .toList());
    }

    @Test
    void the_schema_finds_what_is_wrong() {
        String entry = text("codes/smtp/530.json");

        for (String wrong : List.of(
                entry.replace("\"retry\":\"after-fix\"", "\"retry\":\"perhaps\""),
                entry.replace("\"kind\":\"code\"", "\"kind\":\"cod\""),
                entry.replace("\"permalink\"", "\"link\""))) {
            assertTrue(!schema.validate(wrong, InputFormat.JSON).isEmpty(), wrong);
        }
    }

    /** A consumer with an old copy of the schema meets fields that it does not know. */
    @Test
    void a_new_field_breaks_no_old_consumer() {
        String later = text("codes/smtp/530.json").replaceFirst("\\{", "{\"new\":{\"field\":[1]},");

        assertEquals(List.of(), schema.validate(later, InputFormat.JSON));
    }

    /** A field that was published stays; a new one is written down, and stays from then on. */
    @Test
    void no_field_of_version_1_has_gone() throws IOException {
        Set<String> fields = new TreeSet<>();
        for (String path : site.files()) {
            if (path.startsWith("api/v1/") && path.endsWith(".json") && !path.endsWith("schema.json")) {
                JsonObject document = JsonParser.parseString(new String(site.bytes(path), StandardCharsets.UTF_8))
                        .getAsJsonObject();
                String kind = document.has("kind")
                        ? document.get("kind").getAsString()
                        : path.replaceFirst("api/v1/([a-z]+).*", "$1");
                collect(kind, document, fields);
            }
        }
        Set<String> recorded = new TreeSet<>(Files.readAllLines(Path.of("src/test/resources/api/v1-fields.txt")));

        assertEquals(String.join("\n", recorded), String.join("\n", fields));
    }

    /** Names of fields below a place; what differs from entry to entry (languages, codes) is a star. */
    private void collect(String place, JsonElement value, Set<String> fields) {
        if (value.isJsonArray()) {
            value.getAsJsonArray().forEach(item -> collect(place, item, fields));
        } else if (value.isJsonObject()) {
            value.getAsJsonObject().asMap().forEach((name, inner) -> {
                boolean open = site.languages().contains(name) || !name.matches("[a-zA-Z]+");
                collect(place + "." + (open ? "*" : name), inner, fields);
            });
        } else {
            fields.add(place);
        }
    }

    @Test
    void every_entry_stands_alone_and_in_every_catalogue() {
        Set<String> alone = site.files().stream()
                .filter(path -> path.matches("api/v1/[a-z]+/.+\\.json"))
                .map(path -> path.replaceFirst("api/v1/[a-z]+/(.+)\\.json", "$1"))
                .collect(Collectors.toSet());
        for (String language : site.languages()) {
            Set<String> listed = JsonParser.parseString(text("catalog." + language + ".json"))
                    .getAsJsonObject()
                    .getAsJsonArray("entries")
                    .asList()
                    .stream()
                    .map(entry -> entry.getAsJsonObject().get("name").getAsString())
                    .collect(Collectors.toSet());
            assertEquals(alone, listed);
        }
    }

    @Test
    void the_list_of_codes_is_small_enough_to_ship() {
        assertTrue(Weight.compressed(site.bytes("api/v1/codes.json")) <= SMALL_GZIP);
    }

    /** Both encodings that Java has had for properties give the same words. */
    @Test
    void java_reads_the_properties_in_every_way() throws IOException {
        byte[] bytes = site.bytes("api/v1/codes_ru.properties");
        Properties latin = new Properties();
        latin.load(new ByteArrayInputStream(bytes));
        Properties unicode = new Properties();
        unicode.load(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));

        assertEquals(latin, unicode);
        ErrorLink link =
                ErrorLinks.of(latin).find("530 5.7.0 Authentication required").orElseThrow();
        assertEquals(site.baseUrl() + "530-5.7.0/", link.url());
        assertEquals("Требуется аутентификация", link.title());
    }

    @Test
    void every_link_of_the_list_leads_to_a_page() throws IOException {
        Properties codes = new Properties();
        codes.load(new ByteArrayInputStream(site.bytes("api/v1/codes_en.properties")));
        Addresses addresses = new Addresses(site);

        assertEquals(
                List.of(),
                codes.stringPropertyNames().stream()
                        .filter(name -> name.endsWith(".link"))
                        .map(codes::getProperty)
                        .filter(link -> addresses.resolve("index.html", link).isEmpty())
                        .toList());
    }

    private String text(String name) {
        return new String(site.bytes("api/v1/" + name), StandardCharsets.UTF_8);
    }
}
