package codebook.whole;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the addresses on a site's pages mean: files of the site, or places outside. */
final class Addresses {

    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:.*", Pattern.DOTALL);

    /** No real host, so that a relative address that leaves the site is seen to leave it. */
    private static final URI DISK = URI.create("disk://site/a/b/c/d/e/f/site/");

    private final BuiltSite site;

    Addresses(BuiltSite site) {
        this.site = site;
    }

    /**
     * An element of a file of the site.
     *
     * @param path of the file
     * @param fragment the element's id; empty for the whole file
     */
    record Target(String path, String fragment) {}

    /** Whether an address names a scheme and leads out of the site. */
    boolean isOutside(String address) {
        return SCHEME.matcher(address).matches() && !address.startsWith(site.baseUrl());
    }

    /**
     * What an address on a page means; empty when it leads out of the site's folder, or nowhere.
     *
     * @param path of the page
     * @param address absolute and below the site's own address, or relative
     */
    Optional<Target> resolve(String path, String address) {
        URI base = DISK.resolve(path);
        URI target = address.startsWith(site.baseUrl())
                ? DISK.resolve(address.substring(site.baseUrl().length()))
                : base.resolve(address);
        if (address.isEmpty() || address.startsWith("#")) {
            target = URI.create(base + address);
        }
        String file = target.getPath();
        if (!file.startsWith(DISK.getPath())) {
            return Optional.empty();
        }
        String within = file.substring(DISK.getPath().length());
        String fragment = target.getFragment() == null ? "" : target.getFragment();
        return Optional.of(
                        new Target(within.isEmpty() || within.endsWith("/") ? within + "index.html" : within, fragment))
                .filter(found -> site.files().contains(found.path));
    }
}
