package codebook.pages;

/**
 * A page that is ready but for its links, which still begin at the root of the site.
 *
 * @param address where it lives
 * @param html the whole page
 */
record Composed(String address, String html) {}
