package codebook.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate authority for this test alone, and the certificate of {@code localhost} that it has signed.
 *
 * @param authority the authority's certificate as PEM, for programs that read {@code SSL_CERT_FILE}
 * @param trustStore the same as a PKCS #12 store, for Java
 * @param server what the server shows
 */
public record Certificates(Path authority, Path trustStore, SSLContext server) {

    /** The password of the stores; nothing in them is a secret. */
    public static final String STORE_PASSWORD = "throw-away";

    private static final String EXTENSIONS = """
            [req]
            distinguished_name = name
            [name]
            [authority]
            basicConstraints = critical, CA:true
            keyUsage = critical, keyCertSign, cRLSign
            subjectKeyIdentifier = hash
            [server]
            basicConstraints = critical, CA:false
            keyUsage = critical, digitalSignature
            extendedKeyUsage = serverAuth
            subjectKeyIdentifier = hash
            authorityKeyIdentifier = keyid
            subjectAltName = DNS:localhost, IP:127.0.0.1
            """;

    /** Makes them in a folder, by OpenSSL. */
    public static Certificates in(Path folder) {
        try {
            Files.writeString(folder.resolve("openssl.cnf"), EXTENSIONS);
            String key = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -config openssl.cnf";
            openssl(
                    folder,
                    "req -x509 " + key + " -keyout ca.key -out ca.pem -days 2 -subj /CN=Nobody -extensions authority");
            openssl(folder, "req " + key + " -keyout server.key -out server.csr -subj /CN=localhost");
            openssl(
                    folder,
                    "x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile openssl.cnf"
                            + " -extensions server -out server.pem");
            openssl(
                    folder,
                    "pkcs12 -export -in server.pem -inkey server.key -certfile ca.pem -out server.p12 -passout pass:"
                            + STORE_PASSWORD);
            return new Certificates(folder.resolve("ca.pem"), trustStore(folder), context(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void openssl(Path folder, String arguments) {
        Command.Outcome outcome = Command.in(folder).run(("openssl " + arguments).split(" "));
        if (outcome.exitCode() != 0) {
            throw new IllegalStateException("openssl " + arguments + ":\n" + outcome.output());
        }
    }

    private static Path trustStore(Path folder) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(folder.resolve("ca.pem"))) {
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        Path file = folder.resolve("trust.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, STORE_PASSWORD.toCharArray());
        }
        return file;
    }

    private static SSLContext context(Path folder) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("server.p12"))) {
            store.load(in, STORE_PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, STORE_PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
