package codebook.check;

import codebook.graph.Routes;
import codebook.model.Catalog;
import codebook.model.Code;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.Language;
import codebook.model.Reply;
import java.util.HashMap;
import java.util.Map;

/** No two entries claim one address, be it a page or a permalink, and none claims an address of the site's own. */
final class OneAddressOneEntry implements Rule {

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Catalog catalog = subject.catalog();
        Routes routes = subject.routes();
        Map<String, Entry> owners = new HashMap<>();
        Language language = catalog.settings().defaultLanguage();
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

    private static boolean claim(String address, Entry entry, Map<String, Entry> owners, Diagnostics diagnostics) {
        Entry first = owners.putIfAbsent(address, entry);
        if (first != null) {
            diagnostics.error(
                    "one-address",
                    entry.head().at(),
                    "the address " + address + " already belongs to " + first.id() + " ("
                            + first.head().at() + ")",
                    "give one of them another identifier");
        }
        return first == null;
    }
}
