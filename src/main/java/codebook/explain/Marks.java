package codebook.explain;

import codebook.model.Catalog;
import codebook.model.Provider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The marks by which providers can be told: the words of each, and the punctuation at its ends, which must stand in the text as
 * well. A mark that begins with a dot, {@code .yandex.net}, is a domain, and any host under it bears the mark.
 */
final class Marks {

    /** Adds up for a service, so that it comes before any software. */
    private static final int SERVICE = 1000;

    private record Mark(String phrase, String provider) {}

    private final Matcher<Mark> marks = new Matcher<>();
    private final Map<String, Provider.Type> types = new HashMap<>();

    Marks(Catalog catalog) {
        for (Provider provider : catalog.providers()) {
            String id = provider.id().name();
            types.put(id, provider.type());
            of(provider, catalog).forEach(mark -> marks.add(mark, new Mark(mark, id)));
        }
    }

    /**
     * The marks that the entry gives, and the servers that nobody else names. A blocklist has none: it is named by those who ask it.
     */
    static List<String> of(Provider provider, Catalog catalog) {
        if (provider.type() == Provider.Type.BLOCKLIST) {
            return List.of();
        }
        List<String> all = new ArrayList<>(provider.marks());
        for (Provider.Endpoint endpoint : provider.smtp()) {
            boolean shared = catalog.providers().stream()
                    .anyMatch(other -> other != provider
                            && other.smtp().stream().anyMatch(e -> e.host().equals(endpoint.host())));
            boolean named = Characters.isLetter(endpoint.host().charAt(0));
            if (named && !shared && !all.contains(endpoint.host())) {
                all.add(endpoint.host());
            }
        }
        return all;
    }

    /**
     * Whose mark stands in these words: a service's before a software's, the longer before the shorter.
     *
     * @param here whether the text is from the server's own log, so that it can bear no mark of another service
     */
    @Nullable
    String find(Reading text, Words words, boolean here) {
        @Nullable String best = null;
        int longest = 0;
        for (Matcher.Match<Mark> match : marks.find(words)) {
            Mark mark = match.meaning();
            int length = match.to() - match.from() + (isSoftware(mark.provider) ? 0 : SERVICE);
            boolean wanted = length > longest && !(here && length > SERVICE);
            if (wanted && words.stand(text, match.from(), match.to(), mark.phrase)) {
                longest = length;
                best = mark.provider;
            }
        }
        return best;
    }

    boolean isSoftware(String provider) {
        return types.get(provider) == null || types.get(provider) == Provider.Type.SOFTWARE;
    }

    /** Whether replies of this provider are its own, and not quoted by whoever asks it. */
    boolean answers(String provider) {
        return types.get(provider) != Provider.Type.BLOCKLIST;
    }

    long steps() {
        return marks.steps();
    }
}
