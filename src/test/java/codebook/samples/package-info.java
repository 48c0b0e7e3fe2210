/** What the samples of the site are tried against: a mail server on this machine, and certificates that nobody else trusts. */
@NullMarked
package codebook.samples;

import org.jspecify.annotations.NullMarked;
