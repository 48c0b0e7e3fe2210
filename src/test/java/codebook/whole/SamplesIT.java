package codebook.whole;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import codebook.samples.Attempt;
import codebook.samples.Certificates;
import codebook.samples.Command;
import codebook.samples.Delivery;
import codebook.samples.MailServer;
import codebook.samples.MailServer.Account;
import codebook.samples.MailServer.Mode;
import codebook.samples.Needs;
import codebook.samples.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** How each sample is run, by its client. */
    private static final Map<String, Program> PROGRAMS = Map.ofEntries(entry(
            "phpmailer",
            Program.of("php", "send.php")
                    .needs("/usr/share/php/libphp-phpmailer")
                    .file("vendor/autoload.php", "<?php require '/usr/share/php/libphp-phpmailer/autoload.php';")
                    .refuses("SMTP Error: Could not authenticate.")));

    /** Samples that this machine cannot run, and why. */
    private static final Map<String, String> NOT_RUN = Map.of("postfix-relay", "to come");

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

    private static Stream<DynamicTest> tests(SamplePage page) {
        Program program = PROGRAMS.get(page.client());
        if (program == null) {
            return Stream.of(dynamicTest("is run", () -> fail("say how the sample is run, or why it cannot be")));
        }
        Trial trial = new Trial(page, program);
        return Stream.of(
                dynamicTest("sends with STARTTLS", () -> trial.sends(starttls)),
                dynamicTest("sends with implicit TLS", () -> trial.sends(implicit)),
                dynamicTest("reports a wrong password", trial::reportsWrongPassword),
                dynamicTest("trusts no stranger", trial::trustsNoStranger),
                dynamicTest("does without no TLS", trial::insistsOnTls));
    }

    /** A sample in a folder of its own. */
    private static final class Trial {

        private final SamplePage page;
        private final Program program;
        private Path folder;

        Trial(SamplePage page, Program program) {
            this.page = page;
            this.program = program;
        }

        void sends(MailServer server) {
            Command.Outcome outcome = send(new Attempt(server.port(), ACCOUNT, certificates));
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
            Command.Outcome outcome = send(new Attempt(starttls.port(), MISTAKEN, certificates));

            assertNotEquals(0, outcome.exitCode(), outcome::output);
            assertEquals(List.of(), starttls.collect());
            assertTrue(outcome.err().contains(program.refused()), () -> program.refused() + " is not in:\n" + outcome);
            for (String errors : page.errors()) {
                assertTrue(errors.contains(program.refused()), () -> program.refused() + " is not in:\n" + errors);
            }
        }

        void trustsNoStranger() {
            keepsPassword(starttls, new Attempt(starttls.port(), ACCOUNT, null));
        }

        void insistsOnTls() {
            keepsPassword(stripped, new Attempt(stripped.port(), ACCOUNT, certificates));
        }

        private void keepsPassword(MailServer server, Attempt attempt) {
            server.commands();
            Command.Outcome outcome = send(attempt);

            assertNotEquals(0, outcome.exitCode(), outcome::output);
            assertFalse(outcome.err().isBlank(), "it says nothing");
            assertFalse(server.commands().contains("AUTH"), outcome::output);
        }

        private Command.Outcome send(Attempt attempt) {
            prepare(attempt);
            return attempt.in(folder).run(program.send());
        }

        private void prepare(Attempt attempt) {
            if (folder != null) {
                return;
            }
            Needs.require(program.needs());
            try {
                folder = Files.createDirectory(temporary.resolve(page.client()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            program.prepare(folder, page.files(attempt.places()));
        }
    }
}
