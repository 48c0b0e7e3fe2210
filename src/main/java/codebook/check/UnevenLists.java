package codebook.check;

import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.Language;
import codebook.model.Text;
import java.util.List;
import java.util.regex.Pattern;

/** A list within a text has as many points in one language as in another: otherwise one of them lacks something. */
final class UnevenLists implements Rule {

    private static final Pattern POINT = Pattern.compile("(?m)^\\s*(?:[-*+]|\\d+[.)]) ");

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        List<Language> languages = subject.catalog().languages();
        for (Entry entry : subject.catalog().entries()) {
            for (Text text : entry.head().texts()) {
                long first = points(text.in(languages.get(0)));
                for (Language language : languages) {
                    long points = points(text.in(language));
                    if (points != first && !text.in(language).isEmpty()) {
                        diagnostics.warning(
                                "uneven-lists",
                                text.phrase(language).at(),
                                "points in lists: " + points + ", but " + first + " in '"
                                        + languages.get(0).tag() + "'",
                                "say the same in every language");
                    }
                }
            }
        }
    }

    private static long points(String text) {
        return POINT.matcher(ProseWords.withoutBlocks(text)).results().count();
    }
}
