package codebook.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A program or library that sends mail.
 *
 * @param versions which version its menus were checked in
 * @param settings where its settings live
 * @param errors where it shows errors and how to get the raw reply
 * @param securityWords how its menus call the modes, where they do not use the usual words
 * @param only the only security mode that it can use; null where it can use all
 * @param prefers which of a provider's settings to fill in; null for the provider's first
 * @param setup steps for a complete account, with places
 * @param samples the files of a complete program or configuration, the one that does it first; empty where it has none
 * @param guides how it carries out each fix it can
 * @param pairsWith the kinds of provider it is used with; none for a server that others send through
 * @param notWith providers it cannot be used with
 * @param pairs what it does differently with certain providers
 */
public record Client(
        Head head,
        Type type,
        List<Platform> platforms,
        Text versions,
        Text settings,
        Text errors,
        Map<Security, Text> securityWords,
        @Nullable Security only,
        @Nullable Security prefers,
        List<Text> setup,
        List<Sample> samples,
        List<Guide> guides,
        List<Provider.Type> pairsWith,
        List<Ref> notWith,
        List<Pair> pairs)
        implements Entry {

    /** Beginnings of the places for what mail is fetched from. */
    private static final List<String> FETCHING = List.of("{imap-", "{pop-");

    /** What sort of program it is. */
    public enum Type {
        PROGRAM,
        PHONE_APP,
        WEB_APP,
        LIBRARY,
        APPLICATION,
        SERVER,
        TOOL,
        DEVICE
    }

    /** Where it runs. */
    public enum Platform {
        WINDOWS,
        MACOS,
        LINUX,
        ANDROID,
        IOS,
        WEB,
        ANY
    }

    /** How the client carries out one fix: steps with places, in order. */
    public record Guide(Ref fix, List<Text> steps, @Nullable Text note) {

        public Guide {
            steps = List.copyOf(steps);
        }
    }

    /** What the client does differently with one provider; its own set-up steps, if any, replace the general ones. */
    public record Pair(Ref provider, Text note, List<Text> setup) {

        public Pair {
            setup = List.copyOf(setup);
        }
    }

    /** One file of a program or configuration, with places. */
    public record Sample(String language, String file, String text, Position at) {}

    /** The ways to send through a service that it can use, in the order for readers of a language. */
    public List<Provider.Endpoint> ways(Provider provider, Language reader) {
        return provider.smtp(reader).stream()
                .filter(this::canUse)
                .sorted(Comparator.comparing(endpoint -> endpoint.security() != prefers))
                .toList();
    }

    /** Whether it can connect in this way. */
    public boolean canUse(Provider.Endpoint endpoint) {
        return only == null || endpoint.security() == only;
    }

    /** Whether people read their mail in it, and not only a program sends. */
    public boolean isForReading() {
        return switch (type) {
            case PROGRAM, PHONE_APP, WEB_APP -> true;
            case LIBRARY, APPLICATION, SERVER, TOOL, DEVICE -> false;
        };
    }

    /** Whether it fetches mail, too: then its steps say where the servers to fetch from go. */
    public boolean fetches() {
        return Stream.concat(setup.stream(), pairs.stream().flatMap(pair -> pair.setup().stream()))
                .flatMap(step -> step.phrases().values().stream())
                .anyMatch(phrase -> FETCHING.stream().anyMatch(phrase.text()::contains));
    }

    public Client {
        platforms = List.copyOf(platforms);
        securityWords = Map.copyOf(securityWords);
        prefers = only == null ? prefers : only;
        setup = List.copyOf(setup);
        samples = List.copyOf(samples);
        guides = List.copyOf(guides);
        pairsWith = List.copyOf(pairsWith);
        notWith = List.copyOf(notWith);
        pairs = List.copyOf(pairs);
    }
}
