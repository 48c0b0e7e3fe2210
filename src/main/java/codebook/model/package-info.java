/**
 * The nouns: immutable entries of the knowledge graph, the settings, and diagnostics with their places. Knows nothing of
 * files, Markdown, addresses or pages.
 */
@NullMarked
package codebook.model;

import org.jspecify.annotations.NullMarked;
