/** Rules about how entries fit together, one class each; {@link codebook.check.Checks} is the list of them. */
@NullMarked
package codebook.check;

import org.jspecify.annotations.NullMarked;
