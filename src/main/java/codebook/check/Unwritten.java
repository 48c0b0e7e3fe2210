package codebook.check;

import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.Language;
import codebook.model.Phrase;
import codebook.model.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Nothing is left to be written. */
final class Unwritten implements Rule {

    private static final Pattern MARK = Pattern.compile("\\b(?:TODO|TBD|FIXME|XXX)\\b|\\?\\?\\?|(?i:lorem ipsum)");

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        for (Entry entry : subject.catalog().entries()) {
            for (Text text : entry.head().texts()) {
                for (Language language : subject.catalog().languages()) {
                    Phrase phrase = text.phrase(language);
                    Matcher mark = MARK.matcher(ProseWords.prose(phrase.text()));
                    if (mark.find()) {
                        diagnostics.warning(
                                "unwritten",
                                phrase.at().of(mark.group()),
                                "'" + mark.group() + "': something is left to be written",
                                "write it, or leave it out");
                    }
                }
            }
        }
    }
}
