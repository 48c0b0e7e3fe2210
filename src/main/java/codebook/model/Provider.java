package codebook.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail service, server software, filter or blocklist.
 *
 * @param domains mail domains of its users
 * @param marks plain phrases by which its replies can be told
 * @param smtp how to send through it, the preferred way first
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

    /** Where and how to connect. */
    public record Endpoint(String host, int port, Security security) {}

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
