package codebook.whole;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import codebook.recipes.Relay;
import codebook.samples.Attempt;
import codebook.samples.Certificates;
import codebook.samples.Command;
import codebook.samples.Delivery;
import codebook.samples.MailServer;
import codebook.samples.MailServer.Account;
import codebook.samples.MailServer.Mode;
import codebook.samples.Needs;
import codebook.samples.Program;
import codebook.samples.Sender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every sample, taken from its page as shown, sends a message through a server that asks for TLS and a login. And it fails as
 * it should: with the words that its page quotes, and without giving the password to anybody.
 */
class SamplesIT {

    private static final Account ACCOUNT = new Account("ann@example.com", "pass w0rd");
    private static final Account MISTAKEN = new Account(ACCOUNT.user(), "not-it");

    private static final String REFUSED = "535 5.7.8 Error: authentication failed";
    private static final String PHP_LIBRARIES = "/usr/share/php/";

    /** Libraries that Debian has not: {@code ./verify} puts them there. */
    private static final String LIBRARIES = "target/samples";

    /** How each sample is run, by its client. */
    private static final Map<String, Sender> SENDERS = Map.ofEntries(
            entry("curl", Program.of("sh", "send.sh").needs("curl").refuses("curl: (67) Login denied")),
            // Version 3.2 does not check certificates, as the page says; Debian has no other.
            entry(
                    "django",
                    Program.of("/usr/bin/python3", "send_mail.py")
                            .needs("/usr/lib/python3/dist-packages/django")
                            .refuses("SMTPAuthenticationError: (535, b'5.7.8 Error: authentication failed')")
                            .doesNotCheck()),
            entry(
                    "go-smtp",
                    Program.of("./send")
                            .needs("go")
                            .first("go", "build", "-o", "send", "send.go")
                            .refuses(REFUSED)),
            entry("jakarta-mail", java("SendMail").refuses("jakarta.mail.AuthenticationFailedException: " + REFUSED)),
            entry("msmtp", Program.of("sh", "send.sh").needs("msmtp").refuses("msmtp: server message: " + REFUSED)),
            entry(
                    "nodemailer",
                    Program.of("node", "send.mjs")
                            .needs(LIBRARIES + "/node_modules/nodemailer")
                            .first(
                                    "ln",
                                    "-s",
                                    Path.of(LIBRARIES, "node_modules")
                                            .toAbsolutePath()
                                            .toString(),
                                    "node_modules")
                            .refuses("EAUTH: Invalid login: " + REFUSED)),
            entry(
                    "exim-relay",
                    new Relay(
                            "root/usr/sbin/exim4",
                            "exim.sh",
                            "authentication required but authentication attempt(s) failed",
                            true)),
            entry("openssl", Program.of("bash", "send.sh").needs("openssl").refuses(REFUSED)),
            entry(
                    "php-mail",
                    Program.of("php", "send.php").needs("msmtp").refuses("msmtp: server message: " + REFUSED)),
            entry("phpmailer", php("libphp-phpmailer").refuses("SMTP Error: Could not authenticate.")),
            entry(
                    "postfix-relay",
                    new Relay("root/usr/sbin/postfix", "postfix.sh", "SASL authentication failed; server", true)),
            entry(
                    "python-smtplib",
                    Program.of("python3", "send_mail.py")
                            .refuses("SMTPAuthenticationError: (535, b'5.7.8 Error: authentication failed')")),
            entry(
                    "ruby-mail",
                    Program.of("ruby", "send.rb")
                            .needs("/usr/share/doc/ruby-mail")
                            .refuses("Net::SMTPAuthenticationError: " + REFUSED)),
            // Of the 535 the log says nothing; Sendmail goes on without a login.
            entry(
                    "sendmail-relay",
                    new Relay("root/usr/libexec/sendmail/sendmail", "sendmail.sh", "dsn=5.7.0, reply=530", false)),
            entry(
                    "spring-boot",
                    java("com.example.Application").refuses("jakarta.mail.AuthenticationFailedException: " + REFUSED)),
            entry("swaks", Program.of("sh", "send.sh").needs("swaks").refuses("*** No authentication type succeeded")),
            // Only version 7.3 can demand STARTTLS; Debian has 5.4.
            entry(
                    "symfony-mailer",
                    php("Symfony/Component/Mailer")
                            .refuses("Failed to authenticate on SMTP server")
                            .doesNotInsist()));

    /** Samples that this machine cannot run, and why. */
    private static final Map<String, String> NOT_RUN = Map.of(
            "mailkit", ".NET is not among Debian's packages",
            "powershell", "PowerShell is not among Debian's packages",
            "wordpress", "a part of a web site that needs a database",
            "moodle", "a part of a web site that needs a database",
            "gitlab", "a part of a configuration of an application that is not among Debian's packages",
            "grafana", "a part of a configuration of an application that is not among Debian's packages");

    private static Program php(String library) {
        return Program.of("php", "send.php")
                .needs(PHP_LIBRARIES + library)
                .file("vendor/autoload.php", "<?php require '" + PHP_LIBRARIES + library + "/autoload.php';");
    }

    private static Program java(String main) {
        String home = System.getProperty("java.home") + "/bin/";
        String jars = Path.of(LIBRARIES, "java").toAbsolutePath() + "/*";
        String file = main.replaceFirst(".*\\.", "") + ".java";
        return Program.of(home + "java", "-XX:TieredStopAtLevel=1", "-cp", "classes:" + jars, main)
                .needs(LIBRARIES + "/java")
                .first(home + "javac", "-d", "classes", "-cp", jars, file);
    }

    @TempDir
    static Path temporary;

    static Certificates certificates;
    static MailServer starttls;
    static MailServer implicit;
    static MailServer stripped;

