package codebook.pages;

import codebook.model.Diagnostics;
import codebook.model.Position;
import codebook.model.Source;
import freemarker.core.ParseException;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Fills templates with view records. Everything that is printed is escaped, unless it is {@link Markup}; a template can
 * reach nothing but the components of records, lists, maps and text. The one door to FreeMarker.
 */
final class Templates {

    private static final int USUAL_LENGTH = 16 * 1024;

    private final ParsedTemplates parsed;
    private final Diagnostics diagnostics;

    /** @param diagnostics where a designer's mistakes go */
    Templates(ParsedTemplates parsed, Diagnostics diagnostics) {
        this.parsed = parsed;
        this.diagnostics = diagnostics;
    }

    /** A template filled with a view; empty text where it fails, which has been reported then. */
    String fill(String name, Record view) {
        StringWriter out = new StringWriter(USUAL_LENGTH);
        try {
            Template template = parsed.get(name);
            template.process(view, out);
            return out.toString();
        } catch (ParseException e) {
            report(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage());
        } catch (TemplateException e) {
            report(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber(), e.getMessageWithoutStackTop());
        } catch (IOException e) {
            // The library keeps a template's first failure and answers later requests with an exception around it. The
            // site
            // may be another one by then.
            if (!(e.getCause() instanceof ParseException first)) {
                throw new UncheckedIOException("template " + name, e);
            }
            report(first.getTemplateName(), first.getLineNumber(), first.getColumnNumber(), first.getEditorMessage());
        }
        return "";
    }

    private void report(String name, Integer line, Integer column, String message) {
        Source source = parsed.source(name);
        Position at = new Position(source, line == null ? 1 : line, column == null ? 1 : column);
        String words = message.strip();
        int paragraph = words.indexOf("\n\n");
        String first = paragraph < 0 ? words : words.substring(0, paragraph);
        diagnostics.error("template", at, first.replaceAll("\\s*\\n\\s*", " "), "");
    }
}
