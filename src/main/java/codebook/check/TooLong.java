package codebook.check;

import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.Language;
import codebook.model.Phrase;

/** Titles fit into a search engine's line, summaries into one sentence. */
final class TooLong implements Rule {

    private static final int TITLE = 70;
    private static final int SUMMARY = 200;

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        for (Entry entry : subject.catalog().entries()) {
            for (Language language : subject.catalog().languages()) {
                check("title", entry.title().phrase(language), TITLE, diagnostics);
                check("summary", entry.summary().phrase(language), SUMMARY, diagnostics);
            }
        }
    }

    private static void check(String field, Phrase phrase, int most, Diagnostics diagnostics) {
        int length = phrase.text().codePointCount(0, phrase.text().length());
        if (length > most) {
            diagnostics.warning(
                    "too-long",
                    phrase.at(),
                    "a " + field + " of " + length + " characters",
                    "at most " + most + ": the rest belongs into a longer text");
        }
    }
}
