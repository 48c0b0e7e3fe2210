package codebook.check;

import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.Language;
import codebook.model.Phrase;

/** A title is no sentence: it stands in lists and in the middle of other sentences. */
final class TitleForm implements Rule {

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        for (Entry entry : subject.catalog().entries()) {
            for (Language language : subject.catalog().languages()) {
                Phrase title = entry.title().phrase(language);
                if (title.text().endsWith(".")) {
                    diagnostics.warning("title-form", title.at(), "a title ends with a full stop", "remove it");
                }
            }
        }
    }
}
