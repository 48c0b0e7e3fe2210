package codebook.search;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** All forms of the words of a Hunspell dictionary, by its rules for endings. */
final class WordForms {

    /** Where Debian's packages put dictionaries. */
    private static final Path FOLDER = Path.of("/usr/share/hunspell");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private WordForms() {}

    /** A rule of a flag: the end that a word must have, what is taken off it, and what comes on. */
    private record Ending(Pattern condition, String off, String on) {}

    static boolean has(String name) {
        return Files.isReadable(FOLDER.resolve(name + ".dic"));
    }

    /**
     * The words of a dictionary and their forms, folded and sorted: at least as many as asked for, from all over the
     * alphabet.
     */
    static List<String> of(String name, int most) throws IOException {
        List<String> rules = Files.readAllLines(FOLDER.resolve(name + ".aff"), Charset.forName("ISO-8859-1"));
        Charset charset = Charset.forName(rules.stream()
                .filter(line -> line.startsWith("SET "))
                .map(line -> line.substring(4).strip())
                .findFirst()
                .orElse("ISO-8859-1"));
        Map<Character, List<Ending>> endings = endings(Files.readAllLines(FOLDER.resolve(name + ".aff"), charset));
        Set<String> forms = new TreeSet<>();
        for (String line : Files.readAllLines(FOLDER.resolve(name + ".dic"), charset)) {
            String[] fields = SPACES.split(line)[0].split("/");
            add(fields[0], forms);
            for (char flag : (fields.length > 1 ? fields[1] : "").toCharArray()) {
                endings.getOrDefault(flag, List.of()).stream()
                        .filter(ending -> ending.condition.matcher(fields[0]).find() && fields[0].endsWith(ending.off))
                        .forEach(ending -> add(
                                fields[0].substring(0, fields[0].length() - ending.off.length()) + ending.on, forms));
            }
        }
        int step = Math.max(1, forms.size() / most);
        List<String> some = new ArrayList<>();
        int i = 0;
        for (String form : forms) {
            if (i++ % step == 0) {
                some.add(form);
            }
        }
        return some;
    }

    private static void add(String word, Set<String> forms) {
        forms.addAll(Tokenizer.words(word));
    }

    private static Map<Character, List<Ending>> endings(List<String> lines) {
        Map<Character, List<Ending>> endings = new HashMap<>();
        for (String line : lines) {
            String[] fields = SPACES.split(line);
            if (fields.length >= 5 && fields[0].equals("SFX")) {
                String off = fields[2].equals("0") ? "" : fields[2];
                String on = fields[3].split("/")[0];
                endings.computeIfAbsent(fields[1].charAt(0), flag -> new ArrayList<>())
                        .add(new Ending(Pattern.compile(fields[4] + "$"), off, on.equals("0") ? "" : on));
            }
        }
        return endings;
    }
}
