package codebook.explain;

import java.util.Set;

/**
 * What a whole text shows about itself.
 *
 * @param mail whether it is about mail; of a mail, whether it reports a failure
 * @param foreign whether it shows something else at work: a web server, a version control system, a database
 * @param trouble whether it says that something went wrong
 * @param undelivered whether it says that a mail was not delivered
 */
record Context(boolean mail, boolean foreign, boolean trouble, boolean undelivered) {

    /** So few words are what somebody types to ask about them. */
    private static final int QUESTION = 3;

    /**
     * @param signs those of the text
     * @param words how many it has
     */
    static Context of(Letter letter, Set<String> signs, int words) {
        boolean undelivered = signs.contains("failure");
        if (letter.mail()) {
            return new Context(undelivered, false, undelivered, undelivered);
        }
        return new Context(
                undelivered || signs.contains("mail") || words <= QUESTION,
                signs.contains("foreign"),
                undelivered || signs.contains("trouble"),
                undelivered);
    }

    /** Whether it can only be about something else than mail. */
    boolean elsewhere() {
        return foreign && !mail;
    }
}
