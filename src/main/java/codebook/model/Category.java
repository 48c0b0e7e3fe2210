package codebook.model;

/** The reader's problem in one word. */
public record Category(Head head, Text about) implements Entry {}
