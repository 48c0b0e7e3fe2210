package codebook.pages;

/**
 * HTML that is safe to print as it is. Everything else that a template prints is escaped.
 *
 * @param html the HTML; internal links are addresses from the root of the site
 */
record Markup(String html) {}
