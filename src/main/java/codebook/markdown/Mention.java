package codebook.markdown;

import codebook.model.EntryId;
import codebook.model.Language;
import codebook.model.Position;

/**
 * A link from a text to an entry.
 *
 * @param target the entry
 * @param fragment the section of its page, without {@code #}; may be empty
 * @param language the language of the text, and so of the page
 * @param at where it was written
 */
public record Mention(EntryId target, String fragment, Language language, Position at) {}
