package codebook.check;

import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.Language;
import codebook.model.Phrase;
import codebook.model.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every word is in hunspell's dictionary of its language, or in the site's own list of names and terms. Words in another
 * script than the language's own are left alone. The one door to hunspell.
 */
public final class Spelling {

    private static final String PROGRAM = "hunspell";

    private final List<String> dictionaries;

    private Spelling(List<String> dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** The dictionaries of this machine; none where hunspell is not installed. */
    public static Spelling ofThisMachine() {
        try {
            // It lists them on standard error, after their folders, and then waits for words.
            List<String> lines = run(List.of(PROGRAM, "-D"), "");
            return new Spelling(lines.stream()
                    .filter(line -> line.startsWith("/") || line.matches("[A-Za-z]:\\\\.*"))
                    .map(line -> Path.of(line).getFileName().toString())
                    .filter(name -> !name.contains("."))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            return new Spelling(List.of());
        }
    }

    /** Whether words of a language can be checked. */
    public boolean knows(Language language) {
        return !dictionaries(language).isEmpty();
    }

    /**
     * Reports the first place of every unknown word.
     *
     * @param entries whose texts are read
     * @param own names and terms that no dictionary has
     * @throws UncheckedIOException when hunspell fails
     */
    public void check(List<Entry> entries, Language language, Set<String> own, Diagnostics diagnostics) {
        Map<String, Phrase> places = new TreeMap<>();
        for (Entry entry : entries) {
            for (Text text : entry.head().texts()) {
                Phrase phrase = text.phrase(language);
                ProseWords.of(phrase.text()).stream()
                        .filter(word -> isOf(language, word))
                        .forEach(word -> places.putIfAbsent(word, phrase));
            }
        }
        for (String word : unknown(places.keySet(), language)) {
            if (!own.contains(word)) {
                diagnostics.warning(
                        "spelling",
                        places.get(word).at().of(word),
                        "'" + word + "' is in no dictionary of '" + language.tag() + "'",
                        "mend it; a name or a term goes into spelling/" + language.tag() + ".txt");
            }
        }
    }

    private Set<String> unknown(Set<String> words, Language language) {
        try {
            List<String> command =
                    List.of(PROGRAM, "-d", String.join(",", dictionaries(language)), "-i", "utf-8", "-l");
            Set<String> unknown = new HashSet<>(run(command, String.join("\n", words) + "\n"));
            unknown.retainAll(words);
            return unknown;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> dictionaries(Language language) {
        String tag = language.tag().replace('-', '_');
        return dictionaries.stream()
                .filter(name -> name.equals(tag) || name.startsWith(tag + "_"))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** A word in the script in which the language writes its own name, and no abbreviation or brand. */
    private static boolean isOf(Language language, String word) {
        boolean plain = word.codePoints().skip(1).noneMatch(Character::isUpperCase);
        return plain
                && !language.name().isEmpty()
                && UnicodeScript.of(word.codePointAt(0))
                        == UnicodeScript.of(language.name().codePointAt(0));
    }

    /** What a program prints on either stream, line by line. */
    private static List<String> run(List<String> command, String input) throws IOException {
        Path words = Files.createTempFile("codebook", ".words");
        try {
            Files.writeString(words, input);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(words.toFile())
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } finally {
            Files.delete(words);
        }
    }
}
