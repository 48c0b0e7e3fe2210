/** The command line: commands, what they print, and exit codes. The only room that knows picocli and the standard streams. */
@NullMarked
package codebook.cli;

import org.jspecify.annotations.NullMarked;
