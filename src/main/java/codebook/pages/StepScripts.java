package codebook.pages;

import codebook.model.Client;
import codebook.model.Diagnostics;
import codebook.model.Language;
import codebook.model.Provider;
import codebook.model.Security;
import codebook.model.Text;
import codebook.site.Assets;
import codebook.site.Lazy;
import codebook.site.OutputFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One small script per client and language with its steps for each fix, one per language with what there is to choose, and one
 * with the settings of all providers. Pages load the choices when the reader comes near them and the rest when the reader has
 * chosen; scripts and not JSON, because a page opened from a disk may load nothing else.
 */
final class StepScripts {

    /** Where all of them lie. */
    static final String FOLDER = "assets/steps/";

    private static final String CHOICES = "choices";
    private static final String SERVICES = "services";

    private final Map<String, Lazy<OutputFile>> scripts = new TreeMap<>();

    /** What the script template of a client gets. */
    record Steps(
            String id,
            Map<String, String> fixes,
            Map<String, String> sheets,
            Map<String, String> pairs,
            String only,
            String prefers,
            Map<String, String> words) {}

    /**
     * What the script template of all choices gets.
     *
     * @param domains providers by the mail domains of their users
     * @param script with the settings of the services, from the root of the site
     */
    record Choices(List<Group> programs, List<Group> services, Map<String, String> domains, String script) {}

    /** What the script template of the services gets: by provider, by place, what to fill in. */
    record Services(Map<String, Service> settings) {}

    /** Choices under a heading. */
    record Group(String title, List<Item> items) {}

    /** Something to choose; a program with its script, from the root of the site. */
    record Item(String id, String title, String script) {}

    /** The settings of one service: what is always so, and what depends on the security mode. */
    record Service(Map<String, String> settings, Map<String, Map<String, String>> modes) {}

    /**
     * @param templates what the scripts are made with
     * @param diagnostics where mistakes in the templates go
     * @param memory what was made before
     */
    StepScripts(List<Edition> editions, TemplateFiles templates, Diagnostics diagnostics, MadeScripts memory) {
        for (Edition edition : editions) {
            Supplier<List<Object>> all = () -> List.of(edition.catalog.clients(), edition.catalog.providers());
            Maker maker = new Maker(edition, templates, diagnostics, memory);
            for (Client client : edition.catalog.clients()) {
                add(maker, client.id().name(), "steps", () -> of(edition, client), () -> steps(edition, client));
            }
            add(maker, SERVICES, "services", all, () -> services(edition));
            add(maker, CHOICES, "choices", () -> List.of(all.get(), addresses(edition)), () -> choices(edition));
        }
    }

    /** What makes scripts in a language. */
    private record Maker(Edition edition, TemplateFiles templates, Diagnostics diagnostics, MadeScripts memory) {

        OutputFile make(String name, String template, List<?> from, Supplier<Record> view) {
            Language language = edition.language;
            return memory.of(
                    key(language, name),
                    List.of(from, edition.strings(), templates),
                    diagnostics,
                    () -> script(
                            FOLDER + language.tag() + "/" + name,
                            edition.fill("scripts/" + template + ".ftlh", new Views.Part(view.get(), Map.of()))));
        }
    }

    /** @param from what the view is made of, beside words and templates */
    private void add(Maker maker, String name, String template, Supplier<List<Object>> from, Supplier<Record> view) {
        scripts.put(key(maker.edition.language, name), new Lazy<>(() -> maker.make(name, template, from.get(), view)));
    }

    private static List<Object> of(Edition edition, Client client) {
        return List.of(client, edition.prose.version(client), edition.graph.providers(client));
    }

    private List<String> addresses(Edition edition) {
        return edition.catalog.clients().stream()
                .map(client -> address(client.id().name(), edition.language))
                .toList();
    }

    private static OutputFile script(String path, String script) {
        byte[] bytes = script.strip().concat("\n").getBytes(StandardCharsets.UTF_8);
        return new OutputFile(path + "." + Assets.fingerprint(bytes) + ".js", bytes);
    }

    private static String key(Language language, String name) {
        return language.tag() + " " + name;
    }

    /** The script with what there is to choose. */
    String choices(Language language) {
        return address(CHOICES, language);
    }

    private String address(String name, Language language) {
        return "/" + scripts.get(key(language, name)).get().path();
    }

    Map<String, Supplier<byte[]>> files() {
        return scripts.values().stream()
                .map(Lazy::get)
                .collect(Collectors.toMap(OutputFile::path, script -> script::bytes));
    }

