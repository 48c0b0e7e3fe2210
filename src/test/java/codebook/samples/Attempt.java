package codebook.samples;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One try to send.
 *
 * @param server on {@code localhost}
 * @param trusted the authority whose certificates it trusts; null for those of the machine alone
 */
public record Attempt(
        MailServer server,
        MailServer.Account account,
        @Nullable Certificates trusted) {

    public static final String SENDER = "ann@example.com";
    public static final String RECIPIENT = "bob@example.net";

    /** What goes into the places of a sample, as the page's script would fill them. */
    public Map<String, String> places() {
        return Map.of("host", "localhost", "port", port(), "user", account.user(), "domain", "example.com");
    }

    private String port() {
        return String.valueOf(server.port());
    }

    /** What every sample reads, and how each library learns of an authority. */
    public Command in(Path folder) {
        Map<String, String> environment = new TreeMap<>(Map.of(
                "SMTP_HOST",
                "localhost",
                "SMTP_PORT",
                port(),
                "SMTP_USER",
                account.user(),
                "SMTP_PASSWORD",
                account.password(),
                "MAIL_FROM",
                SENDER,
                "MAIL_TO",
                RECIPIENT));
        if (trusted != null) {
            String pem = trusted.authority().toString();
            environment.put("SSL_CERT_FILE", pem); // OpenSSL, and what is built on it; Go
            environment.put("NODE_EXTRA_CA_CERTS", pem);
            environment.put(
                    "JAVA_TOOL_OPTIONS",
                    "-Djavax.net.ssl.trustStore=" + trusted.trustStore() + " -Djavax.net.ssl.trustStorePassword="
                            + Certificates.STORE_PASSWORD);
        }
        return new Command(folder, environment);
    }
}
