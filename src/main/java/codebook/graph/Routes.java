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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where every page lives: the only place that makes an address. Addresses are given from the root of the site, with a
 * slash at both ends; they are for ever.
 */
public final class Routes implements Links {

    /** What separates codes in an address. */
    private static final Pattern PARTS = Pattern.compile("[/_-]");

    private static final Pattern PAIR = Pattern.compile("/[0-9]+-[0-9.]+/");

    private final Catalog catalog;
    private volatile @Nullable Map<String, Entry> permalinks;

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

    /** What goes into the files of the content. */
    public String fields(Language language) {
        return home(language) + "fields/";
    }

    /** Where a pasted error is explained. */
    public String explain(Language language) {
        return home(language) + "explain/";
    }

    public String page(Entry entry, Language language) {
        return home(language) + pathOf(entry) + "/";
    }

    /** The addresses that are the site's own, whatever its entries are called; those of maps are their systems'. */
    public Set<String> own() {
        Set<String> own = new TreeSet<>(Set.of(data("")));
        for (Language language : catalog.languages()) {
            own.addAll(
                    List.of(home(language), search(language), coverage(language), fields(language), explain(language)));
            for (Kind kind : Kind.values()) {
                own.add(list(kind, language));
            }
        }
        classes().forEach(codes -> own.add(permalink(codes)));
        return own;
    }

    /** The set-up sheet of a client with a provider. */
    public String sheet(Client client, Provider provider, Language language) {
        return page(client, language) + provider.id().name() + "/";
    }

    // ---- files that programs read

    /**
     * The settings of a provider's mailboxes for Thunderbird, one file per domain; the end of each address is that of Mozilla's
     * format. None where the format cannot say how its users log in: it knows the whole address, and what stands before the at
     * sign.
     */
    public List<String> autoconfig(Provider provider) {
        boolean fits = provider.isMailAccount()
                && (provider.userForm().isEmpty() || provider.userForm().equals("name"));
        return !fits
                ? List.of()
                : provider.domains().stream()
                        .map(domain -> "/autoconfig/" + domain + "/mail/config-v1.1.xml")
                        .toList();
    }

    /**
     * The settings of a provider's mailboxes as a profile for Apple's systems; none where they could not log in by a password:
     * such a profile has OAuth 2.0 for no mail server.
     */
    public Optional<String> profile(Provider provider, Language language) {
        boolean fits = provider.isMailAccount()
                && provider.authentication().stream().anyMatch(way -> way != Provider.Authentication.OAUTH2);
        return fits ? Optional.of(page(provider, language) + provider.id().name() + ".mobileconfig") : Optional.empty();
    }

    private static String pathOf(Entry entry) {
        if (entry instanceof Code code) {
            return code.system().path() + "/" + code.code();
        }
        return entry.id().kind().folder() + "/" + entry.id().name();
    }

    // ---- what was published before

    /** Where the page of an entry is or was; the entry need not exist any more. */
    public String page(EntryId id, Language language) {
        String folder = id.kind() == Kind.CODE
                ? system(id).map(CodeSystem::path).orElse(Kind.CODE.folder())
                : id.kind().folder();
        return home(language) + folder + "/" + (id.kind() == Kind.CODE ? id.last() : id.name()) + "/";
    }

    /** The addresses below which all pages of an entry in a language are or were. */
    List<String> roots(EntryId id, Language language) {
        String page = page(id, language);
        return id.kind() == Kind.PROVIDER ? List.of(page, list(Kind.REPLY, language) + id.name() + "/") : List.of(page);
    }

    /** Whether a neutral address is or was one of an entry's: alone, in a pair, in any spelling. */
    public boolean isPermalink(EntryId id, String address) {
        if (id.kind() == Kind.PROVIDER) {
            return address.startsWith("/" + id.name() + "/");
        }
        Optional<CodeSystem> system = id.kind() == Kind.CODE ? system(id) : Optional.empty();
        if (system.isEmpty()) {
            return false;
        }
        String below = "/" + system.get().path() + "/";
        if (!system.get().bare()) {
            return address.equals(below + id.last() + "/");
        }
        String alone = address.startsWith(below) ? address.substring(below.length() - 1) : address;
        return PARTS.splitAsStream(alone).anyMatch(id.last()::equals) && alone.indexOf('/', 1) == alone.length() - 1;
    }

