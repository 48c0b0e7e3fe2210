package codebook.markdown;

import codebook.markdown.RenderedTexts.Rendered;
import codebook.model.Catalog;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.Language;
import codebook.model.Phrase;
import codebook.model.Text;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Every text of a catalogue as HTML, rendered once per language however many pages show it. */
public final class Prose {

    private final Map<Entry, Rendered> entries;
    private final Map<Phrase, Supplier<Html>> ofEntries;
    private final Map<Phrase, Html> ofSite;

    private Prose(RenderedTexts.All all, Map<Phrase, Html> ofSite) {
        this.entries = all.entries();
        this.ofEntries = all.html();
        this.ofSite = ofSite;
    }

    /** Renders all texts that have markup. */
    public static Prose render(Catalog catalog, Links links, Diagnostics diagnostics) {
        return render(catalog, links, diagnostics, new RenderedTexts());
    }

    /**
     * Renders all texts that have markup, entry by entry in parallel.
     *
     * @param links where the entries live that texts refer to
     * @param diagnostics where an author's mistakes go
     * @param memory what earlier renderings came to, and where this one is kept
     */
    public static Prose render(Catalog catalog, Links links, Diagnostics diagnostics, RenderedTexts memory) {
        RenderedTexts.All all = memory.of(
                catalog,
                links,
                diagnostics,
                (text, language, asked, found) ->
                        new Markdown(asked, found).render(text.phrase(language), text.markup(), language));
        Map<Phrase, Html> ofSite = new IdentityHashMap<>();
        Markdown markdown = new Markdown(links, diagnostics);
        for (Text text : catalog.settings().texts()) {
            if (text.markup() != Text.Markup.PLAIN) {
                for (Language language : catalog.languages()) {
                    Phrase phrase = text.phrase(language);
                    ofSite.put(phrase, markdown.render(phrase, text.markup(), language));
                }
            }
        }
        return new Prose(all, ofSite);
    }

    /** A text with markup, as HTML. */
    public Html html(Text text, Language language) {
        Phrase phrase = text.phrase(language);
        Supplier<Html> made = ofEntries.get(phrase);
        Html html = made == null ? ofSite.get(phrase) : made.get();
        if (html == null) {
            throw new IllegalArgumentException("not rendered: " + phrase.at());
        }
        return html;
    }

    /** What the texts of an entry came to: the very same object as before when all of them are the same. */
    public Object version(Entry entry) {
        return rendered(entry);
    }

    /** What the texts of an entry link to, in the order in which it is mentioned. */
    public List<Mention> mentions(Entry entry, Language language) {
        return rendered(entry).mentions().getOrDefault(language, List.of());
    }

    private Rendered rendered(Entry entry) {
        Rendered rendered = entries.get(entry);
        if (rendered == null) {
            throw new IllegalArgumentException("not rendered: " + entry.id());
        }
        return rendered;
    }
}
