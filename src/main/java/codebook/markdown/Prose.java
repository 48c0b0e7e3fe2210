package codebook.markdown;

import codebook.model.Catalog;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.Language;
import codebook.model.Phrase;
import codebook.model.Text;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Every text of a catalogue as HTML, rendered once per language however many pages show it. */
public final class Prose {

    private final Map<Phrase, Html> rendered;

    private Prose(Map<Phrase, Html> rendered) {
        this.rendered = rendered;
    }

    record Piece(Phrase phrase, Html html) {}

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
        List<Language> languages = catalog.languages();
        List<List<Piece>> pieces = catalog.entries().parallelStream()
                .map(entry -> memory.of(
                        entry,
                        links,
                        diagnostics,
                        (asked, found) -> render(entry.head().texts(), languages, new Markdown(asked, found))))
                .toList();
        Map<Phrase, Html> rendered = new IdentityHashMap<>();
        for (List<Piece> ofEntry : pieces) {
            ofEntry.forEach(piece -> rendered.put(piece.phrase, piece.html));
        }
        render(catalog.settings().texts(), languages, new Markdown(links, diagnostics))
                .forEach(piece -> rendered.put(piece.phrase, piece.html));
        return new Prose(rendered);
    }

    private static List<Piece> render(List<Text> texts, List<Language> languages, Markdown markdown) {
        List<Piece> pieces = new ArrayList<>();
        for (Text text : texts) {
            if (text.markup() != Text.Markup.PLAIN) {
                for (Language language : languages) {
                    Phrase phrase = text.phrase(language);
                    pieces.add(new Piece(phrase, markdown.render(phrase, text.markup(), language)));
                }
            }
        }
        return pieces;
    }

    /** A text with markup, as HTML. */
    public Html html(Text text, Language language) {
        Html html = rendered.get(text.phrase(language));
        if (html == null) {
            throw new IllegalArgumentException(
                    "not rendered: " + text.phrase(language).at());
        }
        return html;
    }

    /** What the texts of an entry link to, in the order in which it is mentioned. */
    public List<Mention> mentions(Entry entry, Language language) {
        List<Mention> mentions = new ArrayList<>();
        for (Text text : entry.head().texts()) {
            if (text.markup() != Text.Markup.PLAIN) {
                mentions.addAll(html(text, language).mentions());
            }
        }
        return mentions;
    }
}
