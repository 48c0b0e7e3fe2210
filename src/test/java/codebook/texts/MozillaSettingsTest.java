package codebook.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import codebook.content.ContentReader;
import codebook.model.Catalog;
import codebook.model.Diagnostics;
import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.Language;
import codebook.model.Provider;
import codebook.model.Provider.Authentication;
import codebook.model.Security;
import codebook.model.Text;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The settings of mail services beside those that Thunderbird uses (Mozilla's database of mail services, read in November 2026):
 * the facts that both tell, one line for each of its entries. Where ours differ, they say so, and since when.
 */
class MozillaSettingsTest {

    private static final Catalog CATALOG =
            new ContentReader(Path.of("content"), new Diagnostics()).read().orElseThrow();

    private static final Pattern DATED = Pattern.compile("\\b20\\d\\d\\b");
    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\n\\s*\n");

    /**
     * @param user what is entered as user name: the whole address, or the name before its @
     * @param servers with an s after the protocol: TLS from the start; without: STARTTLS
     */
    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    aol           | aol.com             | address | oauth2 password | smtps://smtp.aol.com:465 imaps://imap.aol.com:993 pop3s://pop.aol.com:995
                    aol           | verizon.net         | address | oauth2 password | smtps://smtp.aol.com:465 imaps://imap.aol.com:993 pop3s://pop.aol.com:995
                    att           | att.net             | address | oauth2 password | smtps://outbound.att.net:465 smtps://smtp.mail.att.net:465 imaps://imap.mail.att.net:993 pop3s://inbound.att.net:995
                    comcast       | comcast.net         | address | oauth2 password | smtps://smtp.comcast.net:465 smtp://smtp.comcast.net:587 imaps://imap.comcast.net:993 pop3s://mail.comcast.net:995
                    earthlink     | earthlink.net       | address | password        | smtp://smtpauth.earthlink.net:587 imaps://imap.earthlink.net:993 pop3s://pop.earthlink.net:995
                    fastmail      | messagingengine.com | address | oauth2 password | smtps://smtp.fastmail.com:465 imaps://imap.fastmail.com:993 pop3s://pop.fastmail.com:995
                    free-fr       | free.fr             | name    | password        | smtps://smtp.free.fr:465 imaps://imap.free.fr:993 pop3s://pop.free.fr:995
                    gmail         | googlemail.com      | address | oauth2 password | smtps://smtp.gmail.com:465 imaps://imap.gmail.com:993 pop3s://pop.gmail.com:995
                    gmx-com       | gmx.com             | address | password        | smtps://mail.gmx.com:465 smtp://mail.gmx.com:587 imaps://imap.gmx.com:993 pop3s://pop.gmx.com:995
                    gmx           | gmx.net             | address | password        | smtps://mail.gmx.net:465 smtp://mail.gmx.net:587 imaps://imap.gmx.net:993 pop3s://pop.gmx.net:995
                    godaddy       | wildwestdomains.com | address | password        | smtps://smtpout.secureserver.net:465 imaps://imap.secureserver.net:993 pop3s://pop.secureserver.net:995
                    icloud        | me.com              | address | password        | smtp://smtp.mail.me.com:587 imaps://imap.mail.me.com:993
                    ionos-de      | 1und1.de            | address | password        | smtps://smtp.1und1.de:465 smtp://smtp.1und1.de:587 imaps://imap.1und1.de:993 pop3s://pop.1und1.de:995
                    mail-ru       | mail.ru             | address | password        | smtps://smtp.mail.ru:465 smtp://smtp.mail.ru:587 imaps://imap.mail.ru:993 pop3s://pop.mail.ru:995
                    microsoft-365 | office365.com       | address | oauth2          | smtp://smtp.office365.com:587 imaps://outlook.office365.com:993 pop3s://outlook.office365.com:995
                    naver         | naver.com           | address | password        | smtps://smtp.naver.com:465 imaps://imap.naver.com:993 pop3s://pop.naver.com:995
                    netease-126   | 126.com             | address | password        | smtps://smtp.126.com:465 imaps://imap.126.com:993
                    netease-163   | 163.com             | address | password        | smtps://smtp.163.com:465 imaps://imap.163.com:993
                    netease-yeah  | yeah.net            | address | password        | smtps://smtp.yeah.net:465 imaps://imap.yeah.net:993
                    orange        | orange.fr           | address | password        | smtps://smtp.orange.fr:465 imaps://imap.orange.fr:993 pop3s://pop.orange.fr:995
                    outlook-com   | hotmail.com         | address | oauth2          | smtp://smtp-mail.outlook.com:587 imaps://outlook.office365.com:993 pop3s://outlook.office365.com:995
                    qq            | qq.com              | address | password        | smtps://smtp.qq.com:465 imaps://imap.qq.com:993
                    rackspace     | emailsrvr.com       | address | password        | smtps://secure.emailsrvr.com:465 imaps://secure.emailsrvr.com:993
                    rambler       | rambler.ru          | address | password        | smtps://smtp.rambler.ru:465 imaps://imap.rambler.ru:993 pop3s://pop.rambler.ru:995
                    seznam        | seznam.cz           | address | password        | smtps://smtp.seznam.cz:465 imaps://imap.seznam.cz:993 pop3s://pop3.seznam.cz:995
                    t-online      | t-online.de         | address | password        | smtps://securesmtp.t-online.de:465 smtp://securesmtp.t-online.de:587 imaps://secureimap.t-online.de:993 pop3s://securepop.t-online.de:995
                    vk-workspace  | mail.ru             | address | password        | smtps://smtp.mail.ru:465 smtp://smtp.mail.ru:587 imaps://imap.mail.ru:993 pop3s://pop.mail.ru:995
                    web-de        | web.de              | name    | password        | smtps://smtp.web.de:465 smtp://smtp.web.de:587 imaps://imap.web.de:993 pop3s://pop3.web.de:995
                    yahoo         | yahoo.com           | address | oauth2 password | smtps://smtp.mail.yahoo.com:465 imaps://imap.mail.yahoo.com:993 pop3s://pop.mail.yahoo.com:995
                    yandex        | yandex.ru           | address | password        | smtps://smtp.yandex.com:465 imaps://imap.yandex.com:993 pop3s://pop.yandex.com:995
                    zoho          | zoho.com            | address | password        | smtps://smtp.zoho.com:465 smtp://smtp.zoho.com:587 imaps://imap.zoho.com:993 pop3s://pop.zoho.com:995
                    zoho-eu       | zoho.eu             | address | password        | smtps://smtp.zoho.eu:465 smtp://smtp.zoho.eu:587 imaps://imap.zoho.eu:993 pop3s://pop.zoho.eu:995
                    """)
    void settings_agree_or_the_entry_says_why_not(
            String name, String listed, String user, String methods, String servers) {
        Provider provider =
                (Provider) CATALOG.find(new EntryId(Kind.PROVIDER, name)).orElseThrow();
        List<String> differences = new ArrayList<>();
        for (String server : servers.split(" ")) {
            URI uri = URI.create(server);
            if (!endpoints(provider, uri.getScheme()).contains(endpoint(uri)) && !tells(provider, uri.getHost())) {
                differences.add("neither among its settings nor explained with a date: " + server);
            }
        }
        if (user.equals("name")
                != (!provider.userForm().isEmpty() && !provider.userForm().contains("@"))) {
            differences.add("the user name is the " + user);
        }
        boolean password = provider.authentication().stream().anyMatch(way -> way != Authentication.OAUTH2);
        if (methods.contains("oauth2") && !provider.authentication().contains(Authentication.OAUTH2)) {
            differences.add("OAuth 2.0 is missing");
        }
        if (password != methods.contains("password") && !tells(provider, "SMTP AUTH")) {
            differences.add("passwords are " + (password ? "allowed here alone" : "missing"));
        }
        assertEquals(List.of(), differences, listed);
    }

    private static List<Provider.Endpoint> endpoints(Provider provider, String scheme) {
        return switch (scheme.replaceFirst("s$", "")) {
            case "smtp" -> provider.smtp();
            case "imap" -> provider.imap();
            case "pop3" -> provider.pop();
            default -> throw new IllegalArgumentException(scheme);
        };
    }

    private static Provider.Endpoint endpoint(URI uri) {
        return new Provider.Endpoint(
                uri.getHost(),
                uri.getPort(),
                uri.getScheme().endsWith("s") ? Security.IMPLICIT_TLS : Security.STARTTLS,
                List.of());
    }

    /** Whether the entry names something, in every language, in a paragraph that says of which year it speaks. */
    private static boolean tells(Provider provider, String words) {
        return CATALOG.languages().stream()
                .allMatch(language -> paragraphs(provider, language)
                        .anyMatch(paragraph -> paragraph.contains(words)
                                && DATED.matcher(paragraph).find()));
    }

    private static Stream<String> paragraphs(Provider provider, Language language) {
        return Stream.of(provider.username(), provider.login(), provider.about())
                .filter(Objects::nonNull)
                .map((Text text) -> text.in(language))
                .flatMap(BETWEEN_PARAGRAPHS::splitAsStream);
    }
}
