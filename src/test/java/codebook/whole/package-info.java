/**
 * The finished site as a whole: what its readers, its host and search engines get, judged by the tools of
 * {@link codebook.browser}.
 *
 * <p>{@link codebook.whole.RealSite} is the project's own content, built once for all tests; {@code -Dcodebook.content}
 * names other content. A rule for every page reads like this:
 *
 * <pre>{@code
 * Findings.none(RealSite.SITE.judge(page -> page.document().select("[style]").stream().map(Element::outerHtml)));
 * }</pre>
 */
@NullMarked
package codebook.whole;

import org.jspecify.annotations.NullMarked;
