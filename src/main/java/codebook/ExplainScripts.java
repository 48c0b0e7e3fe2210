package codebook;

import codebook.explain.Explainer;
import codebook.graph.Counsel;
import codebook.graph.Routes;
import codebook.model.Advice;
import codebook.model.Catalog;
import codebook.model.Category;
import codebook.model.Cause;
import codebook.model.Code;
import codebook.model.Counted;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Fix;
import codebook.model.Language;
import codebook.model.Phrasebook;
import codebook.model.Phrasebook.Cue;
import codebook.model.Phrasebook.Strength;
import codebook.model.Provider;
import codebook.model.Ref;
import codebook.model.Reply;
import codebook.site.Assets;
import codebook.site.Lazy;
import codebook.site.SqueezedScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the engine of Explain knows, as one script per language: tables of lines whose fields are parted by tabs, which pack
 * well. {@code templates/assets/js/explain/70-knowledge.js} reads them.
 */
final class ExplainScripts {

    private static final String ENGINE = "js/explain/";

    /** Words that the page itself shows, or the command line. */
    private static final Set<Object> ON_PAGE = Set.of(
            "title",
            "description",
            "lead",
            "label",
            "example",
            "go",
            "file",
            "clear",
            "drop",
            "without",
            "withoutLink",
            "results",
            "page",
            "read",
            "tooBig",
            "home");

    private final Catalog catalog;
    private final Language language;
    private final Counsel counsel;
    private final Routes routes;
    private final Map<String, Object> strings;
    private final Map<String, Integer> advice = new LinkedHashMap<>();
    private final Map<EntryId, Integer> fixes = new LinkedHashMap<>();
    private final List<String> categories;

    private ExplainScripts(
            Catalog catalog, Language language, Counsel counsel, Routes routes, Map<String, Object> strings) {
        this.catalog = catalog;
        this.language = language;
        this.counsel = counsel;
        this.routes = routes;
        this.strings = strings;
        this.categories = catalog.categories().stream()
                .map(category -> category.id().name())
                .toList();
    }

