package codebook.check;

import codebook.model.Catalog;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.Language;
import codebook.model.Phrase;
import codebook.model.Text;
import java.util.List;

/**
 * A text of several words is not the same in two languages. Abbreviations are. (A name that is, too, may be written once, as
 * one plain text.)
 */
final class Untranslated implements Rule {

    private static final int WORDS = 4;

    private static long words(Phrase phrase) {
        return ProseWords.of(phrase.text()).stream()
                .filter(word -> word.chars().anyMatch(Character::isLowerCase))
                .count();
    }

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Catalog catalog = subject.catalog();
        List<Language> others =
                catalog.languages().subList(1, catalog.languages().size());
        for (Entry entry : catalog.entries()) {
            for (Text text : entry.head().texts()) {
                Phrase first = text.phrase(catalog.settings().defaultLanguage());
                for (Language language : others) {
                    Phrase phrase = text.phrase(language);
                    boolean writtenOnce = phrase.at().equals(first.at());
                    if (!writtenOnce && phrase.text().equals(first.text()) && words(phrase) >= WORDS) {
                        diagnostics.warning(
                                "untranslated",
                                phrase.at(),
                                "the same words in '" + language.tag() + "' as in '"
                                        + catalog.settings().defaultLanguage().tag() + "'",
                                "translate them");
                    }
                }
            }
        }
    }
}
