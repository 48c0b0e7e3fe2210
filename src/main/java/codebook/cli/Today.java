package codebook.cli;

import java.time.LocalDate;

/** The one look at the clock: for the age of reviews, and for the day in a new entry. What is built never depends on it. */
final class Today {

    private Today() {}

    static LocalDate day() {
        return LocalDate.now();
    }
}
