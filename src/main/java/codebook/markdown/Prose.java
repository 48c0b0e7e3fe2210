package codebook.markdown;

import codebook.model.Catalog;
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

    private record Piece(Phrase phrase, Html html) {}

    /** Renders all texts that have markup, entry by entry in parallel. Mistakes go where {@code markdown} puts them. */
    public static Prose render(Catalog catalog, Markdown markdown) {
        List<List<Piece>> pieces = catalog.entries().parallelStream()
                .map(entry -> render(entry.head().texts(), catalog.languages(), markdown))
                .toList();
        Map<Phrase, Html> rendered = new IdentityHashMap<>();
        for (List<Piece> ofEntry : pieces) {
            ofEntry.forEach(piece -> rendered.put(piece.phrase, piece.html));
        }
        render(catalog.settings().texts(), catalog.languages(), markdown)
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
