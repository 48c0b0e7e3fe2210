package codebook.model;

/**
 * A text in one language, with the place where it stands.
 *
 * @param text as written
 * @param at where it begins
 */
public record Phrase(String text, Position at) {}
