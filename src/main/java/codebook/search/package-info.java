/**
 * The index that the browser searches: for every language the words of every entry, cut into small scripts. The only room
 * that knows the stemmer. What the browser does with the index is in {@code templates/assets/js/search}.
 */
@NullMarked
package codebook.search;

import org.jspecify.annotations.NullMarked;
