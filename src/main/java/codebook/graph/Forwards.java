package codebook.graph;

import codebook.model.Catalog;
import codebook.model.Diagnostics;
import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.Language;
import codebook.model.Move;
import codebook.model.Past;
import codebook.model.Past.Published;
import codebook.model.Position;
import codebook.model.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Keeps the promise that a published address stays: every address of the lock that this site has no page for is forwarded
 * as the moves say. One that no move speaks of is lost, and that is an error.
 */
public final class Forwards {

    private final Catalog catalog;
    private final Routes routes;
    private final Predicate<String> pages;

    /** @param pages whether the site has a page or a file for an address */
    public Forwards(Catalog catalog, Routes routes, Predicate<String> pages) {
        this.catalog = catalog;
        this.routes = routes;
        this.pages = pages;
    }

    /**
     * An address that leads on.
     *
     * @param address what was published
     * @param target where it leads, an address of this site; empty where nothing takes its place
     * @param move what says so
     */
    public record Forward(String address, String target, Move move) {}

    /** All forwards by address. What is lost is reported at its line of the lock. */
    public List<Forward> find(Diagnostics diagnostics) {
        Map<String, Forward> forwards = new TreeMap<>();
        for (Move move : catalog.past().moves()) {
            for (String address : usual(move)) {
                if (!pages.test(address)) {
                    forwards.putIfAbsent(address, forward(address, move));
                }
            }
        }
        Map<String, Loss> losses = new TreeMap<>();
        for (Published published : catalog.past().lock().published()) {
            String address = published.address();
            int line = published.line();
            if (pages.test(address) || forwards.containsKey(address)) {
                continue;
            }
            Optional<Move> move = move(address).or(() -> implied(address, line));
            if (move.isPresent()) {
                forwards.put(address, forward(address, move.get()));
            } else {
                Loss loss = new Loss(address, line, new ArrayList<>());
                losses.computeIfAbsent(subject(address), subject -> loss).all().add(address);
            }
        }
        losses.forEach((subject, loss) -> report(subject, loss, diagnostics));
        return List.copyOf(forwards.values());
    }

    /** Addresses that went together. */
    private record Loss(String first, int line, List<String> all) {}

    private void report(String subject, Loss loss, Diagnostics diagnostics) {
        int others = loss.all.size() - 1;
        String more = others == 0 ? "" : " and at " + others + " more of its addresses";
        diagnostics.error(
                "lost-address",
                new Position(catalog.past().lock().source(), loss.line, 1),
                "nothing is left at " + loss.first + more + ", and published addresses stay",
                "bring it back, or add to " + Past.MOVES + ": '- from: " + subject
                        + "' with 'to:' (its successor) or 'title:' and 'reason:' (a page that says why it went)");
    }

    // ---- which move speaks of an address

    /** The addresses that every entry of its kind has, published or not. */
    private List<String> usual(Move move) {
        if (move.isAddress()) {
            return List.of(move.from());
        }
        List<String> usual = new ArrayList<>();
        EntryId id = move.entry().orElseThrow();
        for (Language language : catalog.languages()) {
            usual.add(routes.page(id, language));
        }
        usual.add(routes.data(id));
        return usual;
    }

    private Optional<Move> move(String address) {
        return catalog.past().moves().stream()
                .filter(move -> move.isAddress()
                        ? address.equals(move.from())
                        : owns(move.entry().orElseThrow(), address))
                .findFirst();
    }

    /** What nobody needs to write down: the entry that the page was about is still there. */
    private Optional<Move> implied(String address, int line) {
        Position at = new Position(catalog.past().lock().source(), line, 1);
        return routes.heir(address).map(heir -> new Move(at, address, new Ref(heir.id(), at), null));
    }

    /** Whether an address was one of an entry's: its pages and those below, its permalinks, its file in the catalogue. */
    private boolean owns(EntryId id, String address) {
        return address.equals(routes.data(id))
                || routes.isPermalink(id, address)
                || catalog.languages().stream()
                        .anyMatch(
                                language -> routes.roots(id, language).stream().anyMatch(address::startsWith));
    }

    /** The entry whose address this was, as a reference; the address itself where that cannot be told. */
    private String subject(String address) {
        return routes.owner(address)
                .filter(id -> catalog.find(id).isEmpty())
                .map(EntryId::toString)
                .orElse(address);
    }

    // ---- where it leads

    private Forward forward(String address, Move move) {
        return new Forward(
                address,
                move.to() == null ? "" : target(address, move, move.to().target()),
                move);
    }

    private String target(String address, Move move, EntryId to) {
        Optional<EntryId> from = move.entry();
        for (Language language : catalog.languages()) {
            if (!address.startsWith(routes.home(language))) {
                continue;
            }
            List<String> old = from.map(id -> routes.roots(id, language)).orElse(List.of());
            List<String> now = routes.roots(to, language);
            for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
                String same = now.get(i)
                        + address.substring(
                                Math.min(address.length(), old.get(i).length()));
                if (address.startsWith(old.get(i)) && pages.test(same)) {
                    return same;
                }
            }
            return routes.page(to, language);
        }
        if (from.isPresent() && address.equals(routes.data(from.get()))) {
            return routes.data(to);
        }
        String same = from.filter(id -> id.kind() == to.kind())
                .map(id -> address.replace(id.last(), to.last()))
                .orElse("");
        return pages.test(same) ? same : permalink(to);
    }

    /** The neutral address of an entry; for one that has none, its page in the default language. */
    private String permalink(EntryId to) {
        boolean has = to.kind() == Kind.CODE || to.kind() == Kind.REPLY;
        return has
                ? catalog.find(to).map(routes::permalink).orElse("/")
                : routes.page(to, catalog.settings().defaultLanguage());
    }
}
