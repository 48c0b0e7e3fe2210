package codebook.whole;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** What a first visit to a page costs. */
final class Weight {

    private Weight() {}

    /** A page with its style sheets and scripts, compressed as hosts do, in bytes. */
    static int of(BuiltSite site, SitePage page) {
        Stream<String> loaded = page.document().select("link[rel=stylesheet], script[src]").stream()
                .map(element -> element.attr("href") + element.attr("src"));
        return compressed(site.bytes(page.path())) + sum(site, page, loaded);
    }

    /** The same, with the scripts that come when the reader gets near the choosers. */
    static int withChoosers(BuiltSite site, SitePage page) {
        Stream<String> loaded = page.document().select("form.choosers").stream()
                .flatMap(form -> Stream.of(form.attr("data-script"), form.attr("data-choices")));
        return of(site, page) + sum(site, page, loaded);
    }

    private static int sum(BuiltSite site, SitePage page, Stream<String> addresses) {
        Addresses all = new Addresses(site);
        return addresses
                .map(address -> all.resolve(page.path(), address).orElseThrow().path())
                .mapToInt(path -> compressed(site.bytes(path)))
                .sum();
    }

    static int compressed(byte[] bytes) {
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
