package codebook.model;

import java.util.Map;

/**
 * A text in every language of the site.
 *
 * @param markup how its words are to be read
 * @param phrases by language tag
 */
public record Text(Markup markup, Map<String, Phrase> phrases) {

    /** How the words of a text are to be read. */
    public enum Markup {
        /** One line without markup. */
        PLAIN,
        /** One paragraph of Markdown without its blocks. */
        INLINE,
        /** Markdown without headings. */
        BLOCK,
        /** Markdown with headings: the body of a page. */
        BODY
    }

    public Text {
        phrases = Map.copyOf(phrases);
    }

    public Phrase phrase(Language language) {
        Phrase phrase = phrases.get(language.tag());
        if (phrase == null) {
            throw new IllegalArgumentException("no " + language.tag());
        }
        return phrase;
    }

    /** The text as written, in one language. */
    public String in(Language language) {
        return phrase(language).text();
    }
}
