package codebook.whole;

import codebook.browser.NuChecker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every page is valid HTML, by the checker that knows best. */
class HtmlIT {

    private final BuiltSite site = RealSite.SITE;

    /** A checker takes long to make and serves one thread. */
    private final ThreadLocal<NuChecker> checker = ThreadLocal.withInitial(NuChecker::new);

    @Test
    void no_page_has_an_error_or_a_warning() {
        List<String> findings = site.pagePaths().parallelStream()
                .flatMap(path -> check(path).map(finding -> path + ": " + finding))
                .toList();

        Findings.none(findings);
    }

    /** By its address on the web: at others the checker passes over the content security policy. */
    private Stream<String> check(String path) {
        try {
            return checker.get().check(site.baseUrl() + path, site.bytes(path)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
