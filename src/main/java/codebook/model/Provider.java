package codebook.model;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail service, server software, filter or blocklist.
 *
 * @param domains mail domains of its users
 * @param marks plain phrases by which its replies can be told
 * @param smtp how to send through it, the preferred way first; for a reader see {@link #smtp(Language)}
 * @param authentication what works today, the best first
 * @param username what to enter as user name
 * @param userForm an example of a user name, to fill into steps; empty for a whole address of its first domain
 * @param login how it authenticates today
 * @param limits size and rate
 * @param replies what its replies look like
 * @param links official pages
 */
public record Provider(
        Head head,
        Type type,
        List<String> domains,
        List<String> marks,
        List<Endpoint> smtp,
        List<Endpoint> imap,
        List<Endpoint> pop,
        List<Authentication> authentication,
        @Nullable Text username,
        String userForm,
        @Nullable Text login,
        List<Text> limits,
        @Nullable Text replies,
        @Nullable Text about,
        List<Citation> links)
        implements Entry {

    /** What sort of provider it is. */
    public enum Type {
        MAILBOX,
        SENDING,
        HOSTING,
        SOFTWARE,
        FILTER,
        BLOCKLIST
    }

    /** How a person proves who they are. */
    public enum Authentication {
        PASSWORD,
        APP_PASSWORD,
        OAUTH2
    }

    /**
     * Where and how to connect.
     *
     * @param readers tags of the languages whose readers are shown it before others; empty for readers of all
     */
    public record Endpoint(String host, int port, Security security, List<String> readers) {

        public Endpoint {
            readers = List.copyOf(readers);
        }
    }

    /** How to send through it, in the order for readers of a language: first what is meant for them. */
    public List<Endpoint> smtp(Language reader) {
        return inOrder(smtp, reader);
    }

    /** Where to fetch by IMAP, in the order for readers of a language. */
    public List<Endpoint> imap(Language reader) {
        return inOrder(imap, reader);
    }

    /** Where to fetch by POP3, in the order for readers of a language. */
    public List<Endpoint> pop(Language reader) {
        return inOrder(pop, reader);
    }

    /** What is meant for readers of other languages comes last: it works, too. */
    private static List<Endpoint> inOrder(List<Endpoint> endpoints, Language reader) {
        return endpoints.stream()
                .sorted(Comparator.comparing(endpoint ->
                        endpoint.readers().isEmpty() ? 1 : endpoint.readers().contains(reader.tag()) ? 0 : 2))
                .toList();
    }

    /** Whether it keeps mail that a program can fetch from anywhere: a bridge on the reader's own machine cannot be. */
    public boolean isMailAccount() {
        return !smtp.isEmpty()
                && !(imap.isEmpty() && pop.isEmpty())
                && smtp.stream().noneMatch(endpoint -> endpoint.host().startsWith("127."));
    }

    public Provider {
        domains = List.copyOf(domains);
        marks = List.copyOf(marks);
        smtp = List.copyOf(smtp);
        imap = List.copyOf(imap);
        pop = List.copyOf(pop);
        authentication = List.copyOf(authentication);
        limits = List.copyOf(limits);
        links = List.copyOf(links);
    }
}
