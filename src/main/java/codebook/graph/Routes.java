package codebook.graph;

import codebook.markdown.Links;
import codebook.model.Catalog;
import codebook.model.Client;
import codebook.model.Code;
import codebook.model.CodeSystem;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.Language;
import codebook.model.Provider;
import codebook.model.Reply;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where every page lives: the only place that makes an address. Addresses are given from the root of the site, with a
 * slash at both ends; they are for ever.
 */
public final class Routes implements Links {

    private static final Pattern PAIR = Pattern.compile("/[0-9]+-[0-9.]+/");

    private final Catalog catalog;

    public Routes(Catalog catalog) {
        this.catalog = catalog;
    }

    // ---- pages in a language

    public String home(Language language) {
        return "/" + language.tag() + "/";
    }

    /** The map of all codes of the systems that share a path. */
    public String map(String systemPath, Language language) {
        return home(language) + systemPath + "/";
    }

    /** The list of all entries of a kind that is not a code. */
    public String list(Kind kind, Language language) {
        return home(language) + kind.folder() + "/";
    }

    /** The list of a provider's replies. */
    public String replies(Provider provider, Language language) {
        return list(Kind.REPLY, language) + provider.id().name() + "/";
    }

    public String search(Language language) {
        return home(language) + "search/";
    }

    /** How much there is of what. */
    public String coverage(Language language) {
        return home(language) + "coverage/";
    }

    /** Where a pasted error is explained. */
    public String explain(Language language) {
        return home(language) + "explain/";
    }

    public String page(Entry entry, Language language) {
        return home(language) + pathOf(entry) + "/";
    }

    /** The set-up sheet of a client with a provider. */
    public String sheet(Client client, Provider provider, Language language) {
        return page(client, language) + provider.id().name() + "/";
    }

    private static String pathOf(Entry entry) {
        if (entry instanceof Code code) {
            return code.system().path() + "/" + code.code();
        }
        return entry.id().kind().folder() + "/" + entry.id().name();
    }

    // ---- permalinks

    /** The short, language-neutral address of a code: {@code /530/}, {@code /5.7.0/}, {@code /ftp/530/}. */
    public String permalink(Code code) {
        CodeSystem system = code.system();
        return system.bare() ? "/" + code.code() + "/" : "/" + system.path() + "/" + code.code() + "/";
    }

    /** The short, language-neutral address of a reply: {@code /gmail/want-auth/}. */
    public String permalink(Reply reply) {
        return "/" + reply.provider().target().name() + "/" + reply.shortName() + "/";
    }

    /**
     * The permalink of an entry that has one.
     *
     * @param entry a code or a reply
     */
    public String permalink(Entry entry) {
        return entry instanceof Code code ? permalink(code) : permalink((Reply) entry);
    }

    /** The address of a reply code together with an enhanced one: {@code /530-5.7.0/}. */
    public String permalink(Code code, Code enhanced) {
        return "/" + code.code() + "-" + enhanced.code() + "/";
    }

    /**
     * All permalinks with the entry that each leads to. A pair of codes leads to the one that says more: the enhanced code
     * unless it is vague and the reply code is not.
     */
    public Map<String, Entry> permalinks() {
        Map<String, Entry> permalinks = new LinkedHashMap<>();
        for (Code code : catalog.codes()) {
            permalinks.put(permalink(code), code);
            for (var with : code.with()) {
                pair((Code) catalog.get(with), code, permalinks);
            }
        }
        for (Reply reply : catalog.replies()) {
            permalinks.put(permalink(reply), reply);
            if (reply.enhanced() != null) {
                pair((Code) catalog.get(reply.code()), (Code) catalog.get(reply.enhanced()), permalinks);
            }
        }
        return permalinks;
    }

    private void pair(Code code, Code enhanced, Map<String, Entry> permalinks) {
        Code clearer = enhanced.vague() && !code.vague() ? code : enhanced;
        permalinks.put(permalink(code, enhanced), clearer);
    }

    /**
     * The other spellings of permalinks that software produces, with the permalink that each stands for: the code below its
     * system ({@code /smtp/530/}), a pair joined by the other sign ({@code /530_5.7.0/}).
     */
    public Map<String, String> spellings() {
        Map<String, String> spellings = new LinkedHashMap<>();
        Map<String, Entry> permalinks = permalinks();
        for (String permalink : permalinks.keySet()) {
            if (PAIR.matcher(permalink).matches()) {
                spellings.put(permalink.replace('-', '_'), permalink);
            }
        }
        for (Code code : catalog.codes()) {
            if (code.system().bare()) {
                spellings.put("/" + code.system().path() + permalink(code), permalink(code));
            }
        }
        spellings.keySet().removeAll(permalinks.keySet());
        return spellings;
    }

    /** The classes of codes that have a page of their own, for codes that have none: {@code /5xx/}, {@code /5.7.x/}. */
    public List<CodeClass> classes() {
        return catalog.settings().systems().stream()
                .filter(CodeSystem::bare)
                .flatMap(system -> CodeClass.of(system, catalog.codes()).stream())
                .toList();
    }

    /** The address of a class of codes: {@code /5xx/}. */
    public String permalink(CodeClass codes) {
        return "/" + codes.pattern() + "/";
    }

    /** The part of the map that shows a class of codes. */
    public String map(CodeClass codes, Language language) {
        return map(codes.system().path(), language) + "#" + codes.system().id() + "-" + codes.first();
    }

    // ---- for texts

    @Override
    public Optional<Target> find(EntryId id, Language language) {
        return catalog.find(id)
                .map(entry -> new Target(page(entry, language), entry.title().in(language)));
    }

    @Override
    public boolean isUnreadable(EntryId id) {
        return catalog.unreadable().contains(id);
    }

    @Override
    public Collection<String> names(Kind kind) {
        return catalog.names(kind);
    }
}
