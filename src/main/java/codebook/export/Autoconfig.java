package codebook.export;

import codebook.model.Language;
import codebook.model.Provider;
import codebook.model.Provider.Authentication;
import codebook.model.Provider.Endpoint;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * A service's settings as Thunderbird and other programs read them, the best way first (Mozilla's "Autoconfiguration: config
 * file format", version 1.1).
 */
final class Autoconfig {

    private Autoconfig() {}

    /** @param page the absolute address of the service's page, for people */
    static String of(Provider provider, List<Language> languages, String page) {
        return Xml.document(
                "",
                xml -> xml.element(
                        "clientConfig",
                        () -> xml.element(
                                "emailProvider",
                                () -> {
                                    for (String domain : provider.domains()) {
                                        xml.text("domain", domain);
                                    }
                                    String name = provider.title().in(languages.get(0));
                                    xml.text("displayName", name);
                                    xml.text("displayShortName", name);
                                    servers(xml, "incomingServer", "imap", provider.imap(), provider);
                                    servers(xml, "incomingServer", "pop3", provider.pop(), provider);
                                    servers(xml, "outgoingServer", "smtp", provider.smtp(), provider);
                                    documentation(xml, provider, languages, page);
                                },
                                "id",
                                provider.domains().get(0)),
                        "version",
                        "1.1"));
    }

    private static void servers(Xml xml, String element, String type, List<Endpoint> endpoints, Provider provider)
            throws XMLStreamException {
        for (Endpoint endpoint : endpoints) {
            xml.element(
                    element,
                    () -> {
                        xml.text("hostname", endpoint.host());
                        xml.text("port", String.valueOf(endpoint.port()));
                        xml.text("socketType", socketType(endpoint));
                        for (String way : ways(provider)) {
                            xml.text("authentication", way);
                        }
                        xml.text("username", provider.userForm().isEmpty() ? "%EMAILADDRESS%" : "%EMAILLOCALPART%");
                    },
                    "type",
                    type);
        }
    }

    private static String socketType(Endpoint endpoint) {
        return switch (endpoint.security()) {
            case IMPLICIT_TLS -> "SSL";
            case STARTTLS -> "STARTTLS";
            case NONE -> "plain";
        };
    }

    /** To the program a password for applications is a password like any other. */
    private static List<String> ways(Provider provider) {
        return provider.authentication().stream()
                .map(way -> way == Authentication.OAUTH2 ? "OAuth2" : "password-cleartext")
                .distinct()
                .toList();
    }

    private static void documentation(Xml xml, Provider provider, List<Language> languages, String page)
            throws XMLStreamException {
        xml.element(
                "documentation",
                () -> {
                    for (Language language : languages) {
                        xml.text("descr", provider.title().in(language), "lang", language.tag());
                    }
                },
                "url",
                page);
    }
}
