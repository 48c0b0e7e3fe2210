package codebook.browser;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The accessibility checker axe-core, run in an open page: WCAG 2.2 levels A and AA, and axe's best practices.
 *
 * <p>It is sent through the debugging protocol, which no content security policy stops. The wrapper that brings the
 * script in its jar is slower and cannot do that.
 */
public final class Axe {

    private static final String SCRIPT = script();

    private static final String ALL = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

    private static final String COLOURS = "{type: 'rule', values: ['color-contrast', 'link-in-text-block']}";

    private static final String RUN = """
            axe.run(document, {
              resultTypes: ['violations'],
              runOnly: RULES,
            }).then(result => JSON.stringify(result.violations.flatMap(rule => rule.nodes.map(node =>
              `${rule.id} (${rule.impact}): ${rule.help}: ${node.target.join(' ')} ${node.html}`))))
            """;

    private Axe() {}

    /** One line per faulty element: rule, severity, what is wrong, selector and source; empty on a good page. */
    public static List<String> violations(Page page) {
        return run(page, ALL);
    }

    /** The same by the rules that a colour scheme can break, which are the only ones that its page needs a second time. */
    public static List<String> violationsOfColour(Page page) {
        return run(page, COLOURS);
    }

    private static List<String> run(Page page, String rules) {
        CDPSession session = page.context().newCDPSession(page);
        try {
            if (evaluate(session, "typeof axe").getAsString().equals("undefined")) {
                evaluate(session, SCRIPT + ";0");
            }
            String json = evaluate(session, RUN.replace("RULES", rules)).getAsString();
            return Stream.of(new Gson().fromJson(json, String[].class)).toList();
        } finally {
            session.detach();
        }
    }

    private static JsonElement evaluate(CDPSession session, String expression) {
        var arguments = new JsonObject();
        arguments.addProperty("expression", expression);
        arguments.addProperty("awaitPromise", true);
        arguments.addProperty("returnByValue", true);
        JsonObject answer = session.send("Runtime.evaluate", arguments);
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException("axe failed: " + answer.get("exceptionDetails"));
        }
        return answer.getAsJsonObject("result").get("value");
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
