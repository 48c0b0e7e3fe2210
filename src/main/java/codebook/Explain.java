package codebook;

import codebook.content.ContentReader;
import codebook.content.StringsReader;
import codebook.explain.Answer;
import codebook.explain.Explainer;
import codebook.graph.Counsel;
import codebook.graph.Routes;
import codebook.markdown.Markdown;
import codebook.model.Actor;
import codebook.model.Advice;
import codebook.model.Catalog;
import codebook.model.Code;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Fix;
import codebook.model.Kind;
import codebook.model.Language;
import codebook.model.Reply;
import codebook.pages.TemplateFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Explains errors without building the site: content to an engine, and its answers to words and addresses.
 *
 * <pre>{@code
 * Explain explain = Explain.open(content, templates, diagnostics).orElseThrow();
 * Answer answer = explain.answer("530 5.7.0 Authentication Required");
 * String link = explain.tell(answer.failures().get(0), language).permalink();
 * }</pre>
 */
public final class Explain {

    private final Catalog catalog;
    private final Explainer explainer;
    private final Routes routes;
    private final Counsel counsel;
    private final TemplateFiles templates;
    private final Diagnostics diagnostics;

    /**
     * A failure in words.
     *
     * @param codes what the text says: {@code 530 5.7.0}; may be empty
     * @param permalink the short address for ever, or the page where there is none
     * @param page the page in the reader's language
     * @param retry whether sending again helps; empty where nobody can say
     * @param who who must act, the likeliest first
     * @param fix what most likely helps; null if nothing is known
     */
    public record Told(
            String codes,
            String title,
            String summary,
            String category,
            String provider,
            String permalink,
            String page,
            String retry,
            List<String> who,
            @Nullable Remedy fix) {

        public Told {
            who = List.copyOf(who);
        }
    }

    /** Something to do, and where it is told. */
    public record Remedy(String title, String page) {}

    private Explain(Catalog catalog, TemplateFiles templates, Diagnostics diagnostics) {
        this.catalog = catalog;
        this.explainer = new Explainer(catalog);
        this.routes = new Routes(catalog);
        this.counsel = new Counsel(catalog);
        this.templates = templates;
        this.diagnostics = diagnostics;
    }

    /** Reads what is needed; empty where the content has mistakes, which the diagnostics then say. */
    public static Optional<Explain> open(Path content, Path templates, Diagnostics diagnostics) {
        Optional<Catalog> catalog = new ContentReader(content, diagnostics).read();
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        return catalog.map(read -> new Explain(read, TemplateFiles.read(templates), diagnostics));
    }

    public Answer answer(String text) {
        return explainer.explain(text);
    }

    public List<Language> languages() {
        return catalog.languages();
    }

    /** The address of a failure's page from the root of the site. */
    public String address(Answer.Failure failure, Language language) {
        return routes.page(entry(failure.page()), language);
    }

    public Told tell(Answer.Failure failure, Language language) {
        Map<String, Object> words = words(language);
        Entry entry = entry(failure.page());
        Optional<Advice> advice = advice(entry, failure);
        Optional<Fix> fix = counsel.fix(entry, codes(failure));
        return new Told(
                String.join(
                        " ",
                        Stream.of(failure.basic(), failure.enhanced())
                                .filter(c -> c != null)
                                .toList()),
                entry.title().in(language),
                new Markdown(routes, diagnostics)
                        .render(
                                entry.summary().phrase(language),
                                entry.summary().markup(),
                                language)
                        .words(),
                category(failure.category(), language),
                provider(failure.provider(), language),
                url(permalink(entry, language)),
                url(routes.page(entry, language)),
                advice.map(a -> word(words, "retry", name(a.retry().name()), "short"))
                        .orElse(""),
                advice.map(a -> a.act().stream()
                                .map(actor -> actor(words, actor))
                                .toList())
                        .orElse(List.of()),
                fix.map(f -> new Remedy(f.title().in(language), url(routes.page(f, language))))
                        .orElse(null));
    }

    /** What a category is called. */
    public String category(String id, Language language) {
        return entry(new EntryId(Kind.CATEGORY, id)).title().in(language);
    }

    /** The words of the interface of Explain by key. */
    public String word(String key, Language language) {
        return word(words(language), "explain", key);
    }

    private Optional<Advice> advice(Entry entry, Answer.Failure failure) {
        return Stream.concat(Stream.of(entry), codes(failure).stream())
                .map(counsel::advice)
                .filter(advice -> advice != null)
                .findFirst();
    }

    /** The codes of a failure that have entries, the enhanced one first. */
    private List<Code> codes(Answer.Failure failure) {
        String system = catalog.settings().systems().get(0).id();
        return Stream.of("enhanced/" + failure.enhanced(), system + "/" + failure.basic())
                .map(name -> catalog.find(new EntryId(Kind.CODE, name)))
                .flatMap(Optional::stream)
                .map(Code.class::cast)
                .toList();
    }

    private String permalink(Entry entry, Language language) {
        if (entry instanceof Code code) {
            return routes.permalink(code);
        }
        return entry instanceof Reply reply ? routes.permalink(reply) : routes.page(entry, language);
    }

    private String provider(@Nullable String id, Language language) {
        if (id == null) {
            return "";
        }
        return catalog.find(new EntryId(Kind.PROVIDER, id))
                .map(entry -> entry.title().in(language))
                .orElse(id);
    }

    private Entry entry(EntryId id) {
        return catalog.find(id).orElseThrow();
    }

    private String url(String address) {
        return catalog.settings().baseUrl() + address.substring(1);
    }

    private Map<String, Object> words(Language language) {
        return new StringsReader(diagnostics).read(templates.strings().getOrDefault(language.tag(), List.of()));
    }

    private static String actor(Map<String, Object> words, Actor actor) {
        return word(words, "actors", name(actor.name()));
    }

    private static String name(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String word(Map<String, Object> words, String... path) {
        Object value = words;
        for (String key : path) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value instanceof String text ? text : String.join(".", path);
    }
}
