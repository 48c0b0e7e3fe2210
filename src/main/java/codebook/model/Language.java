package codebook.model;

/**
 * A language of the site.
 *
 * @param tag BCP 47 tag, also the first part of its pages' addresses
 * @param name its name in itself
 * @param direction {@code ltr} or {@code rtl}
 */
public record Language(String tag, String name, String direction) {}
