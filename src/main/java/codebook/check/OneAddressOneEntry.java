package codebook.check;

import codebook.graph.Routes;
import codebook.model.Catalog;
import codebook.model.Code;
import codebook.model.CodeSystem;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.Language;
import codebook.model.Position;
import codebook.model.Reply;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** No two entries claim one address, be it a page or a permalink, and none claims an address of the site's own. */
final class OneAddressOneEntry implements Rule {

    private static final Supplier<String> SITE = () -> "the site itself";
    private static final Supplier<String> CODES = () -> "the codes below it";

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Catalog catalog = subject.catalog();
        Routes routes = subject.routes();
        Map<String, Supplier<String>> owners = new HashMap<>();
        routes.own().forEach(address -> owners.put(address, SITE));
        Language language = catalog.settings().defaultLanguage();
        catalog.settings().systems().stream().map(CodeSystem::path).distinct().forEach(path -> {
            Position at = catalog.settings().at();
            claim(routes.map(path, language), CODES, at, owners, diagnostics);
            claim("/" + path + "/", CODES, at, owners, diagnostics);
        });
        for (Entry entry : catalog.entries()) {
            boolean free = claim(routes.page(entry, language), entry, owners, diagnostics);
            // Where the pages collide the permalinks do, too; one diagnostic says it.
            if (free && entry instanceof Code code) {
                claim(routes.permalink(code), code, owners, diagnostics);
            } else if (free && entry instanceof Reply reply) {
                claim(routes.permalink(reply), reply, owners, diagnostics);
            }
        }
    }

    private static boolean claim(
            String address, Entry entry, Map<String, Supplier<String>> owners, Diagnostics diagnostics) {
        return claim(
                address,
                () -> entry.id() + " (" + entry.head().at() + ")",
                entry.head().at(),
                owners,
                diagnostics);
    }

    private static boolean claim(
            String address,
            Supplier<String> owner,
            Position at,
            Map<String, Supplier<String>> owners,
            Diagnostics diagnostics) {
        Supplier<String> first = owners.putIfAbsent(address, owner);
        if (first != null) {
            diagnostics.error(
                    "one-address",
                    at,
                    "the address " + address + " already belongs to " + first.get(),
                    "give one of them another identifier");
        }
        return first == null;
    }
}
