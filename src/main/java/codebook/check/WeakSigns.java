package codebook.check;

import codebook.model.Cause;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.Language;

/** A reader must be able to tell whether a cause is theirs: a few words that only repeat it do not help. */
final class WeakSigns implements Rule {

    private static final int LEAST = 20;

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        for (Entry entry : subject.catalog().entries()) {
            if (entry instanceof Cause cause) {
                for (Language language : subject.catalog().languages()) {
                    String tell = cause.tell().in(language);
                    boolean repeats = tell.equals(cause.summary().in(language));
                    if (!tell.isEmpty() && (tell.length() < LEAST || repeats)) {
                        diagnostics.warning(
                                "weak-sign",
                                cause.tell().phrase(language).at(),
                                repeats
                                        ? "'tell' only repeats the summary"
                                        : "'tell' is too short to tell the cause by",
                                "say where to look, and what one sees there if this is the cause");
                    }
                }
            }
        }
    }
}
