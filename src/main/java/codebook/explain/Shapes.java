package codebook.explain;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The words by which the shape of a text is told: what stands beside a code, what begins a line. They do not depend on the
 * knowledge; the browser gets them with it, so that they are written once.
 */
final class Shapes {

    /** Three digits after one of these words may well be a reply code. */
    static final Set<String> BEFORE = words("""
            answer answered bounced code data deferred error errors exception failed failure follows got lmtp
            login me message permanent rcpt reason received refused rejected replied reply responded response
            responsecode result returned said says server smtp sorry stat status temporary was with x код
            ответ ответил ошибка сервера
            """);

    /** Digits after one of these words count or name something else. */
    static final Set<String> NOT_BEFORE = words("""
            after as build delay for id in length limit line of over page pid port size than to uid v version
            порт строка
            """);

    /** Digits before one of these words are a quantity. */
    static final Set<String> NOT_AFTER = words("""
            byte bytes characters day days hour hours k kb lines m mb messages minute minutes ms octets
            recipients rub sec second seconds secs times users байт дней руб рублей секунд часов
            """);

    /** Numbers with dots after one of these words are versions. */
    static final Set<String> VERSIONED = words("""
            exim id openssl php phpmailer postfix python release ruby sendmail v version
            """);

    /** An enhanced code after one of these words is announced as one. */
    static final Set<String> STATUS = words("""
            dsn status
            """);

    /** Header fields by which a mail is told. */
    static final Set<String> HEADERS = words("""
            arc-seal authentication-results auto-submitted cc content-transfer-encoding content-type date
            delivered-to delivery-date dkim-signature envelope-to from in-reply-to message-id mime-version
            received received-spf references reply-to return-path sender subject to x-apparently-to x-mailer
            x-original-to x-received
            """);

    /** How the times of logs begin. */
    static final Set<String> MONTHS = words("""
            apr aug dec feb jan jul jun mar may nov oct sep
            """);

    /** What may stand before a date. */
    static final Set<String> DAYS = words("""
            fri mon sat sun thu tue wed
            """);

    /** What stands before the commands in transcripts; the longer first. */
    static final List<String> SENT =
            List.of("client -> server:", "in:", "sent:", "send:", "c:", ">>>", "-->", "->", "~>", "=>", ">>", "> ");

    /** What stands before the replies in transcripts; the longer first. */
    static final List<String> GOT = List.of(
            "server -> client:",
            "out:",
            "got:",
            "received:",
            "recv:",
            "reply:",
            "s:",
            "<<<",
            "<--",
            "<**",
            "<-",
            "<~",
            "<=",
            "<<",
            "< ",
            "***",
            "**",
            "*<",
            "!!");

    private Shapes() {}

    private static Set<String> words(String lines) {
        return Arrays.stream(lines.strip().split("\\s+")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All of them by the names that the engine in the browser knows. */
    static Map<String, Collection<String>> tables() {
        Map<String, Collection<String>> tables = new TreeMap<>();
        tables.put("before", BEFORE);
        tables.put("notBefore", NOT_BEFORE);
        tables.put("notAfter", NOT_AFTER);
        tables.put("versioned", VERSIONED);
        tables.put("status", STATUS);
        tables.put("headers", HEADERS);
        tables.put("months", MONTHS);
        tables.put("days", DAYS);
        tables.put("sent", SENT);
        tables.put("got", GOT);
        return tables;
    }
}
