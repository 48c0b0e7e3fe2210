package codebook.model;

/** What a program that got an error should do next, in one word. Published in the catalogue: words are added, never changed. */
public enum NextStep {
    /** Nothing failed. */
    NOTHING,
    /** Send the same message again, later. */
    RETRY_LATER,
    /** Somebody must change settings or a password on the sending side. */
    FIX_SETTINGS,
    /** The message itself must change. */
    FIX_MESSAGE,
    /** The sending program must be changed. */
    FIX_CODE,
    /** The address does not take mail: correct it, or take it off the list. */
    REMOVE_ADDRESS,
    /** The administrator of the sending side must act. */
    ASK_ADMINISTRATOR,
    /** The recipient, or the administrator there, must act. */
    ASK_RECIPIENT,
    /** The mail service must act. */
    ASK_PROVIDER
}
