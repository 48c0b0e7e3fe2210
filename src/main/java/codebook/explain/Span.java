package codebook.explain;

/**
 * A piece of the pasted text.
 *
 * @param from its first character
 * @param to the character after its last one
 */
public record Span(int from, int to) {}
