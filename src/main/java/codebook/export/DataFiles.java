package codebook.export;

import codebook.graph.CodeClass;
import codebook.graph.CodeOrder;
import codebook.graph.Forwards.Forward;
import codebook.graph.Routes;
import codebook.markdown.Prose;
import codebook.model.Catalog;
import codebook.model.Code;
import codebook.model.Entry;
import codebook.model.Language;
import codebook.model.Text;
import codebook.site.OutputFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The catalogue for programs, {@code /api/v1/}: every entry alone, all of them per language, a short list of codes, and that
 * list as Java properties. Stays as it is: what changes its form would be {@code /api/v2/} beside it.
 */
public final class DataFiles {

    private static final int VERSION = 1;

    private final Catalog catalog;
    private final Routes routes;
    private final EntryData data;
    private final Map<String, byte[]> fixed;

    /** @param fixed files that are the same on every site, by name: the schema, the scripts */
    public DataFiles(Catalog catalog, Routes routes, Prose prose, Map<String, byte[]> fixed) {
        this.catalog = catalog;
        this.routes = routes;
        this.data = new EntryData(catalog, routes, prose);
        this.fixed = fixed;
    }

    /** All files. */
    public List<OutputFile> files() {
        List<OutputFile> files = new ArrayList<>(entries());
        files.add(file("index.json", index()));
        files.add(file("codes.json", codes()));
        for (Language language : catalog.languages()) {
            files.add(OutputFile.ofText(path("codes_" + language.tag() + ".properties"), properties(language)));
        }
        fixed.forEach((name, bytes) -> files.add(new OutputFile(path(name), bytes)));
        return files;
    }

    /** What stands where the file of an entry was that has gone. */
    public List<OutputFile> moved(List<Forward> forwards) {
        return forwards.stream()
                .filter(forward -> forward.address().endsWith(".json"))
                .map(forward -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("id", forward.move().from());
                    fields.put("gone", true);
                    if (forward.move().to() != null) {
                        fields.put("successor", forward.move().to().target().toString());
                    }
                    return new OutputFile(forward.address().substring(1), Json.of(fields));
                })
                .toList();
    }

    private String path(String name) {
        return routes.data(name).substring(1);
    }

    private OutputFile file(String name, Object value) {
        return new OutputFile(path(name), Json.of(value));
    }

    /** What an entry is made of, computed once for the file of its own and for the catalogues. */
    private record Parts(Entry entry, Map<String, Object> facts, Map<String, Object> words) {

        Map<String, Object> with(Object texts) {
            Map<String, Object> whole = new LinkedHashMap<>(facts);
            whole.put("texts", texts);
            return whole;
        }
    }

    private List<OutputFile> entries() {
        List<Parts> parts = catalog.entries().parallelStream()
                .map(entry -> new Parts(entry, data.facts(entry), inEach(language -> data.words(entry, language))))
                .toList();
        Stream<OutputFile> alone = parts.parallelStream()
                .map(part -> new OutputFile(routes.data(part.entry.id()).substring(1), Json.of(part.with(part.words))));
        Stream<OutputFile> catalogs = catalog.languages().parallelStream().map(language -> {
            String tag = language.tag();
            Map<String, Object> all = head();
            all.put("language", tag);
            all.put(
                    "entries",
                    parts.stream()
                            .map(part -> part.with(Map.of(tag, part.words.get(tag))))
                            .toList());
            return file("catalog." + tag + ".json", all);
        });
        return Stream.concat(alone, catalogs).toList();
    }

    private Map<String, Object> inEach(Function<Language, Object> words) {
        Map<String, Object> texts = new LinkedHashMap<>();
        catalog.languages().forEach(language -> texts.put(language.tag(), words.apply(language)));
        return texts;
    }

    private Map<String, Object> head() {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("version", VERSION);
        head.put("site", catalog.settings().baseUrl());
        return head;
    }

    private Map<String, Object> index() {
        Map<String, Object> index = head();
        index.put("title", inEach(catalog.settings().title()::in));
        index.put("entries", catalog.size());
        index.put("schema", url("schema.json"));
        index.put("codes", url("codes.json"));
        List<Map<String, Object>> languages = new ArrayList<>();
        for (Language language : catalog.languages()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("tag", language.tag());
            fields.put("name", language.name());
            fields.put("catalog", url("catalog." + language.tag() + ".json"));
            fields.put("properties", url("codes_" + language.tag() + ".properties"));
            languages.add(fields);
        }
        index.put("languages", languages);
        return index;
    }

    private String url(String name) {
        return data.url(routes.data(name));
    }

    // ---- the short list

    private List<Code> sorted() {
        return catalog.codes().stream().sorted(CodeOrder.BY_SYSTEM).toList();
    }

    /** A code as it stands in its permalink: {@code 530}, {@code ftp/530}. */
    private static String key(String permalink) {
        return permalink.substring(1, permalink.length() - 1);
    }

    private Map<String, Object> codes() {
        Map<String, Object> codes = new LinkedHashMap<>();
        for (Code code : sorted()) {
            Map<String, Object> fields = data.brief(code);
            fields.put("title", inEach(code.title()::in));
            codes.put(key(routes.permalink(code)), fields);
        }
        Map<String, Object> classes = new LinkedHashMap<>();
        for (CodeClass of : routes.classes()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("link", data.url(routes.permalink(of)));
            fields.put("outcome", EntryData.word(of.outcome()));
            fields.put("title", inEach(language -> title(of, language)));
            classes.put(of.pattern(), fields);
        }
        Map<String, Object> list = head();
        list.put("codes", codes);
        list.put("pairs", pairs());
        list.put("classes", classes);
        return list;
    }

    /** Pairs that have a permalink of their own, with the code of the two that says more. */
    private Map<String, String> pairs() {
        Map<String, String> pairs = new LinkedHashMap<>();
        routes.permalinks().forEach((address, entry) -> {
            if (entry instanceof Code code && !address.equals(routes.permalink(code))) {
                pairs.put(key(address), key(routes.permalink(code)));
            }
        });
        return pairs;
    }

    private static String title(CodeClass codes, Language language) {
        return String.join(
                ". ",
                codes.titles().stream().map((Text text) -> text.in(language)).toList());
    }

    private String properties(Language language) {
        Properties lines = new Properties();
        lines.comment("Codes and what they mean; " + url("index.json") + " says more. ASCII only: any Java reads it.");
        lines.put("site", catalog.settings().baseUrl());
        for (Code code : sorted()) {
            String key = key(routes.permalink(code));
            lines.put(key + ".title", code.title().in(language));
            lines.put(key + ".text", data.summary(code, language));
            data.brief(code).forEach((name, value) -> lines.put(key + "." + name, (String) value));
        }
        pairs().forEach((pair, code) -> lines.put(pair + ".code", code));
        for (CodeClass of : routes.classes()) {
            lines.put(of.pattern() + ".title", title(of, language));
            lines.put(of.pattern() + ".link", data.url(routes.permalink(of)));
        }
        return lines.text();
    }
}
