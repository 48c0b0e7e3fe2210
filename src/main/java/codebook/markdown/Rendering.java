package codebook.markdown;

import codebook.model.Diagnostics;
import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.Language;
import codebook.model.Nearest;
import codebook.model.Phrase;
import codebook.model.Text.Markup;
import com.vladsch.flexmark.util.data.DataKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one text gathers while it is rendered: the entries it mentions, its headings, its mistakes. */
final class Rendering {

    /** How the node renderers, which are made by the library, find the rendering that they work for. */
    static final DataKey<Optional<Rendering>> KEY = new DataKey<>("codebook", Optional.empty());

    private final Phrase phrase;
    private final Markup markup;
    private final Language language;
    private final Links links;
    private final Diagnostics diagnostics;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();

    Rendering(Phrase phrase, Markup markup, Language language, Links links, Diagnostics diagnostics) {
        this.phrase = phrase;
        this.markup = markup;
        this.language = language;
        this.links = links;
        this.diagnostics = diagnostics;
    }

    List<Mention> mentions() {
        return mentions;
    }

    List<Heading> headings() {
        return headings;
    }

    boolean allowsHeadings() {
        return markup == Markup.BODY;
    }

    void heading(Heading heading) {
        headings.add(heading);
    }

    /** Reports a mistake at the place where a piece of the text stands. */
    void error(String rule, String piece, String message, String hint) {
        diagnostics.error(rule, piece.isEmpty() ? phrase.at() : phrase.at().of(piece), message, hint);
    }

    /** The address that a reference such as {@code cause:ip-blocklisted#fixes} leads to; a mistake is reported. */
    Optional<String> address(Kind kind, String reference) {
        EntryId id = id(kind, reference);
        Optional<String> address = links.address(id, language);
        if (address.isEmpty() && links.isUnreadable(id)) {
            return Optional.empty();
        }
        if (address.isEmpty()) {
            String hint = Nearest.to(id.name(), links.names(kind))
                    .map(nearest -> "did you mean '" + kind.word() + ":" + nearest + "'?")
                    .orElse("write the entry, or refer to another one");
            error("dangling-reference", reference, "there is no " + kind.word() + " '" + id.name() + "'", hint);
            return Optional.empty();
        }
        int hash = reference.indexOf('#');
        String fragment = hash < 0 ? "" : reference.substring(hash + 1);
        mentions.add(new Mention(id, fragment, language, phrase.at().of(reference)));
        return Optional.of(fragment.isEmpty() ? address.get() : address.get() + "#" + fragment);
    }

    /** What to call the entry of a reference that leads somewhere. */
    String title(Kind kind, String reference) {
        return links.title(id(kind, reference), language);
    }

    private static EntryId id(Kind kind, String reference) {
        int hash = reference.indexOf('#');
        return new EntryId(kind, reference.substring(kind.word().length() + 1, hash < 0 ? reference.length() : hash));
    }
}
