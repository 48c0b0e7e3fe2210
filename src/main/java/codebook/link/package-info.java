/**
 * From an error that a mail server gave to the page that explains it. For other programs: needs nothing but the JDK, and
 * nothing of the rest of Codebook.
 */
@NullMarked
package codebook.link;

import org.jspecify.annotations.NullMarked;
