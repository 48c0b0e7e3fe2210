package codebook.export;

import codebook.graph.Counsel;
import codebook.graph.Routes;
import codebook.markdown.Prose;
import codebook.model.Advice;
import codebook.model.Catalog;
import codebook.model.Category;
import codebook.model.Cause;
import codebook.model.Citation;
import codebook.model.Client;
import codebook.model.Code;
import codebook.model.Difference;
import codebook.model.Entry;
import codebook.model.Fix;
import codebook.model.Language;
import codebook.model.Provider;
import codebook.model.Ref;
import codebook.model.Reply;
import codebook.model.Text;
import codebook.model.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry as programs read it: facts that are the same in all languages, and words in each. The form is published
 * ({@code templates/api/schema.json}): fields are added, never renamed or removed.
 */
final class EntryData {

    private final Catalog catalog;
    private final Routes routes;
    private final Prose prose;
    private final Counsel counsel;
    private final String site;

    EntryData(Catalog catalog, Routes routes, Prose prose) {
        this.catalog = catalog;
        this.routes = routes;
        this.prose = prose;
        this.counsel = new Counsel(catalog);
        this.site = catalog.settings().baseUrl();
    }

    String url(String address) {
        return site + address.substring(1);
    }

    /** What holds in every language. */
    Map<String, Object> facts(Entry entry) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", entry.id().toString());
        facts.put("kind", entry.id().kind().word());
        facts.put("name", entry.id().name());
        if (entry instanceof Code code) {
            code(code, facts);
        } else if (entry instanceof Reply reply) {
            reply(reply, facts);
        } else if (entry instanceof Cause cause) {
            facts.put("category", cause.category().target().name());
            facts.put("fixes", names(cause.fixes()));
        } else if (entry instanceof Fix fix) {
            facts.put("actor", word(fix.actor()));
            facts.put("action", word(fix.action()));
        } else if (entry instanceof Client client) {
            facts.put("type", word(client.type()));
            facts.put(
                    "platforms",
                    client.platforms().stream().map(EntryData::word).toList());
            facts.put(
                    "guides",
                    client.guides().stream()
                            .map(guide -> guide.fix().target().name())
                            .toList());
        } else if (entry instanceof Provider provider) {
            provider(provider, facts);
        } else if (entry instanceof Topic topic) {
            facts.put(
                    "related",
                    topic.related().stream().map(ref -> ref.target().toString()).toList());
        }
        if (entry.head().reviewed() != null) {
            facts.put("reviewed", entry.head().reviewed().toString());
        }
        facts.put(
                "sources",
                entry.head().sources().stream().map(EntryData::source).toList());
        return facts;
    }

    private void code(Code code, Map<String, Object> facts) {
        facts.put("permalink", url(routes.permalink(code)));
        facts.put("system", code.system().id());
        facts.put("code", code.code());
        facts.put("category", code.category().target().name());
        facts.put("outcome", word(code.outcome()));
        facts.put("status", word(code.status()));
        facts.put("vague", code.vague());
        facts.put("stages", code.stages());
        facts.put("advice", advice(code));
        facts.put("with", names(code.with()));
        facts.put("causes", names(code.causes()));
        facts.put("mistakenFor", others(code.mistakenFor()));
        facts.put("related", names(code.related()));
    }

    private void reply(Reply reply, Map<String, Object> facts) {
        facts.put("permalink", url(routes.permalink(reply)));
        facts.put("provider", reply.provider().target().name());
        facts.put("code", reply.code().target().last());
        if (reply.enhanced() != null) {
            facts.put("enhanced", reply.enhanced().target().last());
        }
        facts.put("category", reply.category().target().name());
        facts.put("wordings", reply.wordings().stream().map(EntryData::wording).toList());
        facts.put("stages", reply.stages().isEmpty() ? ((Code) catalog.get(reply.code())).stages() : reply.stages());
        facts.put("advice", advice(reply));
        facts.put("causes", names(reply.causes()));
        facts.put("mistakenFor", others(reply.mistakenFor()));
    }

    private static void provider(Provider provider, Map<String, Object> facts) {
        facts.put("type", word(provider.type()));
        facts.put("domains", provider.domains());
        facts.put("marks", provider.marks());
        facts.put("smtp", endpoints(provider.smtp()));
        facts.put("imap", endpoints(provider.imap()));
        facts.put("pop", endpoints(provider.pop()));
        facts.put(
                "authentication",
                provider.authentication().stream().map(EntryData::word).toList());
    }

    /** Machine-readable: whether to send again, who must act, what to do next, and the likeliest fix. */
    private Map<String, Object> advice(Entry entry) {
        Map<String, Object> words = new LinkedHashMap<>();
        Advice advice = counsel.advice(entry);
        if (advice != null) {
            words.put("retry", word(advice.retry()));
            words.put("act", advice.act().stream().map(EntryData::word).toList());
        }
        counsel.next(entry).ifPresent(next -> words.put("next", word(next)));
        counsel.fix(entry).ifPresent(fix -> {
            words.put("action", word(fix.action()));
            words.put("fix", fix.id().name());
        });
        return words;
    }

    /** For short lists: whether to send again, and what to do next. */
    Map<String, Object> brief(Code code) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("link", url(routes.permalink(code)));
        words.put("outcome", word(code.outcome()));
        words.put("retry", word(code.advice().retry()));
        words.put("next", counsel.next(code).map(EntryData::word).orElse(""));
        return words;
    }

    // ---- words

    /** What is said in one language; long texts are HTML with absolute addresses. */
    Map<String, Object> words(Entry entry, Language language) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("url", url(routes.page(entry, language)));
        words.put("title", entry.title().in(language));
        words.put("summary", summary(entry, language));
        Words texts = new Words(words, language);
        if (entry instanceof Code code) {
            texts.put("meaning", code.meaning());
            texts.put("byHand", code.byHand());
            texts.put("developers", code.developers());
        } else if (entry instanceof Reply reply) {
            texts.put("meaning", reply.meaning());
        } else if (entry instanceof Cause cause) {
            texts.put("tell", cause.tell());
            texts.put("why", cause.why());
        } else if (entry instanceof Fix fix) {
            texts.put("steps", fix.steps());
            texts.put("works", fix.works());
            texts.put("stop", fix.stop());
        } else if (entry instanceof Client client) {
            texts.put("settings", client.settings());
            texts.put("errors", client.errors());
            texts.put("setup", client.setup());
        } else if (entry instanceof Provider provider) {
            texts.put("login", provider.login());
            texts.put("limits", provider.limits());
            texts.put("about", provider.about());
        } else if (entry instanceof Topic topic) {
            texts.put("body", topic.body());
        } else if (entry instanceof Category category) {
            texts.put("about", category.about());
        }
        return words;
    }

    String summary(Entry entry, Language language) {
        return prose.html(entry.summary(), language).words();
    }

    /** The texts of an entry in one language. */
    private final class Words {
        private final Map<String, Object> words;
        private final Language language;

        Words(Map<String, Object> words, Language language) {
            this.words = words;
            this.language = language;
        }

        void put(String name, @Nullable Text text) {
            if (text != null) {
                words.put(name, html(text));
            }
        }

        void put(String name, List<Text> texts) {
            words.put(name, texts.stream().map(this::html).toList());
        }

        private String html(Text text) {
            return prose.html(text, language).markup().strip().replace("href=\"/", "href=\"" + site);
        }
    }

    // ---- small things

    private static List<String> names(List<Ref> refs) {
        return refs.stream().map(ref -> ref.target().name()).toList();
    }

    private static List<String> others(List<Difference> differences) {
        return differences.stream()
                .map(difference -> difference.other().target().toString())
                .toList();
    }

    private static Map<String, Object> source(Citation citation) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("title", citation.title());
        citation.section().ifPresent(section -> source.put("section", section));
        source.put("url", citation.url());
        return source;
    }

    private static Map<String, Object> wording(Reply.Wording wording) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("text", wording.text().strip());
        fields.put("current", wording.current());
        return fields;
    }

    private static List<Map<String, Object>> endpoints(List<Provider.Endpoint> endpoints) {
        return endpoints.stream()
                .map(endpoint -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("host", endpoint.host());
                    fields.put("port", endpoint.port());
                    fields.put("security", word(endpoint.security()));
                    return fields;
                })
                .toList();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
