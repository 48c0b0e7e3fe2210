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
        Addresses addresses = new Addresses(site);
        Stream<String> loaded = page.document().select("link[rel=stylesheet], script[src]").stream()
                .map(element -> element.attr("href") + element.attr("src"))
                .map(address ->
                        addresses.resolve(page.path(), address).orElseThrow().path());
        return Stream.concat(Stream.of(page.path()), loaded)
                .mapToInt(part -> compressed(site.bytes(part)))
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
