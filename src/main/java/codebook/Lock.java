package codebook;

import codebook.model.Diagnostic;
import codebook.model.Diagnostics;
import codebook.model.Language;
import codebook.model.LockLines;
import codebook.model.Past;
import codebook.site.TextFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The record of every address that was ever published: {@code content/addresses.lock}. A build that would lose one of them
 * fails.
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
        Optional<Site> found = new Build(content, templates, Optional.empty()).site(new Memory(), diagnostics);
        found.ifPresent(all -> all.outputs().all((done, of) -> {}));
        if (found.isEmpty() || diagnostics.hasErrors()) {
            return new Result(diagnostics.sorted(), 0, 0);
        }
        Site site = found.get();
        Past past = site.catalog().past();
        Set<String> addresses = new TreeSet<>(past.addresses());
        int before = addresses.size();
        addresses.addAll(site.outputs().addresses());
        String text = LockLines.write(
                addresses,
                site.catalog().languages().stream().map(Language::tag).collect(Collectors.toSet()));
        if (!text.equals(past.lock().source().text())) {
            TextFile.write(content.resolve(Past.LOCK), text);
        }
        return new Result(diagnostics.sorted(), addresses.size() - before, addresses.size());
    }
}
