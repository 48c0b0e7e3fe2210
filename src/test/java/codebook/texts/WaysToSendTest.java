package codebook.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.content.ContentReader;
import codebook.model.Catalog;
import codebook.model.Client;
import codebook.model.Diagnostics;
import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.Language;
import codebook.model.Provider;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which servers a reader with a program and a mail service is sent to, told by the project's own entries. */
class WaysToSendTest {

    private static final Catalog CATALOG =
            new ContentReader(Path.of("content"), new Diagnostics()).read().orElseThrow();

    @ParameterizedTest
    @CsvSource({"en, smtp.yandex.com, imap.yandex.com", "ru, smtp.yandex.ru, imap.yandex.ru"})
    void a_reader_gets_the_server_that_the_service_names_in_their_language(String tag, String smtp, String imap) {
        Provider yandex = provider("yandex");
        Language reader = language(tag);
        assertEquals(smtp, yandex.smtp(reader).get(0).host());
        assertEquals(imap, yandex.imap(reader).get(0).host());
        assertEquals(yandex.smtp().size(), yandex.smtp(reader).size(), "the others work, too");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sendmail-relay", "powershell"})
    void a_program_without_implicit_tls_is_offered_no_port_465(String name) {
        Client client = (Client) CATALOG.find(new EntryId(Kind.CLIENT, name)).orElseThrow();
        assertEquals(List.of(587), ports(client, "gmail"));
        assertEquals(List.of(), ports(client, "rambler"));
        assertFalse(provider("rambler").smtp().stream().anyMatch(client::canUse));
    }

    @Test
    void every_service_that_one_sends_through_tells_its_limits_or_why_not() {
        List<String> silent = CATALOG.providers().stream()
                .filter(provider ->
                        !provider.smtp().isEmpty() && provider.limits().isEmpty())
                .map(provider -> provider.id().name())
                .toList();
        assertTrue(silent.isEmpty(), silent::toString);
    }

    private static List<Integer> ports(Client client, String provider) {
        return client.ways(provider(provider), language("en")).stream()
                .map(Provider.Endpoint::port)
                .toList();
    }

    private static Provider provider(String name) {
        return (Provider) CATALOG.find(new EntryId(Kind.PROVIDER, name)).orElseThrow();
    }

    private static Language language(String tag) {
        return CATALOG.languages().stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow();
    }
}
