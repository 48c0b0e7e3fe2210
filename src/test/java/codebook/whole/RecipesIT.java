package codebook.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.browser.Chromium;
import codebook.browser.Reader;
import codebook.browser.Visit;
import codebook.link.ErrorLink;
import codebook.link.ErrorLinks;
import codebook.recipes.PrivateServer;
import codebook.recipes.Recipe;
import codebook.recipes.Servers;
import codebook.recipes.Unpacked;
import codebook.samples.Command;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ProblemDetail;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

/**
 * The recipes of the site, copied from its page and run with the real thing: a server refuses, its reply carries the link, and
 * the link leads to the page.
 */
@SuppressWarnings("try") // a server is there to be there
class RecipesIT {

    private static final String PAGE = "/topics/links-from-error-messages/index.html";
    private static final String SITE = RealSite.SERVER.site().toString();
    private static final Pattern LINK = Pattern.compile(Pattern.quote(SITE) + "[0-9][0-9.-]*/");
    /** Where the content says that it is published. */
    private static final String PUBLISHED = "https://codebook.example.org/";

    private static final String STRANGER = "x@elsewhere.example";

    @TempDir
    private Path work;

    private final int port = PrivateServer.freePort();

    @Test
    void postfix() throws IOException {
        try (PrivateServer server = postfix(folder("postfix"), port)) {
            String link = refusedBySwaks();

            assertEquals(SITE + "554-5.7.1/", link);
            arrives(link);
        }
    }

    @Test
    void exim() throws IOException {
        List<String> blocks = blocks("exim");
        try (PrivateServer server = Servers.exim(folder("exim"), port, blocks.get(0), blocks.get(1))) {
            String link = refusedBySwaks();

            assertEquals(SITE + "550-5.7.1/", link);
            arrives(link);
        }
    }

    @Test
    void open_smtpd() throws IOException {
        try (PrivateServer server =
                Servers.openSmtpd(folder("opensmtpd"), port, blocks("opensmtpd").get(0))) {
            assertEquals(SITE + "550-5.7.1/", refusedBySwaks());
        }
    }

    @Test
    void haraka() throws IOException {
        try (PrivateServer server =
                Servers.haraka(folder("haraka"), port, blocks("haraka").get(0))) {
            assertEquals(SITE + "550-5.7.1/", refusedBySwaks());
        }
    }

    @Test
    void dovecot_hands_the_link_on() throws IOException {
        int behind = PrivateServer.freePort();
        String relay = blocks("dovecot").get(0).replace("port = 25", "port = " + behind);
        try (PrivateServer postfix = postfix(folder("postfix"), behind);
                PrivateServer server = Servers.dovecot(folder("dovecot"), port, relay)) {
            assertEquals(
                    SITE + "554-5.7.1/",
                    refusedBySwaks("--auth", "PLAIN", "--auth-user", "joe", "--auth-password", "secret"));
        }
    }

    @Test
    void php_mailer() throws IOException {
        Unpacked.require("root/usr/bin/php8.2", "root/usr/share/php/libphp-phpmailer");
        try (PrivateServer server = postfix(folder("postfix"), port)) {
            Path folder = folder("php");
            Path script = Files.writeString(folder.resolve("send.php"), """
                    <?php
                    use PHPMailer\\PHPMailer\\{Exception, PHPMailer, SMTP};
                    require '/usr/share/php/libphp-phpmailer/autoload.php';
                    $mail = new PHPMailer(true);
                    $mail->isSMTP();
                    $mail->Host = '127.0.0.1';
                    $mail->Port = %d;
                    $mail->setFrom('a@example.com');
                    $mail->addAddress('%s');
                    $mail->Body = 'x';
                    %s
                    """.formatted(
                            port, STRANGER, blocks("phpmailer").get(0)));
            Command.Outcome outcome = Command.in(folder)
                    .run(Unpacked.command(folder, "php8.2", "-d", "extension=ctype", script.toString()));

            assertEquals(SITE + "554-5.7.1/", link(outcome.output()));
        }
    }

    @Test
    void python() throws IOException {
        try (PrivateServer server = postfix(folder("postfix"), port)) {
            Path folder = folder("python");
            Path script = Files.writeString(
                    folder.resolve("send.py"), blocks("python").get(0) + """

                    try:
                        with smtplib.SMTP("127.0.0.1", %d) as server:
                            server.sendmail("a@example.com", ["%s"], "Subject: x\\n\\nx")
                    except smtplib.SMTPException as error:
                        print(link(error))
                    """.formatted(port, STRANGER));

            assertEquals(
                    SITE + "554-5.7.1/",
                    link(Command.in(folder).run("python3", script.toString()).output()));
        }
    }

