/**
 * Text to safe HTML, to plain words, and to the references it mentions. The only room that knows the Markdown library;
 * learns where entries live through {@link codebook.markdown.Links}.
 */
@NullMarked
package codebook.markdown;

import org.jspecify.annotations.NullMarked;
