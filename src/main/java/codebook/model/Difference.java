package codebook.model;

/**
 * An entry that readers mistake for another one, and how the two differ.
 *
 * @param other the one it is mistaken for: a code or a reply
 * @param difference one sentence
 */
public record Difference(Ref other, Text difference) {}
