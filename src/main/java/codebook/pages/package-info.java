/**
 * Entries to HTML: one composer per kind of page makes a view record, a template prints it. The only room that knows the
 * template engine; text for people is in the templates and their strings, never here.
 *
 * <p>Start with {@link codebook.pages.Pages}.
 */
@NullMarked
package codebook.pages;

import org.jspecify.annotations.NullMarked;
