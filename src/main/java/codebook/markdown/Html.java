package codebook.markdown;

import java.util.List;

/**
 * A text as safe HTML. Internal links are addresses from the root of the site ({@code href="/en/smtp/530/"}); the pages
 * make them relative.
 *
 * @param markup the HTML
 * @param mentions the entries that it links to
 * @param headings its headings, in order
 */
public record Html(String markup, List<Mention> mentions, List<Heading> headings) {

    public Html {
        mentions = List.copyOf(mentions);
        headings = List.copyOf(headings);
    }

    /** The words alone, without markup, on one line. */
    public String words() {
        return words(markup);
    }

    static String words(String markup) {
        StringBuilder words = new StringBuilder(markup.length());
        boolean inTag = false;
        for (int i = 0; i < markup.length(); i++) {
            char c = markup.charAt(i);
            if (c == '<') {
                inTag = true;
            } else if (c == '>') {
                inTag = false;
            } else if (!inTag) {
                words.append(c == '\n' ? ' ' : c);
            }
        }
        return words.indexOf("&") < 0
                ? words.toString().strip()
                : unescape(words.toString()).strip();
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
