package codebook.export;

import codebook.model.Language;
import codebook.model.Provider;
import codebook.model.Provider.Endpoint;
import codebook.model.Security;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;

/**
 * A service's settings as a configuration profile for Apple's systems (Apple Developer Documentation, "Mail" payload,
 * {@code com.apple.mail.managed}). Address, user name and password are left out: the system asks for them. It is not signed,
 * and the system says so.
 */
final class Profile {

    private static final String DOCTYPE = "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\""
            + " \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">";

    private Profile() {}

    /** @param page the absolute address of the service's page: what the profile is named after */
    static String of(Provider provider, Language language, String page) {
        boolean imap = !provider.imap().isEmpty();
        Endpoint incoming = (imap ? provider.imap(language) : provider.pop(language)).get(0);
        Endpoint outgoing = provider.smtp(language).get(0);
        String title = provider.title().in(language);
        return Xml.document(
                DOCTYPE,
                xml -> xml.element(
                        "plist",
                        () -> xml.element("dict", () -> {
                            Dict profile = new Dict(xml);
                            profile.array("PayloadContent", mail -> {
                                mail.put("EmailAccountDescription", title);
                                mail.put("EmailAccountType", imap ? "EmailTypeIMAP" : "EmailTypePOP");
                                server(mail, "Incoming", incoming);
                                server(mail, "Outgoing", outgoing);
                                mail.put("OutgoingPasswordSameAsIncomingPassword", true);
                                mail.put("PayloadDescription", page);
                                payload(mail, "com.apple.mail.managed", title, page + "mail");
                            });
                            profile.put("PayloadDescription", page);
                            profile.put("PayloadRemovalDisallowed", false);
                            payload(profile, "Configuration", title, page);
                        }),
                        "version",
                        "1.0"));
    }

    private static void server(Dict mail, String way, Endpoint endpoint) throws XMLStreamException {
        mail.put(way + "MailServerAuthentication", "EmailAuthPassword");
        mail.put(way + "MailServerHostName", endpoint.host());
        mail.put(way + "MailServerPortNumber", endpoint.port());
        mail.put(way + "MailServerUseSSL", endpoint.security() != Security.NONE);
    }

    private static void payload(Dict dict, String type, String title, String name) throws XMLStreamException {
        // The same name gives the same identifier, so that a newer profile replaces the older one (RFC 4122, section
        // 4.3).
        UUID uuid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        dict.put("PayloadDisplayName", title);
        dict.put(
                "PayloadIdentifier",
                name.replaceFirst("^https?://", "")
                        .replaceAll("[^A-Za-z0-9]+", ".")
                        .replaceAll("\\.$", ""));
        dict.put("PayloadType", type);
        dict.put("PayloadUUID", uuid.toString().toUpperCase(Locale.ROOT));
        dict.put("PayloadVersion", 1);
    }

    /** A dictionary of a property list. */
    private record Dict(Xml xml) {

        /** What fills a dictionary. */
        interface Content {
            void fill(Dict dict) throws XMLStreamException;
        }

        void put(String key, String value) throws XMLStreamException {
            xml.text("key", key);
            xml.text("string", value);
        }

        void put(String key, int value) throws XMLStreamException {
            xml.text("key", key);
            xml.text("integer", String.valueOf(value));
        }

        void put(String key, boolean value) throws XMLStreamException {
            xml.text("key", key);
            xml.empty(String.valueOf(value));
        }

        /** An array of one dictionary. */
        void array(String key, Content content) throws XMLStreamException {
            xml.text("key", key);
            xml.element("array", () -> xml.element("dict", () -> content.fill(this)));
        }
    }
}
