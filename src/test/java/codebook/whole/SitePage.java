package codebook.whole;

import java.util.List;
import org.jsoup.nodes.Document;

/**
 * A page of a site.
 *
 * @param path of its file within the site: {@code en/smtp/530/index.html}
 * @param languages the tags of the site's languages
 * @param document its elements
 */
record SitePage(String path, List<String> languages, Document document) {

    /** Its address within the site: {@code en/smtp/530/}, or empty for the neutral home page. */
    String address() {
        return path.replaceFirst("(^|/)index\\.html$", "$1");
    }

    /** The tag of its language; empty for a page that answers in all of them. */
    String language() {
        String first = path.substring(0, Math.max(0, path.indexOf('/')));
        return languages.contains(first) ? first : "";
    }

    boolean isNeutral() {
        return language().isEmpty();
    }

    /** Its address without the language: the same for all its translations. */
    String translated() {
        return isNeutral() ? address() : address().substring(language().length() + 1);
    }

    /** The address that it has in another language. */
    String in(String other) {
        return other + "/" + translated();
    }

    /** Whether it only leads on to where its entry has moved. */
    boolean isMoved() {
        return !isNeutral() && document.child(0).hasAttr("data-neutral");
    }

    /** The page that is served for addresses that lead nowhere. */
    boolean isNotFound() {
        return path.equals("404.html");
    }
}
