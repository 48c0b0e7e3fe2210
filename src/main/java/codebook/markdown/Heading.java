package codebook.markdown;

/**
 * A heading of a text.
 *
 * @param level 2 or 3
 * @param id its anchor, the same in every language
 * @param html its words
 */
public record Heading(int level, String id, String html) {}
