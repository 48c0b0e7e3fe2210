package codebook.model;

/** Whether sending again helps. */
public enum Retry {
    UNNEEDED,
    LATER,
    AFTER_FIX,
    NEVER
}
