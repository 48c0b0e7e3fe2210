/** The same catalogue for machines: sitemaps and the robots file. */
@NullMarked
package codebook.export;

import org.jspecify.annotations.NullMarked;
