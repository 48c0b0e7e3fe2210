package codebook.pages;

import codebook.model.Diagnostics;
import codebook.model.Position;
import codebook.model.Source;
import freemarker.cache.StringTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Fills templates with view records. Everything that is printed is escaped, unless it is {@link Markup}; a template can
 * reach nothing but the components of records, lists, maps and text. The one door to FreeMarker.
 */
final class Templates {

    static {
        // What goes wrong becomes a diagnostic; the library's own log would only repeat it. Set before the library's
        // first class loads.
        System.setProperty("org.freemarker.loggerLibrary", "none");
    }

    private static final Version VERSION = Configuration.VERSION_2_3_35;
    private static final int USUAL_LENGTH = 16 * 1024;

    private final Configuration configuration;
    private final Map<String, Source> sources;
    private final Diagnostics diagnostics;

    /**
     * @param sources the template files by path
     * @param diagnostics where a designer's mistakes go
     */
    Templates(Map<String, Source> sources, Diagnostics diagnostics) {
        this.sources = sources;
        this.diagnostics = diagnostics;
        this.configuration = configuration(sources);
    }

    private static Configuration configuration(Map<String, Source> sources) {
        StringTemplateLoader loader = new StringTemplateLoader();
        sources.forEach((path, source) -> loader.putTemplate(path, source.text(), 0));
        Configuration configuration = new Configuration(VERSION);
        configuration.setTemplateLoader(loader);
        configuration.setObjectWrapper(new RecordWrapper(VERSION));
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("c");
        configuration.setBooleanFormat("c");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocalizedLookup(false);
        configuration.setWhitespaceStripping(true);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setSharedVariable("sha256", new DataHash());
        return configuration;
    }

    /** A template filled with a view; empty text where it fails, which has been reported then. */
    String fill(String name, Record view) {
        StringWriter out = new StringWriter(USUAL_LENGTH);
        try {
            Template template = configuration.getTemplate(name);
            template.process(view, out);
            return out.toString();
        } catch (ParseException e) {
            report(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage());
        } catch (TemplateException e) {
            report(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber(), e.getMessageWithoutStackTop());
        } catch (IOException e) {
            // The library keeps a template's first failure and answers later requests with an exception around it.
            if (!(e.getCause() instanceof ParseException)) {
                throw new UncheckedIOException("template " + name, e);
            }
        }
        return "";
    }

    private void report(String name, Integer line, Integer column, String message) {
        Source source = sources.getOrDefault(name, new Source(String.valueOf(name), ""));
        Position at = new Position(source, line == null ? 1 : line, column == null ? 1 : column);
        String words = message.strip();
        int paragraph = words.indexOf("\n\n");
        String first = paragraph < 0 ? words : words.substring(0, paragraph);
        diagnostics.error("template", at, first.replaceAll("\\s*\\n\\s*", " "), "");
    }
}
