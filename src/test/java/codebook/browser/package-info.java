/**
 * Judges of a built site: a web server that behaves like a host, a real browser, and the checkers of HTML and of
 * accessibility. They know files and addresses, never the generator.
 *
 * <p>A browser test reads like this:
 *
 * <pre>{@code
 * try (var server = StaticServer.serve(site, "/docs/smtp/");
 *         var visit = Chromium.visit(server.site(), Reader.RUSSIAN.dark().onPhone())) {
 *     Page page = visit.open("ru/smtp/530/");
 *     page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Копировать")).click();
 *     assertEquals(List.of(), Axe.violations(page));
 *     assertEquals(List.of(), visit.problems());
 * }
 * }</pre>
 *
 * <p>Classes that need the browser or the HTML checker are named {@code *IT} and run in {@code mvn verify}.
 */
@NullMarked
package codebook.browser;

import org.jspecify.annotations.NullMarked;
