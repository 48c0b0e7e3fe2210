package codebook.whole;

import java.net.URI;

/** The two ways in which people open the site. */
enum From {
    /** From a web host, below a path. */
    HOST,
    /** From a folder on a disk, where nobody turns the name of a folder into that of its page. */
    DISK;

    URI site() {
        return this == HOST ? RealSite.SERVER.site() : RealSite.SITE.folder().toUri();
    }

    /** What to open to get the page at an address: {@code en/smtp/530/}. */
    String page(String address) {
        boolean folder = address.isEmpty() || address.endsWith("/");
        return this == DISK && folder ? address + "index.html" : address;
    }
}
