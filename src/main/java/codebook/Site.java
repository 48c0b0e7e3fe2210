package codebook;

import codebook.model.Catalog;
import codebook.model.Diagnostics;
import codebook.site.Outputs;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The site as it follows from content and templates at one moment. It never changes; a later moment has another one.
 *
 * @param outputs its files, each made when it is asked for
 * @param diagnostics what was found so far, and where mistakes go that come out only when a file is made
 */
public record Site(Catalog catalog, Outputs outputs, Diagnostics diagnostics) {

    /** The addresses that the lock does not list yet; none where there is no lock. */
    public Set<String> unrecorded() {
        List<String> recorded = catalog.past().addresses();
        if (recorded.isEmpty()) {
            return Set.of();
        }
        Set<String> unrecorded = new TreeSet<>(outputs.addresses());
        recorded.forEach(unrecorded::remove);
        return unrecorded;
    }

    /** The path of the home page on its host, with a slash at both ends. */
    public String basePath() {
        return URI.create(catalog.settings().baseUrl()).getPath();
    }
}
