package codebook.link;

/**
 * The page that explains an error, and that page in a line.
 *
 * @param url its permalink: short, the same in all languages, for ever
 * @param title what happened, in a few words; empty where no list of codes was given
 * @param text what happened, in a sentence; empty where no list of codes was given
 * @param retry whether sending again helps: unneeded, later, after-fix, never; empty where that is not known
 * @param next what to do: retry-later, fix-settings, remove-address and others; empty where that is not known
 */
public record ErrorLink(String url, String title, String text, String retry, String next) {

    /** One line for a log or a dialog: {@code Authentication required: https://example.org/530/}. */
    @Override
    public String toString() {
        return title.isEmpty() ? url : title + ": " + url;
    }
}
