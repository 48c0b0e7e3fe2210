/**
 * Routes and links: at which address every page lives, and who points to whom. The only room that knows how an address is
 * made.
 */
@NullMarked
package codebook.graph;

import org.jspecify.annotations.NullMarked;
