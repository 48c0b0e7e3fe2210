package codebook.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import codebook.browser.Chromium;
import codebook.browser.Reader;
import codebook.browser.Visit;
import codebook.recipes.PrivateServer;
import codebook.recipes.Servers;
import codebook.recipes.Unpacked;
import codebook.samples.Command;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The recipes of the site, copied from its page and run with the real thing: a server refuses, its reply carries the link, and
 * the link leads to the page.
 */
@SuppressWarnings("try") // a server is there to be there
class RecipesIT {

    private static final String PAGE = "/topics/links-from-error-messages/index.html";
    private static final String SITE = RealSite.SERVER.site().toString();
    private static final Pattern LINK = Pattern.compile(Pattern.quote(SITE) + "[0-9][0-9.-]*/");
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

    /** The link in the reply to swaks. */
    private String refusedBySwaks(String... more) throws IOException {
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
        return link(Command.in(folder("swaks")).run(command).output());
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
                            .replace("https://codebook.example.org/", SITE)
                            .replace("https://codebook.example.org", SITE.substring(0, SITE.length() - 1))));
        }
        return blocks;
    }
}
