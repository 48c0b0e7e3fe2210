package codebook.explain;

import codebook.model.Catalog;
import codebook.model.Category;
import codebook.model.Code;
import codebook.model.Kind;
import codebook.model.Outcome;
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
public final class Knowledge implements Wordings.Software {

    final Matcher<String> signs = new Matcher<>();
    final Matcher<Phrasebook.Cue> problems = new Matcher<>();
    final Matcher<Phrasebook.Cue> names = new Matcher<>();
    final Matcher<String> marks = new Matcher<>();
    final Wordings wordings;
    final List<String> categories = new ArrayList<>();
    final Map<String, String> commands;
    private final Map<String, Code> basic = new TreeMap<>();
    private final Map<String, Code> enhanced = new HashMap<>();
    private final Map<String, Provider.Type> types = new HashMap<>();

    public Knowledge(Catalog catalog) {
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
        for (Provider provider : catalog.providers()) {
            types.put(provider.id().name(), provider.type());
            if (provider.type() != Provider.Type.BLOCKLIST) {
                provider.marks().forEach(mark -> marks.add(mark, provider.id().name()));
            } else if (categories.contains("blocklist")) {
                provider.marks()
                        .forEach(mark -> names.add(
                                mark,
                                new Phrasebook.Cue(
                                        "blocklist",
                                        mark,
                                        Phrasebook.Strength.SURE,
                                        provider.head().at())));
            }
        }
        book.services().forEach(cue -> marks.add(cue.phrase(), cue.of()));
        book.signs().forEach(cue -> signs.add(cue.phrase(), cue.of()));
        book.problems().forEach(cue -> problems.add(cue.phrase(), cue));
        book.names().forEach(cue -> names.add(cue.phrase(), cue));
        commands = book.commands();
        wordings = new Wordings(catalog.replies());
    }

    Set<String> basicCodes() {
        return basic.keySet();
    }

    @Nullable
    Code basic(String code) {
        return basic.get(code);
    }

    @Nullable
    Code enhanced(String code) {
        return enhanced.get(code);
    }

    /** Whether a reply code means a refusal; one that nobody knows does. */
    boolean isRefusal(String code) {
        Code known = basic.get(code);
        return known == null || known.outcome() == Outcome.PERMANENT || known.outcome() == Outcome.TRANSIENT;
    }

    @Override
    public boolean isSoftware(String provider) {
        return types.get(provider) == null || types.get(provider) == Provider.Type.SOFTWARE;
    }

    /** Whether replies of this provider are its own, and not quoted by whoever asks it. */
    boolean answers(String provider) {
        return types.get(provider) != Provider.Type.BLOCKLIST;
    }

    /** How many steps the matchers took so far; a measure of work that does not depend on the machine. */
    long steps() {
        return signs.steps() + problems.steps() + names.steps() + marks.steps();
    }

    static codebook.model.EntryId category(String name) {
        return new codebook.model.EntryId(Kind.CATEGORY, name);
    }
}