    @BeforeAll
    static void start() {
        certificates = Certificates.in(temporary);
        starttls = new MailServer(Mode.STARTTLS, 0, certificates.server(), ACCOUNT);
        implicit = new MailServer(Mode.IMPLICIT_TLS, 465, certificates.server(), ACCOUNT);
        stripped = new MailServer(Mode.STRIPPED, 0, certificates.server(), ACCOUNT);
    }

    @AfterAll
    static void stop() {
        Stream.of(starttls, implicit, stripped).forEach(MailServer::close);
    }

    @TestFactory
    Stream<DynamicContainer> samples() {
        return SamplePage.all(RealSite.SITE).stream()
                .filter(page -> !NOT_RUN.containsKey(page.client()))
                .map(page -> DynamicContainer.dynamicContainer(page.client(), tests(page)));
    }

    /** Beside its script, msmtp has a configuration file in its steps, with comments in the language of the page. */
    @TestFactory
    Stream<DynamicTest> the_configuration_of_msmtp_sends() {
        Attempt attempt = new Attempt(starttls, ACCOUNT, certificates);
        Map<String, String> files = new SamplePage(RealSite.SITE, "msmtp").step("account default", attempt.places());
        assertEquals(RealSite.SITE.languages(), List.copyOf(files.keySet()));
        return files.entrySet().stream()
                .map(file -> dynamicTest(file.getKey(), () -> {
                    Needs.require(List.of("msmtp"));
                    Path home = Files.createDirectory(temporary.resolve("msmtp-" + file.getKey()));
                    for (Map.Entry<String, String> entry : Map.of(
                                    ".msmtprc",
                                    file.getValue() + "tls_trust_file " + certificates.authority(),
                                    ".msmtp-password",
                                    ACCOUNT.password())
                            .entrySet()) {
                        Path written = Files.writeString(home.resolve(entry.getKey()), entry.getValue());
                        Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
                    }
                    Command.Outcome outcome =
                            attempt.in(home).run("sh", "-c", "printf 'Subject: Test\\n' | msmtp " + Attempt.RECIPIENT);

                    assertEquals(0, outcome.exitCode(), outcome::output);
                    assertEquals(
                            List.of(Attempt.RECIPIENT),
                            starttls.collect().get(0).recipients());
                }));
    }

    private static Stream<DynamicTest> tests(SamplePage page) {
        Sender sender = SENDERS.get(page.client());
        if (sender == null) {
            return Stream.of(dynamicTest("is run", () -> fail("say how the sample is run, or why it cannot be")));
        }
        Trial trial = new Trial(page, sender);
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(dynamicTest("sends with STARTTLS", () -> trial.sends(starttls)));
        if (sender.beginsWithTls()) {
            tests.add(dynamicTest("sends with implicit TLS", () -> trial.sends(implicit)));
        }
        tests.add(dynamicTest("reports a wrong password", trial::reportsWrongPassword));
        if (sender.checks()) {
            tests.add(dynamicTest("trusts no stranger", trial::trustsNoStranger));
        }
        if (sender.insists()) {
            tests.add(dynamicTest("insists on TLS", trial::insistsOnTls));
        }
        return tests.stream();
    }

    /** A sample in a folder of its own. */
    private record Trial(SamplePage page, Sender sender) {

        void sends(MailServer server) {
            Command.Outcome outcome = send(new Attempt(server, ACCOUNT, certificates));
            List<Delivery> deliveries = server.collect();

            assertEquals(0, outcome.exitCode(), outcome::output);
            assertEquals(1, deliveries.size(), outcome::output);
            Delivery delivery = deliveries.get(0);
            assertEquals(Attempt.SENDER, delivery.sender());
            assertEquals(List.of(Attempt.RECIPIENT), delivery.recipients());
            assertTrue(delivery.header("From").contains(Attempt.SENDER), delivery::text);
            assertTrue(delivery.header("To").contains(Attempt.RECIPIENT), delivery::text);
            for (String name : List.of("Subject", "Date")) {
                assertFalse(delivery.header(name).isEmpty(), () -> "no " + name + " in:\n" + delivery.text());
            }
        }

        void reportsWrongPassword() {
            Command.Outcome outcome = send(new Attempt(starttls, MISTAKEN, certificates));

            assertNotEquals(0, outcome.exitCode(), outcome::output);
            assertEquals(List.of(), starttls.collect());
            assertTrue(outcome.err().contains(sender.refused()), () -> sender.refused() + " is not in:\n" + outcome);
            for (String errors : page.errors()) {
                assertTrue(errors.contains(sender.refused()), () -> sender.refused() + " is not in:\n" + errors);
            }
        }

        void trustsNoStranger() {
            keepsPassword(starttls, new Attempt(starttls, ACCOUNT, null));
        }

        void insistsOnTls() {
            keepsPassword(stripped, new Attempt(stripped, ACCOUNT, certificates));
        }

        private void keepsPassword(MailServer server, Attempt attempt) {
            server.commands();
            Command.Outcome outcome = send(attempt);

            assertNotEquals(0, outcome.exitCode(), outcome::output);
            assertFalse(outcome.err().isBlank(), "it says nothing");
            assertFalse(server.commands().contains("AUTH"), outcome::output);
        }

        /** Port 465 asks for a right that not everybody has; where it is another, the sample gets that number in its place. */
        private Command.Outcome send(Attempt attempt) {
            Map<String, String> files = page.files(attempt.places());
            files.replaceAll((name, text) -> text.replaceAll("\\b465\\b", String.valueOf(implicit.port())));
            return sender.send(temporary.resolve(page.client()), files, attempt);
        }
    }
}
