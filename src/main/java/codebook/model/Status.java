package codebook.model;

/** How official a code is. */
public enum Status {
    /** An RFC defines it. */
    STANDARD,
    /** It stands in a registry only. */
    REGISTERED,
    /** It is only seen in the wild. */
    UNREGISTERED
}