    /**
     * Adds these scripts to the assets, under names such as {@code knowledge-en.js}, and the scripts of the page, which are
     * many and large, made one function and small.
     *
     * @param files the files of the templates; those of the page's scripts go to no other asset
     */
    static void addTo(
            Assets assets,
            Map<String, byte[]> files,
            Catalog catalog,
            Routes routes,
            Map<String, Map<String, Object>> strings) {
        assets.addLater("explain.js", () -> engine(files));
        Lazy<Counsel> counsel = new Lazy<>(() -> new Counsel(catalog));
        for (Language language : catalog.languages()) {
            Map<String, Object> words = strings.getOrDefault(language.tag(), Map.of());
            assets.addLater(
                    "knowledge-" + language.tag() + ".js",
                    () -> new ExplainScripts(catalog, language, counsel.get(), routes, words)
                            .script()
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] engine(Map<String, byte[]> files) {
        StringBuilder engine = new StringBuilder();
        files.forEach((path, bytes) -> {
            if (path.startsWith(ENGINE)) {
                engine.append(new String(bytes, StandardCharsets.UTF_8));
            }
        });
        String script = "(() => {\n\"use strict\";\n" + engine + "})();\n";
        return SqueezedScript.of(script).getBytes(StandardCharsets.UTF_8);
    }

    /** The files of the templates that become assets as they are. */
    static Map<String, byte[]> others(Map<String, byte[]> files) {
        Map<String, byte[]> others = new TreeMap<>(files);
        others.keySet().removeIf(path -> path.startsWith(ENGINE));
        return others;
    }

    private String script() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put(
                "tables",
                rows(Explainer.tables().entrySet().stream()
                        .map(table -> row(table.getKey(), String.join("\t", table.getValue())))
                        .toList()));
        tables.put("systems", systems());
        tables.put(
                "categories",
                rows(catalog.categories().stream().map(this::category).toList()));
        tables.put(
                "codes",
                rows(catalog.codes().stream()
                        .filter(this::isExplained)
                        .map(this::code)
                        .toList()));
        tables.put(
                "providers",
                rows(catalog.providers().stream().map(this::provider).toList()));
        tables.put("replies", replies());
        Phrasebook book = catalog.phrasebook();
        tables.put("signs", grouped(book.signs()));
        tables.put("problems", problems());
        tables.put(
                "commands",
                rows(new TreeMap<>(book.commands())
                        .entrySet().stream()
                                .map(c -> row(c.getKey(), c.getValue()))
                                .toList()));
        tables.put("advice", String.join("\n", advice.keySet()));
        tables.put(
                "fixes",
                rows(fixes.keySet().stream()
                        .map(id -> row(
                                id.name(),
                                catalog.find(id).orElseThrow().title().in(language)))
                        .toList()));
        tables.put("words", words());
        StringBuilder script = new StringBuilder("codebook.explain.know({\n");
        tables.forEach((name, table) ->
                script.append(name).append(":`").append(escaped(table)).append("`,\n"));
        return script.append("});\n").toString();
    }

    /** Tables stand in template literals, where only these three mean something. */
    private static String escaped(String table) {
        return table.replace("\\", "\\\\").replace("`", "\\`").replace("${", "\\${");
    }

    private static String rows(List<String> rows) {
        return String.join("\n", rows);
    }

    private static String row(Object... fields) {
        List<String> row = new ArrayList<>();
        for (Object field : fields) {
            row.add(String.valueOf(field));
        }
        return String.join("\t", row);
    }

    private boolean isExplained(Code code) {
        return isBasic(code) || code.system().id().equals("enhanced");
    }

    private boolean isBasic(Code code) {
        return code.system().id().equals(catalog.settings().systems().get(0).id());
    }

    /** The first system, and the folders of the pages of both. */
    private String systems() {
        String basic = catalog.codes().stream()
                .filter(this::isBasic)
                .findFirst()
                .map(this::folder)
                .orElse("");
        String other = catalog.codes().stream()
                .filter(code -> code.system().id().equals("enhanced"))
                .findFirst()
                .map(this::folder)
                .orElse("");
        return row(catalog.settings().systems().get(0).id(), basic, other);
    }

    private String folder(Code code) {
        String page =
                routes.page(code, language).substring(routes.home(language).length());
        return page.substring(0, page.length() - code.code().length() - 2);
    }

    private String category(Category category) {
        return row(
                category.id().name(),
                category.title().in(language),
                fix(counsel.fix(category).orElse(null)));
    }

    private String code(Code code) {
        List<Object> row = new ArrayList<>(List.of(
                code.code(),
                code.title().in(language),
                category(code.category()),
                code.vague() ? "1" : "",
                advice(code),
                fix(counsel.fix(code).orElse(null))));
        Map<String, Integer> others = new LinkedHashMap<>();
        for (var ref : code.causes()) {
            String category = ((Cause) catalog.get(ref)).category().target().name();
            Category entry = (Category) catalog.get(((Cause) catalog.get(ref)).category());
            counsel.fix(entry, List.of(code)).ifPresent(fix -> others.putIfAbsent(category, number(fix)));
        }
        others.forEach((category, fix) -> row.add(categories.indexOf(category) + " " + fix));
        return row(row.toArray());
    }

    private String provider(Provider provider) {
        List<Object> row = new ArrayList<>(List.of(
                provider.id().name(),
                provider.title().in(language),
                switch (provider.type()) {
                    case SOFTWARE -> "software";
                    case BLOCKLIST -> "blocklist";
                    default -> "service";
                }));
        row.addAll(Explainer.marks(provider, catalog));
        return row(row.toArray());
    }

    /**
     * Replies under a line with their provider; of their names, only what the provider and the codes do not say, and with spaces,
     * since they are made of the same words as the wordings.
     */
    private String replies() {
        List<String> rows = new ArrayList<>();
        String provider = "";
        for (Reply reply : catalog.replies()) {
            String next = reply.provider().target().name();
            if (!next.equals(provider)) {
                rows.add("@" + next);
                provider = next;
            }
            rows.add(reply(reply));
        }
        return rows(rows);
    }

    /** A reply; its category, advice and fix are left out where its code says the same. */
    private String reply(Reply reply) {
        String basic = reply.code().target().last();
        String enhanced =
                reply.enhanced() == null ? "" : reply.enhanced().target().last();
        String codes = enhanced.isEmpty() ? basic + "-" : basic + "-" + enhanced + "-";
        String name = reply.id().last();
        Code code = (Code) catalog.get(reply.enhanced() == null ? reply.code() : reply.enhanced());
        int category = category(reply.category());
        int advice = advice(reply);
        String fix = fix(counsel.fix(reply).orElse(null));
        List<Object> row = new ArrayList<>(List.of(
                (name.startsWith(codes) ? name.substring(codes.length() - 1) : name).replace('-', ' '),
                basic,
                enhanced,
                category == category(code.category()) ? "" : category,
                advice == advice(code) ? "" : advice,
                fix.equals(fix(counsel.fix(code).orElse(null))) ? "" : fix));
        row.addAll(Explainer.wordings(reply));
        return row(row.toArray());
    }

    private int category(Ref category) {
        return categories.indexOf(category.target().name());
    }

    private int advice(Entry entry) {
        @Nullable Advice given = counsel.advice(entry);
        if (given == null) {
            return -1;
        }
        List<Object> row = new ArrayList<>(List.of(word(given.retry().name())));
        given.act().forEach(actor -> row.add(word(actor.name())));
        return advice.computeIfAbsent(row(row.toArray()), key -> advice.size());
    }

    private String fix(@Nullable Fix fix) {
        return fix == null ? "" : String.valueOf(number(fix));
    }

    private int number(Fix fix) {
        return fixes.computeIfAbsent(fix.id(), key -> fixes.size());
    }

    private static String grouped(List<Cue> cues) {
        Map<String, List<Object>> groups = new LinkedHashMap<>();
        cues.forEach(cue -> groups.computeIfAbsent(cue.of(), of -> new ArrayList<>(List.of(of)))
                .add(cue.phrase()));
        return rows(groups.values().stream().map(row -> row(row.toArray())).toList());
    }

    private String problems() {
        Map<String, List<Object>> groups = new LinkedHashMap<>();
        for (Cue cue : catalog.phrasebook().problems()) {
            key(cue.of(), cue.strength().ordinal(), groups).add(cue.phrase());
        }
        for (Cue cue : Explainer.names(catalog)) {
            key(cue.of(), Strength.values().length, groups).add(cue.phrase());
        }
        return rows(groups.values().stream().map(row -> row(row.toArray())).toList());
    }

    private static List<Object> key(String of, int strength, Map<String, List<Object>> groups) {
        return groups.computeIfAbsent(row(of, strength), key -> new ArrayList<>(List.of(key)));
    }

    /** The words that the script of the page shows. */
    private String words() {
        List<String> rows = new ArrayList<>();
        if (strings.get("explain") instanceof Map<?, ?> words) {
            words.forEach((key, word) -> {
                if (word instanceof Counted counted) {
                    counted.named((String) key).forEach((name, text) -> rows.add(row(name, text)));
                } else if (!ON_PAGE.contains(key)) {
                    rows.add(row(key, word));
                }
            });
        }
        if (strings.get("retry") instanceof Map<?, ?> retries) {
            retries.forEach((key, words) -> {
                if (words instanceof Map<?, ?> retry) {
                    rows.add(row("retry-" + key, retry.get("short")));
                }
            });
        }
        if (strings.get("actors") instanceof Map<?, ?> actors) {
            actors.forEach((key, word) -> rows.add(row("actor-" + key, word)));
        }
        return rows(rows);
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
