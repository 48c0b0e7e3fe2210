package codebook.markdown;

import codebook.model.Diagnostics;
import codebook.model.Language;
import codebook.model.Phrase;
import codebook.model.Text.Markup;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.Optional;

/**
 * From an author's Markdown to safe HTML: no raw HTML, no images, links to entries by reference and to the outside by
 * https only. The one door to the Markdown library.
 *
 * <pre>{@code
 * [](cause:ip-blocklisted)  ->  <a href="/en/causes/ip-blocklisted/">The address is on a blocklist</a>
 * }</pre>
 */
public final class Markdown {

    private static final DataHolder OPTIONS = new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(HtmlRenderer.ESCAPE_HTML, true)
            .toImmutable();
    private static final Parser PARSER = Parser.builder(OPTIONS).build();

    /** Most texts hold no bar, hence no table; looking for one at every paragraph is a fifth of the cost of parsing. */
    private static final Parser PARSER_WITHOUT_TABLES = Parser.builder(
                    new MutableDataSet(OPTIONS).set(Parser.EXTENSIONS, List.of()))
            .build();

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder(OPTIONS).nodeRendererFactory(SafeNodes::new).build();

    private final Links links;
    private final Diagnostics diagnostics;

    /**
     * @param links where entries live
     * @param diagnostics where an author's mistakes go
     */
    public Markdown(Links links, Diagnostics diagnostics) {
        this.links = links;
        this.diagnostics = diagnostics;
    }

    /** A phrase as HTML: blocks for {@code BLOCK} and {@code BODY}, the inside of a paragraph for {@code INLINE}. */
    public Html render(Phrase phrase, Markup markup, Language language) {
        Optional<String> plain =
                markup == Markup.INLINE ? PlainText.line(phrase.text()) : PlainText.paragraphs(phrase.text());
        if (plain.isPresent()) {
            return new Html(plain.get(), List.of(), List.of());
        }
        return parsed(phrase, markup, language);
    }

    Html parsed(Phrase phrase, Markup markup, Language language) {
        Parser parser = phrase.text().indexOf('|') < 0 ? PARSER_WITHOUT_TABLES : PARSER;
        Rendering rendering = new Rendering(phrase, markup, language, links, diagnostics);
        String html;
        try {
            Document document = parser.parse(phrase.text());
            document.set(Rendering.KEY, Optional.of(rendering));
            html = RENDERER.render(document);
        } catch (StackOverflowError e) {
            // The library calls itself once for each level of lists and quotations, and has no limit of its own.
            rendering.error("too-deep", "", "the text is nested too deeply", "take lists out of lists");
            return new Html("", List.of(), List.of());
        }
        return new Html(
                markup == Markup.INLINE ? inside(html, rendering) : html, rendering.mentions(), rendering.headings());
    }

    private static String inside(String html, Rendering rendering) {
        String paragraph = html.strip();
        boolean single = paragraph.startsWith("<p>") && paragraph.indexOf("</p>") == paragraph.length() - 4;
        if (!single) {
            if (!paragraph.isEmpty()) {
                rendering.error("not-inline", "", "this text must be one paragraph, without lists or blocks", "");
            }
            return paragraph;
        }
        return paragraph.substring(3, paragraph.length() - 4);
    }
}
