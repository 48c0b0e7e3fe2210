package codebook.model;

/** How a connection is protected (RFC 8314). */
public enum Security {
    IMPLICIT_TLS,
    STARTTLS,
    NONE
}
