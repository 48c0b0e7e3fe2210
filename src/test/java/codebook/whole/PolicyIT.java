package codebook.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** No page holds what a strict content security policy would stop, and every page has that policy. */
class PolicyIT {

    private static final String POLICY = "meta[http-equiv=Content-Security-Policy]";

    /** The hash that lets a page's own structured data pass. */
    private static final String DATA = " 'sha256-[A-Za-z0-9+/]{43}='";

    private final BuiltSite site = RealSite.SITE;

    /** A page that has moved leads on at once, which disturbs nobody (WCAG 2.2, H76); no page loads itself after a time. */
    @Test
    void no_page_has_a_script_or_a_style_of_its_own() {
        Findings.none(site.judge(page -> page
                .document()
                .select("script:not([src]):not([type=application/ld+json]), style, [style],"
                        + " iframe, object, embed, base, meta[http-equiv=refresh]"
                        + (page.isMoved() ? ":not([content^=0;])" : ""))
                .stream()
                .map(Element::outerHtml)));
    }

    @Test
    void no_element_has_a_handler() {
        Findings.none(site.judge(page -> page.document().getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
                .filter(attribute -> attribute.startsWith("on"))));
    }

    /** What hosts send as a header; it may say more than a page can. */
    @Test
    void the_header_of_hosts_is_the_policy_of_the_pages() {
        String page = site.page(site.languages().get(0) + "/search/index.html")
                .document()
                .select(POLICY)
                .attr("content")
                .replaceFirst(DATA, "");
        String headers = new String(site.bytes("_headers"), StandardCharsets.UTF_8);
        String header = headers.lines()
                .filter(line -> line.startsWith("  Content-Security-Policy: "))
                .map(line -> line.substring(line.indexOf(':') + 2))
                .findFirst()
                .orElseThrow();
        Set<String> both = directives(page);
        both.add("frame-ancestors 'none'");

        assertEquals(both, directives(header));
        for (String host : List.of("hosts/nginx.conf", "hosts/apache.conf")) {
            assertTrue(new String(site.bytes(host), StandardCharsets.UTF_8).contains("\"" + header + "\""), host);
        }
    }

    private static Set<String> directives(String policy) {
        return new TreeSet<>(List.of(policy.split(";\\s*")));
    }

    /** But for that hash. */
    @Test
    void all_pages_have_one_policy_ahead_of_everything_that_loads() {
        Set<String> policies = site.pages()
                .map(page -> {
                    Element first =
                            page.document().select("link, script, " + POLICY).first();
                    return first != null && first.is(POLICY)
                            ? first.attr("content").replaceFirst(DATA, "")
                            : page.path() + " has none";
                })
                .collect(Collectors.toSet());

        assertEquals(1, policies.size(), policies::toString);
    }
}
