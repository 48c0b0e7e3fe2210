package codebook.model;

/**
 * A reference as an author wrote it; whether the target exists is checked once all entries are known.
 *
 * @param target the entry it names
 * @param at where it was written
 */
public record Ref(EntryId target, Position at) {}
