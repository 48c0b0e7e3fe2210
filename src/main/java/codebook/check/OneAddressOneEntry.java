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

/** No two entries claim one address, be it a page or a permalink, and none claims an address of the site's own. */
final class OneAddressOneEntry implements Rule {

    private static final String SITE = "the site itself";

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Catalog catalog = subject.catalog();
        Routes routes = subject.routes();
        Map<String, String> owners = new HashMap<>();
        routes.own().forEach(address -> owners.put(address, SITE));
        Language language = catalog.settings().defaultLanguage();
        catalog.settings().systems().stream().map(CodeSystem::path).distinct().forEach(path -> {
            Position at = catalog.settings().at();
            claim(routes.map(path, language), "the codes below it", at, owners, diagnostics);
            claim("/" + path + "/", "the codes below it", at, owners, diagnostics);
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

    private static boolean claim(String address, Entry entry, Map<String, String> owners, Diagnostics diagnostics) {
        Position at = entry.head().at();
        return claim(address, entry.id() + " (" + at + ")", at, owners, diagnostics);
    }

    private static boolean claim(
            String address, String who, Position at, Map<String, String> owners, Diagnostics diagnostics) {
        String first = owners.putIfAbsent(address, who);
        if (first != null) {
            diagnostics.error(
                    "one-address",
                    at,
                    "the address " + address + " already belongs to " + first,
                    "give one of them another identifier");
        }
        return first == null;
    }
}
