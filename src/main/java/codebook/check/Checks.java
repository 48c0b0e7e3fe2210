package codebook.check;

import codebook.graph.Routes;
import codebook.markdown.Prose;
import codebook.model.Catalog;
import codebook.model.Diagnostics;
import java.util.List;

/** All rules about how entries fit together. What one file must look like is checked while it is read. */
public final class Checks {

    private static final List<Rule> RULES = List.of(
            new DanglingReferences(),
            new OneAddressOneEntry(),
            new OneDomainOneProvider(),
            new Unreachable(),
            new Fragments(),
            new Repetitions(),
            new Moves());

    private Checks() {}

    /** Runs every rule, side by side, and reports what they find. */
    public static void run(Catalog catalog, Routes routes, Prose prose, Diagnostics diagnostics) {
        Subject subject = new Subject(catalog, routes, prose);
        RULES.parallelStream().forEach(rule -> rule.check(subject, diagnostics));
    }
}
