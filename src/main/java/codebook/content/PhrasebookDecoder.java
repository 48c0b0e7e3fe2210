package codebook.content;

import codebook.model.Diagnostics;
import codebook.model.Nearest;
import codebook.model.Phrase;
import codebook.model.Phrasebook;
import codebook.model.Phrasebook.Cue;
import codebook.model.Phrasebook.Strength;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decodes {@code explain.yaml}: the phrases by which an error is told from its text. */
final class PhrasebookDecoder {

    private static final Set<String> PLACES = Set.of("{text}", "{number}");

    private final Set<String> categories;
    private final Diagnostics diagnostics;

    /** @param categories the identifiers that exist */
    PhrasebookDecoder(Set<String> categories, Diagnostics diagnostics) {
        this.categories = categories;
        this.diagnostics = diagnostics;
    }

    Phrasebook decode(Fields fields) {
        List<Cue> signs = new ArrayList<>();
        fields.list("signs", false, sign -> {
            String of = sign.word("sign");
            cues(sign, "phrases", of, Strength.SURE, signs);
            return of;
        });
        List<Cue> problems = new ArrayList<>();
        List<Cue> names = new ArrayList<>();
        fields.list("problems", false, problem -> {
            String category = category(problem);
            cues(problem, "sure", category, Strength.SURE, problems);
            cues(problem, "general", category, Strength.GENERAL, problems);
            cues(problem, "likely", category, Strength.LIKELY, problems);
            cues(problem, "hint", category, Strength.HINT, problems);
            cues(problem, "names", category, Strength.SURE, names);
            return category;
        });
        Map<String, String> commands = new LinkedHashMap<>();
        fields.list("commands", false, item -> commands.put(item.word("command"), category(item)));
        return new Phrasebook(signs, problems, names, commands);
    }

    private String category(Fields fields) {
        String category = fields.name("category");
        if (!category.isEmpty() && !categories.contains(category)) {
            diagnostics.error(
                    "unknown-word",
                    fields.at("category"),
                    "there is no category '" + category + "'",
                    Nearest.to(category, categories)
                            .map(nearest -> "did you mean '" + nearest + "'?")
                            .orElse("categories.yaml has them"));
        }
        return category;
    }

    private void cues(Fields fields, String name, String of, Strength strength, List<Cue> cues) {
        for (Phrase phrase : fields.phrases(name)) {
            check(phrase);
            cues.add(new Cue(of, phrase.text(), strength, phrase.at()));
        }
    }

    private void check(Phrase phrase) {
        String text = phrase.text();
        boolean words = false;
        int at = 0;
        while (at < text.length()) {
            int close = text.charAt(at) == '{' ? text.indexOf('}', at) : at;
            if (close < 0 || close > at && !PLACES.contains(text.substring(at, close + 1))) {
                diagnostics.error(
                        "unknown-word",
                        phrase.at(),
                        "a phrase knows only the places {text} and {number}",
                        "write {text} for any words, {number} for a number");
                return;
            }
            words |= close == at && Character.isLetterOrDigit(text.charAt(at));
            at = close + 1;
        }
        if (!words) {
            diagnostics.error("wrong-type", phrase.at(), "a phrase needs a word", "");
        }
    }
}
