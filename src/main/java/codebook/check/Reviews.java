package codebook.check;

import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.Position;
import java.time.LocalDate;

/**
 * Somebody has checked the facts of every entry within the last year, and nobody in the future.
 *
 * @param today the day from which is counted
 */
record Reviews(LocalDate today) implements Rule {

    private static final int MONTHS = 12;

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        for (Entry entry : subject.catalog().entries()) {
            LocalDate day = entry.head().reviewed();
            if (day == null || day.equals(LocalDate.EPOCH)) {
                continue; // none, or one that could not be read
            }
            Position at = entry.head().at().of("reviewed:");
            if (day.isAfter(today)) {
                diagnostics.warning("stale-review", at, "reviewed on a day to come", "today is " + today);
            } else if (day.isBefore(today.minusMonths(MONTHS))) {
                diagnostics.warning(
                        "stale-review",
                        at,
                        "last reviewed more than " + MONTHS + " months ago",
                        "check every fact and its sources, then write today's date");
            }
        }
    }
}
