package codebook.link;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the page that explains an error of a mail server.
 *
 * <pre>{@code
 * Properties codes = new Properties();
 * codes.load(getClass().getResourceAsStream("codes_en.properties"));   // from https://example.org/api/v1/
 * ErrorLinks links = ErrorLinks.of(codes);
 * try {
 *     Transport.send(message);
 * } catch (MessagingException failure) {
 *     links.find(failure).ifPresent(link -> log.error("{}", link));
 * }
 * }</pre>
 */
public final class ErrorLinks {

    private static final int DEEPEST = 20;

    private final String site;
    private final Map<String, String> words;

    private ErrorLinks(String site, Map<String, String> words) {
        this.site = site;
        this.words = words;
    }

    /**
     * Links without words, to every code that looks like one.
     *
     * @param site where the pages are, with a final slash
     */
    public static ErrorLinks at(String site) {
        if (!site.endsWith("/")) {
            throw new IllegalArgumentException("a slash is missing at the end of " + site);
        }
        return new ErrorLinks(site, Map.of());
    }

    /**
     * Links to pages that are known to exist, with what they say.
     *
     * @param codes what {@code codes_<language>.properties} holds
     */
    public static ErrorLinks of(Properties codes) {
        Map<String, String> words = new TreeMap<>();
        codes.stringPropertyNames().forEach(name -> words.put(name, codes.getProperty(name)));
        String site = words.get("site");
        if (site == null) {
            throw new IllegalArgumentException("no list of codes: 'site' is missing");
        }
        return new ErrorLinks(site, words);
    }

    /** The page for the text of an error; empty if no code of a failure is in it. */
    public Optional<ErrorLink> find(String text) {
        return Reply.in(text).map(this::link);
    }

    /**
     * The page for an exception: for the first of it, its causes and its suppressed exceptions whose message holds a code. So
     * do those of Jakarta Mail, Angus Mail and Spring, which keep the server's reply in their messages.
     */
    public Optional<ErrorLink> find(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return messages(failure, seen).map(this::find).flatMap(Optional::stream).findFirst();
    }

    private static Stream<String> messages(@Nullable Throwable failure, Set<Throwable> seen) {
        if (failure == null || seen.size() >= DEEPEST || !seen.add(failure)) {
            return Stream.of();
        }
        String message = failure.getMessage();
        Stream<String> own = message == null ? Stream.of() : Stream.of(message);
        Stream<String> suppressed = Stream.of(failure.getSuppressed()).flatMap(other -> messages(other, seen));
        return Stream.of(own, messages(failure.getCause(), seen), suppressed).flatMap(part -> part);
    }

    private ErrorLink link(Reply reply) {
        String code = reply.code();
        String enhanced = reply.enhanced();
        String pair = code + "-" + enhanced;
        boolean both = !code.isEmpty() && !enhanced.isEmpty();
        if (words.isEmpty()) {
            return new ErrorLink(site + (both ? pair : code + enhanced) + "/", "", "", "", "");
        }
        String ofPair = words.get(pair + ".code");
        if (ofPair != null) {
            return link(ofPair, site + pair + "/");
        }
        String subject = enhanced.isEmpty() ? "" : enhanced.substring(0, enhanced.lastIndexOf('.'));
        List<String> wishes = List.of(
                enhanced,
                code,
                subject + ".x",
                enhanced.isEmpty() ? "" : enhanced.charAt(0) + ".x.x",
                code.isEmpty() ? "" : code.charAt(0) + "xx");
        return wishes.stream()
                .filter(wish -> words.containsKey(wish + ".link"))
                .findFirst()
                .map(known -> link(known, word(known, "link")))
                .orElseGet(() -> new ErrorLink(site + (both ? pair : code + enhanced) + "/", "", "", "", ""));
    }

    private ErrorLink link(String code, String url) {
        return new ErrorLink(url, word(code, "title"), word(code, "text"), word(code, "retry"), word(code, "next"));
    }

    private String word(String code, String name) {
        return words.getOrDefault(code + "." + name, "");
    }
}
