package codebook.model;

import java.util.ArrayList;
import java.util.List;

/** How much of each kind there is in each language, and whether its texts are whole. */
public final class Coverage {

    /** A text is short that has less than this part of another language's length, where that has some. */
    private static final double SHORT = 0.4;

    private static final int SOME = 80;

    private Coverage() {}

    /**
     * The entries of one kind in one language.
     *
     * @param complete those of which no text is missing or much shorter than in another language
     */
    public record Line(Kind kind, Language language, int entries, int complete) {

        public boolean isComplete() {
            return complete == entries;
        }
    }

    /** A line for each kind that has entries, and each language. */
    public static List<Line> of(Catalog catalog) {
        List<Line> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Entry> entries = catalog.entries().stream()
                    .filter(entry -> entry.id().kind() == kind)
                    .toList();
            for (Language language : entries.isEmpty() ? List.<Language>of() : catalog.languages()) {
                long complete = entries.stream()
                        .filter(entry -> !isMissing(entry, language) && !isShort(entry, language, catalog))
                        .count();
                lines.add(new Line(kind, language, entries.size(), (int) complete));
            }
        }
        return lines;
    }

    /** Whether an entry has a text that is empty in a language. */
    public static boolean isMissing(Entry entry, Language language) {
        return entry.head().texts().stream().anyMatch(text -> text.in(language).isBlank());
    }

    /** Whether an entry has a text that is much shorter in a language than in another. */
    public static boolean isShort(Entry entry, Language language, Catalog catalog) {
        return entry.head().texts().stream().anyMatch(text -> isShort(text, language, catalog.languages()));
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