    @Test
    void nodemailer() throws IOException {
        Unpacked.require("node_modules/nodemailer");
        try (PrivateServer server = postfix(folder("postfix"), port)) {
            Path folder = folder("node");
            Path script = Files.writeString(
                    folder.resolve("send.js"), blocks("nodemailer").get(0) + """

                    require("nodemailer")
                      .createTransport({ host: "127.0.0.1", port: %d })
                      .sendMail({ from: "a@example.com", to: "%s", text: "x" })
                      .catch((error) => console.log(link(error)));
                    """.formatted(port, STRANGER));
            Command.Outcome outcome = Command.in(folder)
                    .with("NODE_PATH", Unpacked.FOLDER.resolve("node_modules").toString())
                    .run("node", script.toString());

            assertEquals(SITE + "554-5.7.1/", link(outcome.output()));
        }
    }

    @Test
    void jakarta_mail() throws IOException, MessagingException {
        try (PrivateServer server = postfix(folder("postfix"), port)) {
            Function<Message, String> program = Recipe.compiled(withCodes("java"), "Send", """
                    import codebook.link.*;
                    import jakarta.mail.*;
                    import java.util.*;
                    import java.util.logging.*;

                    public final class Send extends Handler implements java.util.function.Function<Message, String> {
                        private final Logger log = Logger.getAnonymousLogger();
                        private String logged = "";

                        @Override public String apply(Message message) {
                            log.setUseParentHandlers(false);
                            log.addHandler(this);
                            try { send(message); } catch (Exception e) { throw new IllegalStateException(e); }
                            return logged;
                        }
                        private void send(Message message) throws Exception {
                            %s
                        }
                        @Override public void publish(LogRecord record) { logged += record.getMessage(); }
                        @Override public void flush() {}
                        @Override public void close() {}
                    }
                    """.formatted(
                            blocks("jakarta-mail").get(0)));
            Properties settings = new Properties();
            settings.put("mail.smtp.host", "127.0.0.1");
            settings.put("mail.smtp.port", String.valueOf(port));
            MimeMessage message = new MimeMessage(Session.getInstance(settings));
            message.setFrom("a@example.com");
            message.setRecipients(Message.RecipientType.TO, STRANGER);
            message.setText("x");

            assertEquals(line("554-5.7.1"), program.apply(message));
        }
    }

    /** Spring itself chooses the method for the exception. */
    @Test
    void spring() throws IOException, ReflectiveOperationException {
        try (PrivateServer server = postfix(folder("postfix"), port)) {
            Object advice = Recipe.compiled(withCodes("spring"), "Advice", """
                    import codebook.link.*;
                    import java.net.URI;
                    import java.util.Properties;
                    import org.springframework.http.*;
                    import org.springframework.mail.MailException;
                    import org.springframework.web.bind.annotation.ExceptionHandler;

                    public final class Advice {
                        private final ErrorLinks links;

                        public Advice() throws java.io.IOException {
                            Properties codes = new Properties();
                            codes.load(getClass().getResourceAsStream("codes_en.properties"));
                            links = ErrorLinks.of(codes);
                        }
                        %s
                    }
                    """.formatted(
                            blocks("spring").get(0)));
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(port);
            SimpleMailMessage message = new SimpleMailMessage();
            message.setFrom("a@example.com");
            message.setTo(STRANGER);
            message.setText("x");
            MailException failure = assertThrows(MailException.class, () -> sender.send(message));

            Method handler = new ExceptionHandlerMethodResolver(advice.getClass()).resolveMethod(failure);
            handler.setAccessible(true);
            ProblemDetail problem = (ProblemDetail) handler.invoke(advice, failure);

            assertEquals(502, problem.getStatus());
            assertEquals(line("554-5.7.1"), problem.getTitle() + ": " + problem.getType());
            assertEquals(codes().find("554 5.7.1").orElseThrow().text(), problem.getDetail());
        }
    }

    /** The log is Postfix's own, as it stands without the recipe for Postfix. */
    @Test
    void logs() throws IOException {
        Path folder = folder("postfix");
        try (PrivateServer server = Servers.postfix(folder, port, "", "")) {
            Command.in(folder("swaks")).run(swaks());
        }
        Path log = folder.resolve("mail.log");

        Command.Outcome outcome = shell(blocks("logs").get(0).replace("/var/log/mail.log", log.toString()));

        Matcher annotated = Pattern.compile("NOQUEUE: reject: [^\n]* 554 5\\.7\\.1 [^\n]*\n {4}-> (\\S+)\n")
                .matcher(outcome.out());
        assertTrue(annotated.find(), outcome::output);
        String link = annotated.group(1).replace(PUBLISHED, RealSite.SITE.baseUrl());
        String page =
                new Addresses(RealSite.SITE).resolve("", link).orElseThrow().path();
        assertTrue(RealSite.SITE.page(page).document().select("h1").text().contains("554"), page);
        assertEquals(
                Files.readString(log), outcome.out().replaceAll("\n {4}-> \\S+", ""), "everything else is as it was");
    }

