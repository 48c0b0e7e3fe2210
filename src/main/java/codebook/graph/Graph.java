package codebook.graph;

import codebook.markdown.Mention;
import codebook.markdown.Prose;
import codebook.model.Catalog;
import codebook.model.Cause;
import codebook.model.Client;
import codebook.model.Code;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Fix;
import codebook.model.Kind;
import codebook.model.Provider;
import codebook.model.Ref;
import codebook.model.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Who points to whom. Built once all references are known to lead somewhere. */
public final class Graph {

    private final Catalog catalog;
    private final Map<EntryId, List<Entry>> pointing;
    private final Map<EntryId, List<Entry>> mentioning;
    private final Set<EntryId> featured;
    private final Map<EntryId, List<Provider>> providers = new ConcurrentHashMap<>();

    private Graph(Catalog catalog, Map<EntryId, List<Entry>> pointing, Map<EntryId, List<Entry>> mentioning) {
        this.catalog = catalog;
        this.pointing = pointing;
        this.mentioning = mentioning;
        this.featured = catalog.settings().featured().stream()
                .map(Ref::target)
                .filter(id -> id.kind() == Kind.PROVIDER)
                .collect(Collectors.toSet());
    }

    /** Collects the links of all entries: their references, and what their texts mention. */
    public static Graph of(Catalog catalog, Prose prose) {
        Map<EntryId, List<Entry>> pointing = new HashMap<>();
        Map<EntryId, List<Entry>> mentioning = new HashMap<>();
        for (Entry entry : catalog.entries()) {
            for (Ref ref : entry.head().refs()) {
                add(pointing, ref.target(), entry);
            }
            for (Mention mention : prose.mentions(entry, catalog.settings().defaultLanguage())) {
                add(mentioning, mention.target(), entry);
            }
        }
        return new Graph(catalog, pointing, mentioning);
    }

    /** Entries come one after the other, so one that has linked already is the last. */
    private static void add(Map<EntryId, List<Entry>> links, EntryId target, Entry from) {
        if (from.id().equals(target)) {
            return;
        }
        List<Entry> linking = links.computeIfAbsent(target, id -> new ArrayList<>());
        if (linking.isEmpty() || linking.get(linking.size() - 1) != from) {
            linking.add(from);
        }
    }

    /** The entries that name this one in a field. */
    public List<Entry> pointingTo(Entry entry) {
        return Collections.unmodifiableList(pointing.getOrDefault(entry.id(), List.of()));
    }

    /** The entries whose texts link to this one. */
    public List<Entry> mentioning(Entry entry) {
        return Collections.unmodifiableList(mentioning.getOrDefault(entry.id(), List.of()));
    }

    /** Codes that point to an entry (a cause, a category), in the order of their numbers. */
    public List<Code> codes(Entry entry) {
        List<Code> codes = new ArrayList<>(pointing(entry, Code.class));
        codes.sort(CodeOrder.BY_SYSTEM);
        return codes;
    }

    /** Replies that point to an entry: a code, a provider, a cause, a category. */
    public List<Reply> replies(Entry entry) {
        return pointing(entry, Reply.class);
    }

    /** Causes that point to an entry: a fix, a category. */
    public List<Cause> causes(Entry entry) {
        return pointing(entry, Cause.class);
    }

    /** Clients that can carry out a fix. */
    public List<Client> clients(Fix fix) {
        return pointing(fix, Client.class);
    }

    /** Codes that a fix cures: those with a cause that it mends. */
    public List<Code> cured(Fix fix) {
        return cured(List.of(fix));
    }

    /** Codes that one of some fixes cures. */
    public List<Code> cured(List<Fix> fixes) {
        Map<EntryId, Code> cured = new HashMap<>();
        for (Fix fix : fixes) {
            for (Cause cause : causes(fix)) {
                codes(cause).forEach(code -> cured.put(code.id(), code));
            }
        }
        List<Code> sorted = new ArrayList<>(cured.values());
        sorted.sort(CodeOrder.BY_SYSTEM);
        return sorted;
    }

    /**
     * Providers that a client is used with, by name. People read their mail in programs, so these go with every mailbox; what
     * else sends mail goes with the mailboxes that the site features or that the client has something to say about.
     */
    public List<Provider> providers(Client client) {
        return providers.computeIfAbsent(client.id(), id -> usedWith(client));
    }

    private List<Provider> usedWith(Client client) {
        return catalog.providers().stream()
                .filter(provider -> provider.smtp().stream().anyMatch(client::canUse) && fits(client, provider))
                .toList();
    }

    private boolean fits(Client client, Provider provider) {
        // Who hosts a site keeps its mailboxes, too.
        boolean kind = client.pairsWith().contains(provider.type())
                || provider.type() == Provider.Type.HOSTING
                        && client.pairsWith().contains(Provider.Type.MAILBOX);
        boolean named = client.pairs().stream()
                .anyMatch(pair -> pair.provider().target().equals(provider.id()));
        boolean known = provider.type() != Provider.Type.MAILBOX
                || client.isForReading()
                || featured.isEmpty()
                || featured.contains(provider.id());
        return kind
                && (named || known)
                && client.notWith().stream().noneMatch(ref -> ref.target().equals(provider.id()));
    }

    /** Clients that are used with a provider, by name. */
    public List<Client> clients(Provider provider) {
        return catalog.clients().stream()
                .filter(client -> providers(client).stream().anyMatch(used -> used == provider))
                .toList();
    }

    private <E extends Entry> List<E> pointing(Entry entry, Class<E> type) {
        return pointingTo(entry).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
