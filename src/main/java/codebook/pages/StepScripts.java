package codebook.pages;

import codebook.model.Client;
import codebook.model.Language;
import codebook.model.Provider;
import codebook.model.Security;
import codebook.model.Text;
import codebook.site.Assets;
import codebook.site.OutputFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One small script per client and language with its steps for each fix, and one per language with the settings of all
 * providers. Pages load them when the reader has chosen; scripts and not JSON, because a page opened from a disk may load
 * nothing else.
 */
final class StepScripts {

    private final Map<String, String> addresses = new TreeMap<>();
    private final List<OutputFile> files = new ArrayList<>();

    /** What the script template of a client gets. */
    record Steps(
            String id,
            Map<String, String> fixes,
            Map<String, String> sheets,
            String prefers,
            Map<String, String> words) {}

    /** What the script template of all services gets: by provider, by place, what to fill in. */
    record Services(Map<String, Service> services) {}

    /** The settings of one service: what is always so, and what depends on the security mode. */
    record Service(Map<String, String> settings, Map<String, Map<String, String>> modes) {}

    StepScripts(List<Edition> editions) {
        for (Edition edition : editions) {
            for (Client client : edition.catalog.clients()) {
                add(
                        edition.language,
                        client.id().name(),
                        edition.fill("scripts/steps.ftlh", new Views.Part(steps(edition, client), Map.of())));
            }
            add(
                    edition.language,
                    "services",
                    edition.fill("scripts/services.ftlh", new Views.Part(services(edition), Map.of())));
        }
    }

    private void add(Language language, String name, String script) {
        byte[] bytes = script.strip().concat("\n").getBytes(StandardCharsets.UTF_8);
        String path = "assets/steps/" + language.tag() + "/" + name + "." + Assets.fingerprint(bytes) + ".js";
        files.add(new OutputFile(path, bytes));
        addresses.put(language.tag() + " " + name, "/" + path);
    }

    String steps(Client client, Language language) {
        return addresses.get(language.tag() + " " + client.id().name());
    }

    String services(Language language) {
        return addresses.get(language.tag() + " services");
    }

    List<OutputFile> files() {
        return files;
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
        return new Steps(
                client.id().name(), fixes, sheets, client.prefers() == null ? "" : Views.word(client.prefers()), words);
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

    private static Services services(Edition edition) {
        Map<String, Service> services = new LinkedHashMap<>();
        for (Provider provider : edition.catalog.providers()) {
            if (!provider.smtp().isEmpty()) {
                services.put(provider.id().name(), service(edition, provider));
            }
        }
        return new Services(services);
    }

    private static Service service(Edition edition, Provider provider) {
        Settings settings = new Settings(edition);
        Map<String, String> always = settings.of(provider, provider.smtp().get(0), Map.of());
        Map<String, Map<String, String>> modes = new LinkedHashMap<>();
        for (Provider.Endpoint endpoint : provider.smtp()) {
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
                String domain = provider.domains().get(0);
                places.put("domain", domain);
                places.put("user", edition.word("exampleUser").replace("{domain}", domain));
            }
            if (!provider.userForm().isEmpty()) {
                places.put("user", provider.userForm());
            }
            places.put("authentication", edition.authentication(provider));
            if (!provider.imap().isEmpty()) {
                fetching("imap", provider.imap().get(0), words, places);
            }
            if (!provider.pop().isEmpty()) {
                fetching("pop", provider.pop().get(0), words, places);
            }
            return places;
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
