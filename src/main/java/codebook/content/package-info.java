/**
 * From YAML files to entries, or to diagnostics with their places. The only room that knows YAML; knows nothing of
 * Markdown, addresses or pages.
 */
@NullMarked
package codebook.content;

import org.jspecify.annotations.NullMarked;
