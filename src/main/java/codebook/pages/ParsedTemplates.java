package codebook.pages;

import codebook.model.Source;
import freemarker.cache.StringTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The template files as the library reads them: each is parsed the first time it is used, and then kept. */
final class ParsedTemplates {

    static {
        // What goes wrong becomes a diagnostic; the library's own log would only repeat it. Set before the library's
        // first class loads.
        System.setProperty("org.freemarker.loggerLibrary", "none");
    }

    private static final Version VERSION = Configuration.VERSION_2_3_35;

    private final Configuration configuration = new Configuration(VERSION);
    private final Map<String, Source> sources;

    /** @param sources the template files by path */
    ParsedTemplates(Map<String, Source> sources) {
        this.sources = sources;
        StringTemplateLoader loader = new StringTemplateLoader();
        sources.forEach((path, source) -> loader.putTemplate(path, source.text(), 0));
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
    }

    /**
     * A template by its path.
     *
     * @throws IOException when it cannot be parsed, or there is none
     */
    Template get(String path) throws IOException {
        return configuration.getTemplate(path);
    }

    /** What a template's author wrote; empty text where nobody did. */
    Source source(@Nullable String path) {
        return sources.getOrDefault(path, new Source(String.valueOf(path), ""));
    }
}
