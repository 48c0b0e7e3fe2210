package codebook;

import codebook.model.Catalog;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.Language;
import codebook.model.Phrase;
import codebook.model.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which versions of a text in several languages were last said to agree: the side file {@code translations.lock} in the
 * content, one line per entry, sorted, so that changes of different entries merge. A line holds for each text of its entry
 * the first digits of its hash in each language, in the order of the head line. Texts are known by their hashes, not by
 * their place, so that an entry can be rearranged.
 */
public final class Translations {

    /** The name of the side file. */
    public static final String FILE = "translations.lock";

    private static final String HEAD = "# agreed texts by entry:";
    private static final int BYTES = 4;

    /** By entry, the texts that agreed: a hash for each language. */
    private final Map<String, List<Map<String, String>>> agreed;

    /**
     * A text that stayed as it was while another language changed.
     *
     * @param phrase the one that stayed
     * @param changed the language that changed
     */
    public record Outdated(Entry entry, Phrase phrase, Language language, Language changed) {}

    private Translations(Map<String, List<Map<String, String>>> agreed) {
        this.agreed = agreed;
    }

    /** Reads the side file; one that does not exist knows nothing. Lines that make no sense are left out. */
    public static Translations read(Path file) {
        Map<String, List<Map<String, String>>> agreed = new HashMap<>();
        List<String> tags = List.of();
        for (String line : lines(file)) {
            String[] words = line.split(" ");
            if (line.startsWith(HEAD)) {
                tags = List.of(line.substring(HEAD.length()).strip().split("/"));
                continue;
            }
            List<Map<String, String>> texts = new ArrayList<>();
            for (int i = 1; i < words.length; i++) {
                String[] hashes = words[i].split("/");
                Map<String, String> text = new LinkedHashMap<>();
                for (int j = 0; j < Math.min(tags.size(), hashes.length); j++) {
                    text.put(tags.get(j), hashes[j]);
                }
                texts.add(text);
            }
            agreed.put(words[0], texts);
        }
        return new Translations(agreed);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The side file that says that all texts agree as they are now. */
    public static String accepting(Catalog catalog) {
        StringBuilder lines = new StringBuilder(HEAD + " "
                + String.join(
                        "/", catalog.languages().stream().map(Language::tag).toList()) + "\n");
        Map<String, String> sorted = new TreeMap<>();
        for (Entry entry : catalog.entries()) {
            TreeSet<String> texts = new TreeSet<>();
            for (Text text : entry.head().texts()) {
                if (!isWrittenOnce(text, catalog)) {
                    texts.add(String.join("/", hashes(text, catalog).values()));
                }
            }
            sorted.put(entry.id().toString(), String.join(" ", texts));
        }
        sorted.forEach(
                (entry, texts) -> lines.append(entry).append(' ').append(texts).append('\n'));
        return lines.toString();
    }

    /** Everything that is outdated: a text that is as it was when it agreed with another one, which is not. */
    public List<Outdated> outdated(Catalog catalog) {
        List<Outdated> outdated = new ArrayList<>();
        for (Entry entry : catalog.entries()) {
            List<Map<String, String>> known = agreed.getOrDefault(entry.id().toString(), List.of());
            for (Text text : entry.head().texts()) {
                Map<String, String> now = hashes(text, catalog);
                if (known.isEmpty() || isWrittenOnce(text, catalog) || known.contains(now)) {
                    continue;
                }
                for (Language language : catalog.languages()) {
                    changed(language, now, known, catalog)
                            .ifPresent(
                                    other -> outdated.add(new Outdated(entry, text.phrase(language), language, other)));
                }
            }
        }
        return outdated;
    }

    /** A language that has changed since this one agreed with it. */
    private static Optional<Language> changed(
            Language language, Map<String, String> now, List<Map<String, String>> known, Catalog catalog) {
        String hash = now.get(language.tag());
        List<Map<String, String>> same = known.stream()
                .filter(text -> hash.equals(text.get(language.tag())))
                .toList();
        return catalog.languages().stream()
                .filter(other -> same.stream().anyMatch(text -> text.containsKey(other.tag())))
                .filter(other ->
                        same.stream().noneMatch(text -> now.get(other.tag()).equals(text.get(other.tag()))))
                .findFirst();
    }

    /** Reports what is outdated. */
    public void check(Catalog catalog, Diagnostics diagnostics) {
        for (Outdated outdated : outdated(catalog)) {
            diagnostics.warning(
                    "outdated-translation",
                    outdated.phrase().at(),
                    "'" + outdated.changed().tag() + "' has changed since this text in '"
                            + outdated.language().tag() + "' agreed with it",
                    "bring it up to date, then run codebook status --accept");
        }
    }

    private static boolean isWrittenOnce(Text text, Catalog catalog) {
        return catalog.languages().stream()
                        .map(text::phrase)
                        .map(Phrase::at)
                        .distinct()
                        .count()
                == 1;
    }

    private static Map<String, String> hashes(Text text, Catalog catalog) {
        Map<String, String> hashes = new LinkedHashMap<>();
        catalog.languages().forEach(language -> hashes.put(language.tag(), hash(text.in(language))));
        return hashes;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