    /**
     * The entry that an address leads to when the page goes that stood there for several: a list of replies for the service,
     * a sheet for the program, a pair for one of its codes.
     */
    Optional<Entry> heir(String address) {
        for (Language language : catalog.languages()) {
            for (Provider provider : catalog.providers()) {
                if (address.equals(replies(provider, language))) {
                    return Optional.of(provider);
                }
            }
            for (Client client : catalog.clients()) {
                if (address.startsWith(page(client, language))) {
                    return Optional.of(client);
                }
            }
        }
        if (!PAIR.matcher(address.replace('_', '-')).matches()) {
            return Optional.empty();
        }
        List<Code> codes = catalog.codes().stream()
                .filter(code -> code.system().bare() && isPermalink(code.id(), address))
                .toList();
        return Optional.ofNullable(codes.isEmpty() ? null : codes.get(0));
    }

    /** The entry that an address of the usual form belongs to, whether it exists or not. */
    Optional<EntryId> owner(String address) {
        for (Kind kind : Kind.values()) {
            Stream<String> lists = catalog.languages().stream()
                    .filter(language -> kind != Kind.CODE)
                    .map(language -> list(kind, language));
            String data = data(kind.folder() + "/");
            Optional<String> name = Stream.concat(lists, Stream.of(data))
                    .filter(list -> address.startsWith(list) && address.length() > list.length())
                    .map(list -> address.substring(list.length()).replaceFirst("(?:/|\\.json)$", ""))
                    .filter(found -> found.contains("/") == (kind == Kind.CODE || kind == Kind.REPLY))
                    .findFirst();
            if (name.isPresent()) {
                return Optional.of(new EntryId(kind, name.get()));
            }
        }
        for (CodeSystem system : catalog.settings().systems()) {
            String name = address.replaceFirst(".*/([^/]+)/$", "$1");
            Optional<EntryId> gone = PARTS.splitAsStream(name)
                    .filter(part -> part.contains(".") == name(system).contains("."))
                    .map(part -> new EntryId(Kind.CODE, system.id() + "/" + part))
                    .filter(id -> catalog.find(id).isEmpty() && ownsCode(system, id, address))
                    .findFirst();
            if (gone.isPresent()) {
                return gone;
            }
        }
        return Optional.empty();
    }

    private boolean ownsCode(CodeSystem system, EntryId id, String address) {
        return isPermalink(id, address)
                || catalog.languages().stream()
                        .anyMatch(language -> address.equals(map(system.path(), language) + id.last() + "/"));
    }

    /** A code of a system, to tell what its codes look like. */
    private String name(CodeSystem system) {
        return catalog.codes().stream()
                .filter(code -> code.system().equals(system))
                .map(Code::code)
                .findFirst()
                .orElse("");
    }

    private Optional<CodeSystem> system(EntryId code) {
        return catalog.settings().systems().stream()
                .filter(system -> code.name().startsWith(system.id() + "/"))
                .findFirst();
    }

    // ---- for programs

    /** A file of the catalogue for programs: {@code /api/v1/codes.json}. */
    public String data(String file) {
        return "/api/v1/" + file;
    }

    /** The file of an entry in that catalogue. */
    public String data(EntryId id) {
        return data(id.kind().folder() + "/" + id.name() + ".json");
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
        Map<String, Entry> known = permalinks;
        if (known == null) {
            known = Collections.unmodifiableMap(findPermalinks());
            permalinks = known;
        }
        return known;
    }

    private Map<String, Entry> findPermalinks() {
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
    public Optional<String> address(EntryId id, Language language) {
        return catalog.find(id).map(entry -> page(entry, language));
    }

    @Override
    public String title(EntryId id, Language language) {
        return catalog.find(id).orElseThrow().title().in(language);
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
