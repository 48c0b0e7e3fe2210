package codebook.model;

/** What kind of thing a fix is, in a word that a program can act on. */
public enum Action {
    WAIT,
    CHANGE_SETTINGS,
    CHANGE_PASSWORD,
    CHANGE_MESSAGE,
    CORRECT_ADDRESS,
    CONFIGURE_SERVER,
    PUBLISH_DNS,
    ASK_ADMINISTRATOR,
    ASK_RECIPIENT,
    ASK_PROVIDER,
    REQUEST_DELISTING,
    CHANGE_CODE
}
