package codebook.whole;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** What a first visit costs: a page with its style sheets and scripts, compressed as hosts do. */
class WeightIT {

    private static final int HOME = 15_000;
    private static final int CODE = 30 * 1024;
    private static final int PERMALINK = 12_000;

    private final BuiltSite site = RealSite.SITE;
    private final Addresses addresses = new Addresses(site);

    @Test
    void the_home_page_is_light(TestReporter reporter) {
        for (String language : site.languages()) {
            weigh(language + "/index.html", HOME, reporter);
        }
    }

    @Test
    void the_fullest_code_page_is_light(TestReporter reporter) {
        for (String language : site.languages()) {
            weigh(language + "/smtp/530/index.html", CODE, reporter);
        }
    }

    @Test
    void a_permalink_is_lighter_still(TestReporter reporter) {
        weigh("530/index.html", PERMALINK, reporter);
    }

    private void weigh(String path, int limit, TestReporter reporter) {
        List<String> parts =
                Stream.concat(Stream.of(path), loaded(site.page(path))).toList();
        int weight =
                parts.stream().mapToInt(part -> compressed(site.bytes(part))).sum();
        reporter.publishEntry(path, weight + " of " + limit + " bytes: " + parts);
        assertTrue(weight <= limit, () -> path + " weighs " + weight + " bytes with " + parts);
    }

    private Stream<String> loaded(SitePage page) {
        return page.document().select("link[rel=stylesheet], script[src]").stream()
                .map(element -> element.attr("href") + element.attr("src"))
                .map(address ->
                        addresses.resolve(page.path(), address).orElseThrow().path());
    }

    private static int compressed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }
}
