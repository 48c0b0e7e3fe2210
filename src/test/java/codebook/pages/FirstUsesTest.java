package codebook.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import codebook.content.ContentReader;
import codebook.graph.Routes;
import codebook.model.Catalog;
import codebook.model.Diagnostics;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A term is linked where a page uses it first, in running text and as a word of its own. */
class FirstUsesTest {

    private static final Catalog SMALL = new ContentReader(
                    Path.of("src/test/resources/sites/small/content"), new Diagnostics())
            .read()
            .orElseThrow();

    private static final FirstUses TERMS =
            new FirstUses(SMALL, new Routes(SMALL), SMALL.languages().get(0));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>A login, a login.</p>                          | <p>A [login], a login.</p>
            <p>Login first</p>                                | <p>[Login] first</p>
            <p>first LOGIN</p>                                | <p>first LOGIN</p>
            <p>log in, then login</p>                         | <p>[log in], then login</p>
            <p>logins, weblogin, pre-login, login-page</p>    | <p>logins, weblogin, pre-login, login-page</p>
            <p>login.example.com, a@login, /login</p>         | <p>login.example.com, a@login, /login</p>
            <p>no login.</p>                                  | <p>no [login].</p>
            <p>(login)&amp;login</p>                          | <p>([login])&amp;login</p>
            <h2>login</h2><p title="login">x <b>login</b></p> | <h2>login</h2><p title="login">x <b>[login]</b></p>
            <strong>Require login</strong> login              | <strong>Require login</strong> [login]
            <pre>login</pre><code>login</code> login          | <pre>login</pre><code>login</code> [login]
            <table><th>head<td>login</table>                  | <table><th>head<td>[login]</table>
            login &nbsp login                                 | [login] &nbsp login
            <a href="/">to <b>login</b></a> login             | <a href="/">to <b>login</b></a> [login]
            """)
    void are_linked(String text, String linked) {
        String expected =
                linked.replaceAll("\\[([^]]+)]", "<a class=\"term\" href=\"/en/topics/ports/#port-587\">$1</a>");
        assertEquals(page(expected), TERMS.in(page(text)));
    }

    private static String page(String text) {
        return "<title>login</title><main id=\"main\">" + text + "</main><footer>login</footer>";
    }
}
