package codebook.model;

/** Who can do something about it. */
public enum Actor {
    SENDER,
    SENDER_ADMIN,
    RECIPIENT,
    RECIPIENT_ADMIN,
    DEVELOPER,
    NOBODY
}
