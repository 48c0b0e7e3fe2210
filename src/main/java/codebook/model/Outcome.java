package codebook.model;

/** What a code says of the command it answers (RFC 5321, section 4.2.1). */
public enum Outcome {
    SUCCESS,
    INTERMEDIATE,
    TRANSIENT,
    PERMANENT;

    /** Whether something went wrong. */
    public boolean isFailure() {
        return this == TRANSIENT || this == PERMANENT;
    }
}
