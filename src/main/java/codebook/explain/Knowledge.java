package codebook.explain;

import codebook.model.Catalog;
import codebook.model.Category;
import codebook.model.Code;
import codebook.model.Kind;
import codebook.model.Phrasebook;
import codebook.model.Provider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the engine knows, made from a catalogue and its phrase book. */
final class Knowledge {

    final Matcher<String> signs = new Matcher<>();
    final Matcher<Phrasebook.Cue> problems = new Matcher<>();
    final Matcher<Phrasebook.Cue> names = new Matcher<>();
    final Marks marks;
    final Wordings wordings;
    final List<String> categories = new ArrayList<>();
    final Map<String, String> commands;
    private static final String BLOCKLIST = "blocklist";

    private final Map<String, Code> basic = new TreeMap<>();
    private final Map<String, Code> enhanced = new HashMap<>();

    Knowledge(Catalog catalog) {
        Phrasebook book = catalog.phrasebook();
        for (Category category : catalog.categories()) {
            categories.add(category.id().name());
        }
        String system = catalog.settings().systems().get(0).id();
        for (Code code : catalog.codes()) {
            if (code.system().id().equals(system)) {
                basic.put(code.code(), code);
            } else if (code.system().id().equals("enhanced")) {
                enhanced.put(code.code(), code);
            }
        }
        marks = new Marks(catalog);
        book.signs().forEach(cue -> signs.add(cue.phrase(), cue.of()));
        book.problems().forEach(cue -> problems.add(cue.phrase(), cue));
        names(catalog).forEach(cue -> names.add(cue.phrase(), cue));
        commands = book.commands();
        wordings = new Wordings(catalog.replies());
    }

    /** Names that tell a category: those of the phrase book, and the blocklists. */
    static List<Phrasebook.Cue> names(Catalog catalog) {
        List<Phrasebook.Cue> names = new ArrayList<>(catalog.phrasebook().names());
        boolean listed =
                catalog.categories().stream().anyMatch(c -> c.id().name().equals(BLOCKLIST));
        for (Provider provider : catalog.providers()) {
            if (listed && provider.type() == Provider.Type.BLOCKLIST) {
                provider.marks()
                        .forEach(mark -> names.add(new Phrasebook.Cue(
                                BLOCKLIST,
                                mark,
                                Phrasebook.Strength.SURE,
                                provider.head().at())));
            }
        }
        return names;
    }

    Set<String> basicCodes() {
        return basic.keySet();
    }

    @Nullable
    Code basic(String code) {
        return basic.get(code);
    }

    /** The entry of an enhanced code; of an unknown one, that of its subject. */
    @Nullable
    Code enhanced(String code) {
        @Nullable Code known = enhanced.get(code);
        return known != null ? known : enhanced.get(code.substring(0, code.lastIndexOf('.')) + ".0");
    }

    /** How many steps the matchers took so far; a measure of work that does not depend on the machine. */
    long steps() {
        return signs.steps() + problems.steps() + names.steps() + marks.steps();
    }

    static codebook.model.EntryId category(String name) {
        return new codebook.model.EntryId(Kind.CATEGORY, name);
    }
}
