package codebook.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Questions as people ask them, with the pages that answer each: {@code src/test/resources/search/<language>.tsv}. */
final class Questions {

    private Questions() {}

    /**
     * A question.
     *
     * @param section what it tries: {@code code}, {@code typo}, ...
     * @param pages the addresses below the home page that answer it
     */
    record Question(String section, String text, Pattern pages) {

        /** One for the first answer that is right, a half for the second, ...; nothing for none. */
        double worth(List<String> answers) {
            for (int i = 0; i < answers.size(); i++) {
                if (pages.matcher(answers.get(i)).matches()) {
                    return 1.0 / (i + 1);
                }
            }
            return 0;
        }
    }

    static List<Question> of(String language) throws IOException {
        List<Question> questions = new ArrayList<>();
        String section = "";
        for (String line : Files.readAllLines(Path.of("src/test/resources/search", language + ".tsv"))) {
            String[] fields = line.split("\t");
            if (line.startsWith("= ")) {
                section = line.substring(2);
            } else if (fields.length == 2) {
                questions.add(new Question(section, fields[0], pages(fields[1])));
            }
        }
        return questions;
    }

    private static Pattern pages(String globs) {
        return Pattern.compile(Stream.of(globs.strip().split(" "))
                .map(glob ->
                        Stream.of(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")))
                .collect(Collectors.joining("|")));
    }
}
