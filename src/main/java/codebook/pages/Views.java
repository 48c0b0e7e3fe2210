package codebook.pages;

import codebook.model.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records that templates share. Each holds what is shown, in one language, and nothing else. */
final class Views {

    private Views() {}

    /** What every template gets: the site, the page, the page's own view, and the words of the interface. */
    record Model(Site site, Page page, Record v, Map<String, Object> s) {}

    /** What a fragment gets: something that several pages show, rendered once. */
    record Part(Record v, Map<String, Object> s) {}

    /** What is the same on every page of a language. */
    record Site(
            String title,
            String tagline,
            String description,
            Nav nav,
            Map<String, String> assets,
            List<Tongue> languages) {}

    /** Addresses of the rooms that the header and the footer lead to; empty for a kind without entries. */
    record Nav(
            String home,
            String codes,
            String causes,
            String fixes,
            String clients,
            String providers,
            String replies,
            String topics,
            String categories,
            String search,
            String coverage,
            String fields,
            String explain) {}

    /** A language of the site, and the page or part that is in it. */
    record Tongue(String tag, String name, String direction, String href, String url) {}

    /**
     * A page as the layout sees it.
     *
     * @param room which part of the site it belongs to: codes, causes, clients, providers, topics, search, or empty
     * @param url its canonical address
     * @param tongues the page in every language, this one included
     * @param neutral the address to offer to readers of no known language
     * @param crumbs the way from the home page, this page excluded
     * @param picture the absolute address of the picture for previews
     * @param rooms the site's name and the way to its rooms
     * @param theme the switch of the colour scheme
     * @param foot the footer
     */
    record Page(
            Tongue language,
            String room,
            String url,
            List<Tongue> tongues,
            String neutral,
            List<Link> crumbs,
            String picture,
            Markup rooms,
            Markup theme,
            Markup foot) {}

    /** What the way to the rooms shows. */
    record Rooms(String title, Nav nav, String room) {}

    /** Words that lead somewhere; an absolute address is in {@code url} where it is needed. */
    record Link(String title, String href, String url) {}

    /** A day, taken apart so that the language can put it together. */
    record Day(String iso, int year, int month, int day) {
        static Day of(LocalDate date) {
            return new Day(date.toString(), date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        }
    }

    /** Where facts come from. */
    record Reference(String title, String section, String url) {
        static Reference of(Citation citation) {
            return new Reference(citation.title(), citation.section().orElse(""), citation.url());
        }
    }

    /** The foot of an entry's page. */
    record Proof(List<Reference> sources, @Nullable Day reviewed, String permalink, String edit, String report) {}

    /** An entry as one line of a list: a code with its number, or any other with its title. */
    record Row(String code, String outcome, String title, Markup summary, String href) {}

    /** A category as a badge. */
    record Badge(String id, String title, String href) {}

    /** The three lines under the title. */
    record Advice(
            String retry, List<String> actors, @Nullable Link fix) {}

    /** A stage of the session in the picture. */
    record Stage(String command, String title, String state) {}

    /** The session picture. */
    record Session(String code, String outcome, List<Stage> stages, String all, String first, String others) {}

    /** A cause on the page of a code: its rendered inside, and whether it starts open. */
    record CauseItem(String id, Markup body, boolean open) {}

    /** A provider's replies. */
    record ReplyGroup(String provider, String href, List<Markup> items) {}

    /** What an entry is mistaken for. */
    record Contrast(Row other, Markup difference) {}

    /** A list under a heading. */
    record Group(String id, String title, String href, List<Markup> items) {}

    /** A setting of a service: what it is, and its value. */
    record Endpoint(String protocol, String host, String port, String security) {}

    /** The constants of the model as the words that templates and style sheets use. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
