package codebook.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** From real exceptions, raised by real libraries against a server that refuses, to the link. */
class ErrorLinksTest {

    private static final String LIST = """
            site=https://codebook.example.org/
            530.title=Authentication required
            530.text=You have not logged in.
            530.link=https://codebook.example.org/530/
            530.retry=after-fix
            530.next=fix-settings
            530-5.7.0.code=530
            5.1.1.title=\\u041d\\u0435\\u0442 \\u044f\\u0449\\u0438\\u043a\\u0430
            5.1.1.link=https://codebook.example.org/5.1.1/
            5.1.1.next=remove-address
            550.title=Refused
            550.link=https://codebook.example.org/550/
            5.7.x.title=Failed. Security
            5.7.x.link=https://codebook.example.org/5.7.x/
            5xx.title=Failed
            5xx.link=https://codebook.example.org/5xx/
            """;

    private final ErrorLinks links = ErrorLinks.of(codes());

    @ParameterizedTest
    @CsvSource({
        "530 5.7.0 Log in first, https://codebook.example.org/530-5.7.0/, Authentication required",
        "530 Log in first,       https://codebook.example.org/530/,       Authentication required",
        "550 5.1.1 No such user, https://codebook.example.org/5.1.1/,     Нет ящика",
        "554 5.7.99 No,          https://codebook.example.org/5.7.x/,     Failed. Security",
        "599 No,                 https://codebook.example.org/5xx/,       Failed",
        "499 4.9.9 No,           https://codebook.example.org/499-4.9.9/, ''",
    })
    void the_best_page_that_exists_is_named(String text, String url, String title) {
        ErrorLink link = links.find(text).orElseThrow();

        assertEquals(url, link.url());
        assertEquals(title, link.title());
    }

    @Test
    void a_link_is_a_line_for_a_log() {
        assertEquals(
                "Authentication required: https://codebook.example.org/530/",
                links.find("530 x").orElseThrow().toString());
        assertEquals("fix-settings", links.find("530 x").orElseThrow().next());
    }

    @Test
    void without_a_list_the_codes_make_the_link() {
        assertEquals(
                "https://codebook.example.org/530-5.7.0/",
                ErrorLinks.at("https://codebook.example.org/")
                        .find("530 5.7.0 x")
                        .orElseThrow()
                        .toString());
        assertThrows(IllegalArgumentException.class, () -> ErrorLinks.at("https://codebook.example.org"));
        assertThrows(IllegalArgumentException.class, () -> ErrorLinks.of(new Properties()));
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 530 5.7.0 Log in first,                       530-5.7.0",
        "RCPT, 550 5.1.1 <x@example.org>: no such user,      5.1.1",
        "AUTH, 535 5.7.8 Authentication failed,               5.7.x",
        "'.',  554 5.7.99 Looks like spam,                    5.7.x",
        "DATA, 599 5.9.9 No,                                  5xx",
    })
    void exceptions_of_jakarta_mail_lead_to_the_page(String command, String reply, String page) throws Exception {
        try (RefusingServer server = new RefusingServer(command, reply)) {
            MessagingException failure = assertThrows(MessagingException.class, () -> send(server.port()));

            assertEquals(
                    Optional.of("https://codebook.example.org/" + page + "/"),
                    links.find(failure).map(ErrorLink::url));
        }
    }

    @Test
    void a_refusal_in_several_lines_is_read_whole() throws Exception {
        try (RefusingServer server = new RefusingServer("MAIL", "530-5.7.0 Please\r\n530 5.7.0 log in first")) {
            MessagingException failure = assertThrows(MessagingException.class, () -> send(server.port()));

            assertEquals(
                    "https://codebook.example.org/530-5.7.0/",
                    links.find(failure).orElseThrow().url());
        }
    }

    @Test
    void a_server_that_is_not_there_gives_no_link() throws IOException {
        int port;
        try (RefusingServer server = new RefusingServer("", "")) {
            port = server.port();
        }
        MessagingException failure = assertThrows(MessagingException.class, () -> send(port));

        assertEquals(Optional.empty(), links.find(failure));
    }

    /** The recipe of the site. */
    @ParameterizedTest
    @CsvSource({
        "MAIL, 530 5.7.0 Log in first, 530-5.7.0",
        "RCPT, 550 5.1.1 No such user, 5.1.1",
        "AUTH, 535 5.7.8 No, 5.7.x"
    })
    void exceptions_of_spring_become_problem_details(String command, String reply, String page) throws Exception {
        try (RefusingServer server = new RefusingServer(command, reply)) {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.port());
            sender.setUsername("joe");
            sender.setPassword("secret");
            sender.getJavaMailProperties().put("mail.smtp.auth", "true");
            SimpleMailMessage message = new SimpleMailMessage();
            message.setFrom("a@example.org");
            message.setTo("x@example.org");
            message.setText("x");
            MailException failure = assertThrows(MailException.class, () -> sender.send(message));

            ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_GATEWAY);
            links.find(failure).ifPresent(link -> {
                problem.setType(URI.create(link.url()));
                problem.setTitle(link.title());
            });

            assertEquals(URI.create("https://codebook.example.org/" + page + "/"), problem.getType());
        }
    }

    @Test
    void it_runs_with_nothing_but_the_jdk(@TempDir Path alone) throws Exception {
        Path own = Path.of(ErrorLinks.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path room = Files.createDirectories(alone.resolve("codebook/link"));
        try (Stream<Path> classes = Files.list(own.resolve("codebook/link"))) {
            for (Path one : classes.toList()) {
                Files.copy(one, room.resolve(one.getFileName()));
            }
        }
        try (URLClassLoader program =
                new URLClassLoader(new URL[] {alone.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Class<?> library = program.loadClass(ErrorLinks.class.getName());
            Object links = library.getMethod("of", Properties.class).invoke(null, codes());

            assertEquals(
                    "Optional[Authentication required: https://codebook.example.org/530/]",
                    library.getMethod("find", String.class)
                            .invoke(links, "530 Log in first")
                            .toString());
        }
    }

    private static void send(int port) throws MessagingException {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(port));
        settings.put("mail.smtp.auth", "true");
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("a@example.org"));
        message.addRecipient(Message.RecipientType.TO, new InternetAddress("x@example.org"));
        message.setSubject("x");
        message.setText("x");
        Transport.send(message, "joe", "secret");
    }

    private static Properties codes() {
        try {
            Properties codes = new Properties();
            codes.load(new StringReader(LIST));
            return codes;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
