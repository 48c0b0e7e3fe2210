package codebook.pages;

import codebook.model.Code;
import codebook.model.Entry;
import codebook.model.Kind;
import codebook.model.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The search page, which without scripts is an index of everything from A to Z. */
final class SearchPage {

    private SearchPage() {}

    /** An entry in the index. */
    record Item(String title, String href, String note, String folded) {}

    /** The entries under one letter. */
    record Letter(String letter, int number, List<Item> items) {}

    /** What its template shows. */
    record View(List<Letter> letters) {}

    static String compose(Edition edition) {
        Views.Page page = edition.frame(
                "search",
                edition.routes::search,
                edition.routes.search(edition.catalog.settings().defaultLanguage()),
                List.of(edition.homeCrumb()));
        View view = new View(letters(edition));
        return edition.page("search", page, view);
    }

    private static List<Letter> letters(Edition edition) {
        Map<String, List<Item>> byLetter = new TreeMap<>();
        List<Item> items = new ArrayList<>();
        for (Entry entry : edition.catalog.entries()) {
            String title = edition.title(entry);
            items.add(new Item(title, edition.href(entry), note(edition, entry), folded(title)));
        }
        items.sort(Comparator.comparing(Item::folded).thenComparing(Item::href));
        for (Item item : items) {
            byLetter.computeIfAbsent(initial(item.folded), letter -> new ArrayList<>())
                    .add(item);
        }
        List<Letter> letters = new ArrayList<>();
        byLetter.forEach((letter, list) -> letters.add(new Letter(letter, letters.size() + 1, list)));
        return letters;
    }

    /** Titles are ordered without regard to case, ё and punctuation; by code point, which no platform's tables can change. */
    private static String folded(String title) {
        StringBuilder folded = new StringBuilder();
        title.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == ' ')
                .forEach(folded::appendCodePoint);
        return folded.toString().strip();
    }

    /** The first letter in upper case; the digits share one place. */
    private static String initial(String folded) {
        int first = folded.codePoints()
                .filter(Character::isLetterOrDigit)
                .findFirst()
                .orElse('#');
        return Character.isDigit(first) ? "0–9" : new String(Character.toChars(Character.toUpperCase(first)));
    }

    private static String note(Edition edition, Entry entry) {
        if (entry instanceof Code code) {
            return edition.label(code);
        }
        if (entry instanceof Reply reply) {
            return edition.code(reply);
        }
        Kind kind = entry.id().kind();
        return edition.word("kind." + kind.word());
    }
}
