package codebook.search;

import codebook.graph.Graph;
import codebook.markdown.Prose;
import codebook.model.Catalog;
import codebook.model.Category;
import codebook.model.Cause;
import codebook.model.Code;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Fix;
import codebook.model.Language;
import codebook.model.Provider;
import codebook.model.Ref;
import codebook.model.Reply;
import codebook.model.Text;
import codebook.model.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The terms (stems of words) of entries in one language, each with the weightiest place where it stands. */
final class Terms {

    /** So often must a word stand in the other texts of an entry to be one of its themes. */
    private static final int OFTEN = 4;

    private static final Pattern BREAK = Pattern.compile("[\\s-]+");
    private static final Pattern PLACE = Pattern.compile("\\{[a-z-]+}");

    private final Language language;
    private final Catalog catalog;
    private final Graph graph;
    private final Prose prose;
    private final Phrases phrases;
    private final Touched touched;
    private final Map<EntryId, Map<String, Place>> before;
    private final Map<EntryId, Map<String, Place>> terms = new ConcurrentHashMap<>();

    /**
     * @param touched the entries whose terms may differ from those of an earlier build
     * @param before the terms of that build
     */
    Terms(
            Language language,
            Catalog catalog,
            Graph graph,
            Prose prose,
            Phrases phrases,
            Touched touched,
            @Nullable Terms before) {
        this.language = language;
        this.catalog = catalog;
        this.graph = graph;
        this.prose = prose;
        this.phrases = phrases;
        this.touched = touched;
        this.before = before == null ? Map.of() : before.terms;
    }

    /** All terms of an entry; the very same object where they are known to be the same. */
    Map<String, Place> of(Entry entry) {
        Map<String, Place> known = before.get(entry.id());
        if (known == null || touched.contains(entry)) {
            Map<String, Place> now = phrases(entry).weighed();
            known = now.equals(known) ? known : now;
        }
        terms.put(entry.id(), known);
        return known;
    }

    private Gathered phrases(Entry entry) {
        Found found = new Found();
        found.title(entry.title().in(language), entry instanceof Reply);
        entry.head()
                .keywords()
                .getOrDefault(language.tag(), List.of())
                .forEach(word -> found.add(word, Place::ofAlias));
        found.put(terms(entry.summary()), Place.SUMMARY);
        if (entry instanceof Code code) {
            code(code, found);
        } else if (entry instanceof Reply reply) {
            reply(reply, found);
        } else if (entry instanceof Cause cause) {
            found.add(title(cause.category()), Place.CATEGORY);
            cause.fixes().forEach(fix -> found.add(title(fix), Place.CAUSES));
        } else if (entry instanceof Fix fix) {
            graph.causes(fix).forEach(cause -> found.add(cause.title().in(language), Place.CAUSES));
        } else if (entry instanceof Provider provider) {
            provider(provider, found);
        } else if (entry instanceof Category category) {
            graph.causes(category).forEach(cause -> found.add(cause.title().in(language), Place.CAUSES));
        } else if (entry instanceof Topic topic) {
            prose.html(topic.body(), language)
                    .headings()
                    .forEach(heading -> found.put(phrases.ofMarkup(heading.html()), Place.SUMMARY));
        }
        entry.head().texts().forEach(text -> found.put(terms(text), Place.TEXT));
        return found.all;
    }

    private void code(Code code, Found found) {
        found.add(code.code(), Place.SHORT_TITLE);
        found.add(code.system().label().in(language), Place.SHORT_ALIAS);
        found.add(title(code.category()), Place.CATEGORY);
        code.causes().forEach(cause -> found.add(title(cause), Place.CAUSES));
        graph.replies(code).forEach(reply -> wordings(reply, Place.REPLIES, found));
    }

    private void reply(Reply reply, Found found) {
        found.add(reply.code().target().last(), Place.SHORT_TITLE);
        if (reply.enhanced() != null) {
            found.add(reply.enhanced().target().last(), Place.SHORT_TITLE);
        }
        Entry provider = catalog.get(reply.provider());
        found.add(provider.title().in(language), Place.TITLE);
        names(provider).forEach(name -> found.add(name, Place.CATEGORY));
        found.add(title(reply.category()), Place.CATEGORY);
        wordings(reply, Place.WORDING, found);
        reply.causes().forEach(cause -> found.add(title(cause), Place.CAUSES));
    }

    private List<String> names(Entry entry) {
        return entry.head().keywords().getOrDefault(language.tag(), List.of());
    }

    private static void wordings(Reply reply, Place place, Found found) {
        reply.wordings()
                .forEach(wording -> found.add(PLACE.matcher(wording.text()).replaceAll(" "), place));
    }

    private static void provider(Provider provider, Found found) {
        provider.domains().forEach(domain -> found.add(domain, Place::ofAlias));
        provider.marks().forEach(mark -> found.add(mark, Place.SUMMARY));
        for (List<Provider.Endpoint> endpoints : List.of(provider.smtp(), provider.imap(), provider.pop())) {
            endpoints.forEach(endpoint -> found.add(endpoint.host(), Place::ofAlias));
        }
    }

    private String title(Ref ref) {
        return catalog.get(ref).title().in(language);
    }

    private List<String> terms(Text text) {
        return text.markup() == Text.Markup.PLAIN
                ? phrases.ofText(text.in(language))
                : phrases.ofMarkup(prose.html(text, language).markup());
    }

    /** Takes the phrases of one entry. */
    private final class Found {

        private final Gathered all = new Gathered();

        /** A name, by which people ask: all of its words count. */
        void add(String phrase, IntFunction<Place> byLength) {
            put(phrases.ofName(phrase), byLength.apply(BREAK.split(phrase).length));
        }

        /**
         * A title: what stands before a colon is a name, the rest explains it. A reply's title says less than that of a page
         * that speaks of all services.
         */
        void title(String title, boolean ofReply) {
            int colon = title.indexOf(": ");
            String name = colon < 0 ? title : title.substring(0, colon);
            add(name, ofReply ? Place::ofAlias : Place::ofTitle);
            add(title, ofReply ? Place.ALIAS : Place.LONG_TITLE);
        }

        void add(String phrase, Place place) {
            put(phrases.ofText(phrase), place);
        }

        void put(List<String> terms, Place place) {
            all.lists.add(terms);
            all.places.add(place);
        }
    }

    /** The phrases of one entry, as terms, and what comes of them. */
    private static final class Gathered {

        private final List<List<String>> lists = new ArrayList<>();
        private final List<Place> places = new ArrayList<>();

        Map<String, Place> weighed() {
            Map<String, Place> best = new HashMap<>();
            Map<String, Integer> counts = new HashMap<>();
            for (int i = 0; i < lists.size(); i++) {
                Place place = places.get(i);
                for (String term : lists.get(i)) {
                    best.merge(term, place, Gathered::weightier);
                    if (place == Place.TEXT) {
                        counts.merge(term, 1, Integer::sum);
                    }
                }
            }
            counts.forEach((term, count) -> {
                if (count >= OFTEN) {
                    best.merge(term, Place.OFTEN, Gathered::weightier);
                }
            });
            return best;
        }

        private static Place weightier(Place one, Place other) {
            return one.compareTo(other) <= 0 ? one : other;
        }
    }
}
