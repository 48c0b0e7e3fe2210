package codebook;

import codebook.model.Diagnostic;
import codebook.model.Diagnostics;
import codebook.model.Past;
import codebook.site.TextFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The record of every address that was ever published: {@code content/addresses.lock}, one address a line, sorted. A build
 * that would lose one of them fails.
 *
 * @param content the content folder
 * @param templates the template folder
 */
public record Lock(Path content, Path templates) {

    /**
     * What recording came to.
     *
     * @param diagnostics what is wrong; with an error among it nothing was written
     * @param recorded how many addresses are new
     * @param all how many there are now
     */
    public record Result(List<Diagnostic> diagnostics, int recorded, int all) {}

    /** Adds the addresses of the site as it is to those that were published before. Nothing is ever taken out. */
    public Result record() {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Site> site = new Build(content, templates, Optional.empty()).site(new Memory(), diagnostics);
        site.ifPresent(all -> all.outputs().all((done, of) -> {}));
        if (site.isEmpty() || diagnostics.hasErrors()) {
            return new Result(diagnostics.sorted(), 0, 0);
        }
        Set<String> addresses = new TreeSet<>(site.get().catalog().past().addresses());
        addresses.remove("");
        int before = addresses.size();
        addresses.addAll(site.get().outputs().addresses());
        if (addresses.size() > before) {
            TextFile.write(content.resolve(Past.LOCK), String.join("\n", addresses) + "\n");
        }
        return new Result(diagnostics.sorted(), addresses.size() - before, addresses.size());
    }
}
