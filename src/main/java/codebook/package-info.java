/**
 * Codebook turns YAML entries in several languages into a static site that explains error codes.
 *
 * <p>{@link codebook.Build} is the whole build as one readable method. The rooms it goes through:
 *
 * <ul>
 *   <li>{@code content} reads YAML into the {@code model}, or into diagnostics
 *   <li>{@code markdown} turns texts into safe HTML
 *   <li>{@code graph} knows every address and who points to whom
 *   <li>{@code check} holds the rules about how entries fit together
 *   <li>{@code pages} composes pages and fills templates
 *   <li>{@code export} makes the same catalogue readable for machines
 *   <li>{@code site} writes the result
 *   <li>{@code serve} shows it in the browser while it is being written
 *   <li>{@code cli} is the command line
 * </ul>
 */
@NullMarked
package codebook;

import org.jspecify.annotations.NullMarked;
