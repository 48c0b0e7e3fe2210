/** Output files, fingerprinted assets, and the folder they are written to. The only room that writes to disk. */
@NullMarked
package codebook.site;

import org.jspecify.annotations.NullMarked;
