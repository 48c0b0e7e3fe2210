package codebook.check;

import codebook.graph.Routes;
import codebook.markdown.Prose;
import codebook.model.Catalog;
import codebook.model.Diagnostics;
import java.time.LocalDate;
import java.util.List;

/** What a careful editor would say about content that can be built: warnings, one class per rule. */
public final class Advice {

    private Advice() {}

    /**
     * Runs every rule, and reports what they find.
     *
     * @param today the day from which the age of a review is counted
     */
    public static void run(Catalog catalog, Routes routes, Prose prose, LocalDate today, Diagnostics diagnostics) {
        Subject subject = new Subject(catalog, routes, prose);
        rules(today).forEach(rule -> rule.check(subject, diagnostics));
    }

    private static List<Rule> rules(LocalDate today) {
        return List.of(
                new Orphans(),
                new OneSided(),
                new WeakSigns(),
                new TooLong(),
                new TitleForm(),
                new SameTitle(),
                new Reviews(today),
                new OpenEnds(),
                new Untranslated(),
                new UnevenLists(),
                new Unwritten());
    }
}