    @Test
    void check_your_links() throws IOException {
        Path folder = folder("project");
        Files.createDirectory(folder.resolve("src"));
        Files.writeString(folder.resolve("src/Mail.java"), "throw new Refused(\"see " + PUBLISHED + "530-5.7.0/\");\n");
        Path errors = Files.writeString(folder.resolve("errors.txt"), "530 5.7.0 Log in first\n");
        String recipe = blocks("check").get(0);

        assertEquals("All codes and links have pages.\n", shell(recipe).output());

        Files.writeString(errors, "530 5.7.0 Log in first\n599 No; see " + PUBLISHED + "nothing/\n");
        Command.Outcome outcome = shell(recipe);
        assertTrue(
                outcome.out().contains("errors.txt:2:1: error[unknown-code]: no page explains 599"), outcome::output);
        assertTrue(outcome.out().contains("errors.txt:2:13: error[broken-link]"), outcome::output);
        assertEquals(1, outcome.exitCode());
    }

    /** Translated are the words around them. */
    @Test
    void the_recipes_are_the_same_in_every_language() {
        Map<String, List<String>> recipes = new TreeMap<>();
        for (String language : RealSite.SITE.languages()) {
            recipes.put(
                    language,
                    RealSite.SITE
                            .page(language + PAGE)
                            .document()
                            .select("main pre")
                            .eachText());
        }
        assertEquals(1, Set.copyOf(recipes.values()).size(), recipes::toString);
    }

    private PrivateServer postfix(Path folder, int at) {
        List<String> blocks = blocks("postfix");
        return Servers.postfix(folder, at, blocks.get(0).strip(), blocks.get(1));
    }

    private Path folder(String name) throws IOException {
        Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Files.createDirectories(work.resolve(name));
    }

    /** A folder with the list of codes, as a program takes it from the site. */
    private Path withCodes(String name) throws IOException {
        Path folder = folder(name);
        Files.write(folder.resolve("codes_en.properties"), RealSite.SITE.bytes("api/v1/codes_en.properties"));
        return folder;
    }

    private static ErrorLinks codes() throws IOException {
        Properties codes = new Properties();
        codes.load(new ByteArrayInputStream(RealSite.SITE.bytes("api/v1/codes_en.properties")));
        return ErrorLinks.of(codes);
    }

    /** What a log says of a code. */
    private static String line(String codes) throws IOException {
        ErrorLink link = codes().find(codes.replace('-', ' ')).orElseThrow();
        assertEquals(RealSite.SITE.baseUrl() + codes + "/", link.url());
        return link.toString();
    }

    /** Runs the command line of a recipe in the folder of a project, with {@code codebook} on the path. */
    private Command.Outcome shell(String line) throws IOException {
        String path = Path.of("").toAbsolutePath() + ":" + System.getenv("PATH");
        return Command.in(folder("project")).with("PATH", path).run("sh", "-c", line);
    }

    /** The link in the reply to swaks. */
    private String refusedBySwaks(String... more) throws IOException {
        return link(Command.in(folder("swaks")).run(swaks(more)).output());
    }

    private List<String> swaks(String... more) {
        List<String> command = new ArrayList<>(List.of(
                "perl",
                Unpacked.FOLDER.resolve("root/usr/bin/swaks").toString(),
                "--server",
                "127.0.0.1:" + port,
                "--from",
                "a@example.com",
                "--to",
                STRANGER,
                "--quit-after",
                "RCPT"));
        command.addAll(List.of(more));
        return command;
    }

    private static String link(String output) {
        Matcher link = LINK.matcher(output);
        assertTrue(link.find(), () -> "no link in\n" + output);
        return link.group();
    }

    private static void arrives(String link) {
        Map<Reader, String> readers = Map.of(Reader.ENGLISH, "en", Reader.RUSSIAN, "ru");
        readers.forEach((reader, language) -> {
            try (Visit visit = Chromium.visit(URI.create(SITE), reader)) {
                visit.page().navigate(link);
                visit.page().waitForURL(url -> url.startsWith(SITE + language + "/smtp/"));
                String code = visit.page().url().replaceFirst(".*/([^/]+)/$", "$1");
                assertTrue(link.contains(code), () -> link + " leads to " + code);
                assertTrue(visit.page().locator("h1").textContent().contains(code));
                assertEquals(language, visit.page().locator("html").getAttribute("lang"));
                assertEquals(List.of(), visit.problems());
            }
        });
    }

    /** The texts to copy in a section of the English page, for this site. */
    private static List<String> blocks(String section) {
        Element next = RealSite.SITE.page("en" + PAGE).document().getElementById(section);
        List<String> blocks = new ArrayList<>();
        for (next = next.nextElementSibling(); next != null && !next.is("h2"); next = next.nextElementSibling()) {
            next.select("pre")
                    .forEach(pre -> blocks.add(pre.wholeText()
                            .replace(PUBLISHED, SITE)
                            .replace(
                                    PUBLISHED.substring(0, PUBLISHED.length() - 1),
                                    SITE.substring(0, SITE.length() - 1))));
        }
        return blocks;
    }
}
