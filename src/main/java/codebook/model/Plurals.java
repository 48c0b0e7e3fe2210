package codebook.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which form of a word goes with a number, by the plural rules of a language as CLDR writes them (Unicode Technical Standard 35,
 * part 3, section 5): {@code one: "v = 0 and i % 10 = 1 and i % 100 != 11"}. Browsers know the same rules
 * ({@code Intl.PluralRules}). Only whole numbers are counted, so what the rules say of fractions is always 0.
 */
public final class Plurals {

    /** The form of all numbers that no rule names. */
    public static final String OTHER = "other";

    /** The names of the forms, in the order in which their rules are asked. */
    public static final List<String> FORMS = List.of("zero", "one", "two", "few", "many", OTHER);

    private static final Pattern RELATION = Pattern.compile("([nivwftce])(?: % ([1-9]\\d{0,8}))? (!?=) ([\\d.,]+)");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:\\.\\.(\\d{1,9}))?");

    private final Map<String, String> texts;
    private final Map<String, LongPredicate> rules = new LinkedHashMap<>();

    /**
     * @param rules rules by form
     * @throws IllegalArgumentException for a rule that is none, with what is wrong in its message
     */
    public Plurals(Map<String, String> rules) {
        this.texts = Map.copyOf(rules);
        FORMS.stream()
                .filter(form -> rules.containsKey(form) && !form.equals(OTHER))
                .forEach(form -> this.rules.put(form, rule(rules.get(form))));
    }

    /** The forms that a counted word has in this language. */
    public List<String> forms() {
        return Stream.concat(rules.keySet().stream(), Stream.of(OTHER)).toList();
    }

    /** The form that goes with a number, from 0 upwards. */
    public String form(long number) {
        return rules.entrySet().stream()
                .filter(rule -> rule.getValue().test(number))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OTHER);
    }

    /** Equal rules are written with equal words. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Plurals plurals && plurals.texts.equals(texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    private static LongPredicate rule(String text) {
        String condition = text.replaceFirst("@.*", "").strip(); // CLDR's examples follow
        LongPredicate any = number -> false;
        for (String alternative : condition.split(" or ", -1)) {
            LongPredicate all = number -> true;
            for (String relation : alternative.split(" and ", -1)) {
                all = all.and(relation(relation));
            }
            any = any.or(all);
        }
        return any;
    }

    private static LongPredicate relation(String text) {
        Matcher relation = RELATION.matcher(text.strip());
        if (!relation.matches()) {
            throw new IllegalArgumentException("'" + text.strip() + "' is no relation");
        }
        boolean whole = "ni".contains(relation.group(1));
        long modulus = relation.group(2) == null ? Long.MAX_VALUE : Long.parseLong(relation.group(2));
        boolean equal = relation.group(3).equals("=");
        List<LongPredicate> ranges = new ArrayList<>();
        for (String part : relation.group(4).split(",", -1)) {
            ranges.add(range(part));
        }
        return number -> {
            long operand = whole ? number % modulus : 0;
            return ranges.stream().anyMatch(range -> range.test(operand)) == equal;
        };
    }

    private static LongPredicate range(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no number and no range");
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2) == null ? first : Long.parseLong(range.group(2));
        return number -> number >= first && number <= last;
    }
}
