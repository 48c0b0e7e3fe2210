package codebook.model;

import java.util.regex.Pattern;

/**
 * A language of the site.
 *
 * @param tag BCP 47 tag, also the first part of its pages' addresses
 * @param name its name in itself
 * @param direction {@code ltr} or {@code rtl}
 */
public record Language(String tag, String name, String direction) {

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*");

    /** Whether a word has the form of a tag (RFC 5646, section 2.1), in which nothing is a trap in an address. */
    public static boolean isTag(String word) {
        return TAG.matcher(word).matches();
    }
}
