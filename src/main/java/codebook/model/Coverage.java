package codebook.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** How much of each kind there is in each language, and whether its texts are whole. */
public final class Coverage {

    /** A text is short that has less than this part of another language's length, where that has some. */
    private static final double SHORT = 0.4;

    private static final int SOME = 80;

    private Coverage() {}

    /**
     * The entries of one kind in one language. An entry can lack something in several ways; complete ones in none.
     *
     * @param missing entries with a text that is empty
     * @param tooShort entries with a text that is much shorter than in another language
     * @param outdated entries with a text that another language has changed since it agreed with it, where that is asked
     */
    public record Line(
            Kind kind, Language language, int entries, int complete, int missing, int tooShort, int outdated) {

        public int incomplete() {
            return entries - complete;
        }
    }

    /** A line for each kind that has entries, and each language; which texts are outdated is not asked. */
    public static List<Line> of(Catalog catalog) {
        return of(catalog, (entry, language) -> false);
    }

    /** A line for each kind that has entries, and each language. */
    public static List<Line> of(Catalog catalog, BiPredicate<Entry, Language> outdated) {
        List<Line> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Entry> entries = catalog.entries().stream()
                    .filter(entry -> entry.id().kind() == kind)
                    .toList();
            for (Language language : entries.isEmpty() ? List.<Language>of() : catalog.languages()) {
                lines.add(line(kind, language, entries, catalog.languages(), outdated));
            }
        }
        return lines;
    }

    private static Line line(
            Kind kind,
            Language language,
            List<Entry> entries,
            List<Language> languages,
            BiPredicate<Entry, Language> outdated) {
        int complete = 0;
        int missing = 0;
        int tooShort = 0;
        int late = 0;
        for (Entry entry : entries) {
            List<Text> texts = entry.head().texts();
            boolean lacks = texts.stream().anyMatch(text -> text.in(language).isBlank());
            boolean brief = texts.stream().anyMatch(text -> isShort(text, language, languages));
            boolean old = outdated.test(entry, language);
            missing += lacks ? 1 : 0;
            tooShort += brief ? 1 : 0;
            late += old ? 1 : 0;
            complete += lacks || brief || old ? 0 : 1;
        }
        return new Line(kind, language, entries.size(), complete, missing, tooShort, late);
    }

    private static boolean isShort(Text text, Language language, List<Language> languages) {
        int longest = languages.stream()
                .mapToInt(other -> text.in(other).length())
                .max()
                .orElse(0);
        int length = text.in(language).length();
        return length > 0 && longest >= SOME && length < longest * SHORT;
    }
}
