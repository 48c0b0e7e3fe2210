package codebook.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * Words that go with a number: "1 answer", "5 answers".
 *
 * @param plurals the rules of their language
 * @param forms the words by form, with {@code {n}} for the number; all forms that the language has
 */
public record Counted(Plurals plurals, Map<String, String> forms) {

    public Counted {
        forms = Map.copyOf(forms);
    }

    /** The words with a number, from 0 upwards. */
    public String with(long number) {
        String words = forms.getOrDefault(plurals.form(number), forms.getOrDefault(Plurals.OTHER, ""));
        return words.replace("{n}", Long.toString(number));
    }

    /** The words of each form, sorted, under the names that scripts know them by: {@code found-few} for the key {@code found}. */
    public Map<String, String> named(String key) {
        Map<String, String> named = new TreeMap<>();
        forms.forEach((form, text) -> named.put(key + "-" + form, text));
        return named;
    }
}
