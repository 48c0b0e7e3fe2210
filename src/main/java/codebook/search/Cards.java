package codebook.search;

import codebook.graph.Routes;
import codebook.markdown.Prose;
import codebook.model.Catalog;
import codebook.model.Code;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Language;
import codebook.model.Outcome;
import codebook.model.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the list of results shows of an entry in one language. */
final class Cards {

    private static final int LONGEST = 110;

    private final Language language;
    private final Catalog catalog;
    private final Routes routes;
    private final Prose prose;
    private final Touched touched;
    private final Map<EntryId, String> before;
    private final Map<EntryId, String> lines = new ConcurrentHashMap<>();

    /**
     * @param touched the entries of which something else may be shown than in an earlier build
     * @param before what that showed
     */
    Cards(Language language, Catalog catalog, Routes routes, Prose prose, Touched touched, @Nullable Cards before) {
        this.language = language;
        this.catalog = catalog;
        this.routes = routes;
        this.prose = prose;
        this.touched = touched;
        this.before = before == null ? Map.of() : before.lines;
    }

    /**
     * The titles that are loaded at once, as sections of entries whose addresses begin alike: a line with the kind, that
     * beginning, and what their codes are called; then a line per entry with the rest of its address and its title.
     * Before it stands a sign: for a code the letter of its outcome, in upper case if the code is vague.
     */
    String titles(List<Entry> entries) {
        StringBuilder out = new StringBuilder();
        String section = "";
        for (Entry entry : entries) {
            String address = address(entry);
            String name = entry.id().last();
            String prefix = address.substring(0, address.length() - name.length() - 1);
            String own = entry.id().kind().word() + "\t" + prefix + "\t" + label(entry);
            if (!own.equals(section)) {
                out.append(section.isEmpty() ? "" : "\n\n").append(own);
                section = own;
            }
            out.append('\n');
            out.append(entry instanceof Code code ? sign(code) : '-');
            out.append(name).append(' ').append(entry.title().in(language));
        }
        return out.toString();
    }

    private static char sign(Code code) {
        char outcome = outcome(code.outcome());
        return code.vague() ? Character.toUpperCase(outcome) : outcome;
    }

    private String label(Entry entry) {
        return entry instanceof Code code && !code.system().bare()
                ? code.system().label().in(language)
                : "";
    }

    /** The rest of what is shown, a line per entry: for one without a title so far its kind, address, plate and title. */
    String details(List<Entry> entries, int from, int named) {
        List<String> details = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String known = touched.contains(entry) ? null : before.get(entry.id());
            String line = known != null ? known : from + i < named ? excerpt(entry) : full(entry);
            lines.put(entry.id(), line);
            details.add(line);
        }
        return String.join("\n", details);
    }

    private String full(Entry entry) {
        return String.join(
                "\t",
                entry.id().kind().word(),
                address(entry),
                plate(entry),
                entry.title().in(language),
                excerpt(entry));
    }

    private String plate(Entry entry) {
        if (!(entry instanceof Reply reply)) {
            return "";
        }
        Code code = (Code) catalog.get(reply.code());
        String codes = reply.enhanced() == null
                ? code.code()
                : code.code() + " " + reply.enhanced().target().last();
        return outcome(code.outcome()) + codes;
    }

    private static char outcome(Outcome outcome) {
        return (char) ('a' + outcome.ordinal());
    }

    /** The address below the home page. */
    private String address(Entry entry) {
        return routes.page(entry, language).substring(routes.home(language).length());
    }

    /** One line that shows what the entry is about: a reply's own words, otherwise the summary. */
    private String excerpt(Entry entry) {
        String text = entry instanceof Reply reply
                ? reply.wordings().get(0).text().replaceAll("\\{[a-z-]+}", "…")
                : prose.html(entry.summary(), language).words();
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, end < LONGEST / 2 ? LONGEST : end) + "…";
    }
}