    private static Steps steps(Edition edition, Client client) {
        Map<String, String> fixes = new LinkedHashMap<>();
        for (Client.Guide guide : client.guides()) {
            fixes.put(guide.fix().target().name(), list(edition, guide));
        }
        String home = edition.routes.home(edition.language);
        Map<String, String> sheets = new LinkedHashMap<>();
        for (Provider provider : edition.graph.providers(client)) {
            String address = edition.routes.sheet(client, provider, edition.language);
            sheets.put(provider.id().name(), address.substring(home.length()) + "index.html");
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (Security security : Security.values()) {
            Text word = client.securityWords().get(security);
            if (word != null) {
                words.put(Views.word(security), word.in(edition.language));
            }
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        for (Client.Pair pair : client.pairs()) {
            pairs.put(
                    pair.provider().target().name(),
                    edition.html(pair.note()).html().strip());
        }
        return new Steps(client.id().name(), fixes, sheets, pairs, mode(client.only()), mode(client.prefers()), words);
    }

    private static String mode(@Nullable Security security) {
        return security == null ? "" : Views.word(security);
    }

    private static String list(Edition edition, Client.Guide guide) {
        StringBuilder html = new StringBuilder("<ol class=\"steps\">");
        guide.steps()
                .forEach(step -> html.append("<li>")
                        .append(edition.withPlaces(step).html().strip())
                        .append("</li>"));
        html.append("</ol>");
        if (guide.note() != null) {
            html.append("<p class=\"note\">")
                    .append(edition.withPlaces(guide.note()).html())
                    .append("</p>");
        }
        return html.toString();
    }

    private Choices choices(Edition edition) {
        List<Provider> providers = senders(edition);
        Map<String, String> domains = new LinkedHashMap<>();
        for (Provider provider : providers) {
            provider.domains()
                    .forEach(domain -> domains.put(domain, provider.id().name()));
        }
        return new Choices(
                groups(
                        edition,
                        "client-type",
                        edition.catalog.clients(),
                        Client::type,
                        client -> new Item(
                                client.id().name(),
                                edition.title(client),
                                address(client.id().name(), edition.language).substring(1))),
                groups(
                        edition,
                        "provider-type",
                        providers,
                        Provider::type,
                        provider -> new Item(provider.id().name(), edition.title(provider), "")),
                domains,
                address(SERVICES, edition.language).substring(1));
    }

    private static Services services(Edition edition) {
        Map<String, Service> settings = new LinkedHashMap<>();
        senders(edition).forEach(provider -> settings.put(provider.id().name(), service(edition, provider)));
        return new Services(settings);
    }

    /** The providers that can be sent through. */
    private static List<Provider> senders(Edition edition) {
        return edition.catalog.providers().stream()
                .filter(provider -> !provider.smtp().isEmpty())
                .toList();
    }

    /** Choices by their types, both in the order in which they are declared. */
    private static <E> List<Group> groups(
            Edition edition, String words, List<E> entries, Function<E, Enum<?>> type, Function<E, Item> item) {
        Map<Enum<?>, List<Item>> groups = new TreeMap<>(Comparator.comparing(Enum::ordinal));
        entries.forEach(entry -> groups.computeIfAbsent(type.apply(entry), t -> new ArrayList<>())
                .add(item.apply(entry)));
        List<Group> views = new ArrayList<>();
        groups.forEach((t, items) -> views.add(new Group(edition.word(words + "." + Views.word(t)), items)));
        return views;
    }

    private static Service service(Edition edition, Provider provider) {
        Settings settings = new Settings(edition);
        Map<String, String> always =
                settings.of(provider, provider.smtp(edition.language).get(0), Map.of());
        Map<String, Map<String, String>> modes = new LinkedHashMap<>();
        for (Provider.Endpoint endpoint : provider.smtp(edition.language)) {
            modes.putIfAbsent(Views.word(endpoint.security()), settings.sending(endpoint, Map.of()));
        }
        return new Service(always, modes);
    }

    /** Fills the places of steps with a provider's settings. */
    record Settings(Edition edition) {

        /**
         * Everything a provider fills in.
         *
         * @param words how the client's menus call the security modes, where it has words of its own
         */
        Map<String, String> of(Provider provider, Provider.Endpoint endpoint, Map<Security, Text> words) {
            Map<String, String> places = new LinkedHashMap<>(sending(endpoint, words));
            if (!provider.domains().isEmpty()) {
                String domain = domain(provider, endpoint);
                places.put("domain", domain);
                places.put("user", edition.word("exampleUser").replace("{domain}", domain));
            }
            if (!provider.userForm().isEmpty()) {
                places.put("user", provider.userForm());
            }
            places.put("authentication", edition.authentication(provider));
            if (!provider.imap().isEmpty()) {
                fetching("imap", provider.imap(edition.language).get(0), words, places);
            }
            if (!provider.pop().isEmpty()) {
                fetching("pop", provider.pop(edition.language).get(0), words, places);
            }
            return places;
        }

        /** The domain that goes with a server of the provider: yandex.com with smtp.yandex.com; else the first. */
        private static String domain(Provider provider, Provider.Endpoint endpoint) {
            return provider.domains().stream()
                    .filter(domain -> endpoint.host().endsWith("." + domain))
                    .findFirst()
                    .orElse(provider.domains().get(0));
        }

        Map<String, String> sending(Provider.Endpoint endpoint, Map<Security, Text> words) {
            Map<String, String> places = new LinkedHashMap<>();
            places.put("host", endpoint.host());
            places.put("port", String.valueOf(endpoint.port()));
            places.put("security", word(endpoint.security(), words));
            places.put("mode", Views.word(endpoint.security()));
            return places;
        }

        private void fetching(
                String protocol, Provider.Endpoint endpoint, Map<Security, Text> words, Map<String, String> places) {
            places.put(protocol + "-host", endpoint.host());
            places.put(protocol + "-port", String.valueOf(endpoint.port()));
            places.put(protocol + "-security", word(endpoint.security(), words));
        }

        String word(Security security, Map<Security, Text> words) {
            Text own = words.get(security);
            return own == null ? edition.word("security." + Views.word(security)) : own.in(edition.language);
        }
    }
}
