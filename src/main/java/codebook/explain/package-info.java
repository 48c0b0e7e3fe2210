/**
 * From the raw text of a mail error to the page that explains it. {@link codebook.explain.Explainer} is the way in: it cuts
 * the text into statements, finds the codes in each, and names the problem by its words. Knows the entries and the phrase
 * book, but no addresses and no pages; what it does, {@code templates/assets/js/explain} does in the browser in the same way.
 */
@NullMarked
package codebook.explain;

import org.jspecify.annotations.NullMarked;
