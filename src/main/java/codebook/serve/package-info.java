/** The site on the author's own machine: watches the files, shows every change at once, lets in nobody else. */
@NullMarked
package codebook.serve;

import org.jspecify.annotations.NullMarked;
