package codebook.markdown;

import codebook.model.Kind;
import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renders the nodes through which a text could carry something unsafe or something that breaks: links, headings, and
 * everything that content may not have. The library's own link filter is not used: it stops only the exact word
 * {@code javascript:}, so here every link must begin with a known word instead.
 */
final class SafeNodes implements NodeRenderer {

    private static final Pattern ANCHOR = Pattern.compile("^(.*?)\\s*\\{#([a-z0-9]+(?:-[a-z0-9]+)*)}$", Pattern.DOTALL);

    SafeNodes(DataHolder options) {
        // the library hands every renderer its options; this one has none
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        Set<NodeRenderingHandler<?>> handlers = new LinkedHashSet<>();
        handlers.add(new NodeRenderingHandler<>(Link.class, this::link));
        handlers.add(new NodeRenderingHandler<>(AutoLink.class, this::autoLink));
        handlers.add(new NodeRenderingHandler<>(com.vladsch.flexmark.ast.Heading.class, this::heading));
        handlers.add(new NodeRenderingHandler<>(TableBlock.class, SafeNodes::table));
        handlers.add(new NodeRenderingHandler<>(TableCell.class, SafeNodes::cell));
        handlers.add(new NodeRenderingHandler<>(MailLink.class, SafeNodes::markup));
        handlers.add(new NodeRenderingHandler<>(HtmlBlock.class, SafeNodes::markup));
        handlers.add(new NodeRenderingHandler<>(HtmlInline.class, SafeNodes::markup));
        handlers.add(new NodeRenderingHandler<>(HtmlCommentBlock.class, SafeNodes::markup));
        handlers.add(new NodeRenderingHandler<>(HtmlInlineComment.class, SafeNodes::markup));
        handlers.add(new NodeRenderingHandler<>(Image.class, SafeNodes::image));
        handlers.add(new NodeRenderingHandler<>(ImageRef.class, SafeNodes::image));
        handlers.add(new NodeRenderingHandler<>(LinkRef.class, SafeNodes::linkRef));
        return handlers;
    }

    private void link(Link node, NodeRendererContext context, HtmlWriter html) {
        Rendering rendering = rendering(context);
        String url = Escaping.unescapeString(node.getUrl().toString());
        Optional<Kind> kind = kind(url);
        if (kind.isPresent()) {
            Optional<String> address = rendering.address(kind.get(), url);
            open(html, address.orElse(""));
            if (node.getText().isBlank()) {
                html.text(address.isPresent() ? rendering.title(kind.get(), url) : "");
            } else {
                context.renderChildren(node);
            }
        } else {
            checkOutside(url, rendering);
            open(html, url);
            context.renderChildren(node);
        }
        html.raw("</a>");
    }

    private void autoLink(AutoLink node, NodeRendererContext context, HtmlWriter html) {
        String url = node.getText().toString();
        checkOutside(url, rendering(context));
        open(html, url);
        html.text(url);
        html.raw("</a>");
    }

    private static void open(HtmlWriter html, String address) {
        html.raw("<a href=\"").raw(Escaping.escapeHtml(address, false)).raw("\">");
    }

    private static void checkOutside(String url, Rendering rendering) {
        if (!url.toLowerCase(Locale.ROOT).startsWith("https://") || url.chars().anyMatch(c -> c <= ' ' || c == '\\')) {
            rendering.error(
                    "unsafe-link",
                    url,
                    "'" + url + "' is neither a reference nor an https address",
                    "write kind:name for an entry (cause:ip-blocklisted), or a whole https:// address");
        }
    }

    private static Optional<Kind> kind(String url) {
        int colon = url.indexOf(':');
        return colon < 0 ? Optional.empty() : Kind.ofWord(url.substring(0, colon));
    }

    private void heading(com.vladsch.flexmark.ast.Heading node, NodeRendererContext context, HtmlWriter html) {
        Rendering rendering = rendering(context);
        String written = node.getText().toString();
        int level = node.getLevel();
        if (!rendering.allowsHeadings()) {
            rendering.error(
                    "heading",
                    written,
                    "a heading is not allowed in this text",
                    "headings belong in the body of a topic");
            return;
        }
        NodeRendererContext inner = context.getSubContext(false);
        inner.renderChildren(node);
        Matcher anchored = ANCHOR.matcher(inner.getHtmlWriter().toString(0, 0).strip());
        if (!anchored.matches() || level < 2 || level > 3) {
            rendering.error(
                    "heading",
                    written,
                    "a heading needs two or three '#' and an anchor",
                    "write '## Words {#anchor}', with the same anchor in every language");
            return;
        }
        Heading heading = new Heading(level, anchored.group(2), anchored.group(1));
        rendering.heading(heading);
        html.line();
        html.raw("<h" + level + " id=\"" + heading.id() + "\">")
                .raw(heading.html())
                .raw("</h" + level + ">");
        html.line();
    }

    /** Wide tables scroll in a box of their own, which the keyboard must be able to reach. */
    private static void table(TableBlock node, NodeRendererContext context, HtmlWriter html) {
        html.line();
        html.raw("<div class=\"table\" tabindex=\"0\">");
        context.delegateRender();
        html.raw("</div>");
        html.line();
    }

    /** The empty corner above row names heads nothing: as a header it would be read aloud as one without a name. */
    private static void cell(TableCell node, NodeRendererContext context, HtmlWriter html) {
        if (node.isHeader() && node.getText().isBlank()) {
            html.raw("<td></td>");
        } else {
            context.delegateRender();
        }
    }

    private static void markup(Node node, NodeRendererContext context, HtmlWriter html) {
        String written = node.getChars().toString().strip();
        rendering(context)
                .error(
                        "raw-html",
                        firstLine(written),
                        "'" + firstLine(written) + "' would be HTML",
                        "put it between backquotes to show it as it is");
    }

    private static void image(Node node, NodeRendererContext context, HtmlWriter html) {
        rendering(context).error("image", firstLine(node.getChars().toString()), "images are not allowed in texts", "");
    }

    /** {@code [text]} without an address is text, unless somebody wrote a definition for it. */
    private static void linkRef(LinkRef node, NodeRendererContext context, HtmlWriter html) {
        if (node.isDefined()) {
            rendering(context)
                    .error(
                            "unsafe-link",
                            firstLine(node.getChars().toString()),
                            "link definitions are not allowed",
                            "write the address in the link: [text](address)");
            return;
        }
        html.text(node.getChars().toString());
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private static Rendering rendering(NodeRendererContext context) {
        return Rendering.KEY.get(context.getDocument()).orElseThrow();
    }
}
