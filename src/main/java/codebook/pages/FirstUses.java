package codebook.pages;

import codebook.graph.Routes;
import codebook.model.Catalog;
import codebook.model.Language;
import codebook.model.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Links the terms of the glossary where a page uses them first, so that each word explains itself.
 *
 * <pre>{@code
 * <p>The MX of the domain … The MX …  ->  <p>The <a class="term" href="/en/topics/glossary/#mx">MX</a> of the domain … The MX …
 * }</pre>
 *
 * <p>Only running text of the main part counts: not links, headings, samples, names of menus, or what can be pressed.
 */
final class FirstUses {

    private static final Set<String> LEFT_ALONE = Set.of(
            "a", "button", "caption", "code", "em", "form", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "label", "nav",
            "pre", "samp", "script", "select", "strong", "summary", "svg", "th");

    private final Map<String, List<Form>> byFirstWord = new HashMap<>();

    /** A term as it may be written, and where it is explained. */
    private record Form(String text, String href) {}

    FirstUses(Catalog catalog, Routes routes, Language language) {
        for (Topic topic : catalog.topics()) {
            for (Topic.Term term : topic.terms()) {
                String href = routes.page(topic, language) + "#" + term.section();
                for (String form : term.forms().getOrDefault(language.tag(), List.of())) {
                    add(new Form(form, href));
                    add(new Form(Character.toUpperCase(form.charAt(0)) + form.substring(1), href));
                }
            }
        }
        byFirstWord
                .values()
                .forEach(forms -> forms.sort(Comparator.comparingInt((Form form) -> form.text.length())
                        .reversed()
                        .thenComparing(Form::text)));
    }

    private void add(Form form) {
        String first = form.text.substring(0, wordEnd(form.text, 0));
        byFirstWord.computeIfAbsent(first, word -> new ArrayList<>()).add(form);
    }

    /** The page with its terms linked. */
    String in(String html) {
        int at = html.indexOf("<main");
        if (at < 0 || byFirstWord.isEmpty()) {
            return html;
        }
        StringBuilder out = new StringBuilder(html.length() + html.length() / 32);
        Set<String> explained = new HashSet<>();
        int done = 0;
        int end = html.indexOf("</main>", at);
        while (at < end) {
            char c = html.charAt(at);
            if (c == '<') {
                at = tagEnd(html, at);
            } else if (c == '&') {
                at = past(';', html, at + 1);
            } else if (!Character.isLetterOrDigit(c)) {
                at++;
            } else {
                int wordEnd = wordEnd(html, at);
                Form form = joined(html, at - 1) ? null : form(html, at, wordEnd);
                if (form != null && explained.add(form.href)) {
                    out.append(html, done, at);
                    out.append("<a class=\"term\" href=\"").append(form.href).append("\">");
                    out.append(form.text).append("</a>");
                    wordEnd = at + form.text.length();
                    done = wordEnd;
                }
                at = wordEnd;
            }
        }
        return out.append(html, done, html.length()).toString();
    }

    private Form form(String html, int at, int wordEnd) {
        for (Form form : byFirstWord.getOrDefault(html.substring(at, wordEnd), List.of())) {
            int end = at + form.text.length();
            if (html.startsWith(form.text, at) && !Character.isLetterOrDigit(html.charAt(end)) && !joined(html, end)) {
                return form;
            }
        }
        return null;
    }

    /** Whether a sign makes one word, name or address of what stands on both of its sides. */
    private static boolean joined(String html, int at) {
        char c = html.charAt(at);
        return c == '-' || c == '_' || c == '@' || c == '/' || c == '=' || c == '.' && isInside(html, at);
    }

    private static boolean isInside(String html, int at) {
        return Character.isLetterOrDigit(html.charAt(at - 1)) && Character.isLetterOrDigit(html.charAt(at + 1));
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Past a tag, and past the whole element where its words are left alone. */
    private static int tagEnd(String html, int at) {
        int nameEnd = wordEnd(html, at + 1);
        String name = html.substring(at + 1, nameEnd);
        int close = LEFT_ALONE.contains(name) ? html.indexOf("</" + name + ">", nameEnd) : -1;
        return past('>', html, Math.max(close, nameEnd));
    }

    /** Past the next such sign; where a template has none, not past anything. */
    private static int past(char sign, String html, int from) {
        int at = html.indexOf(sign, from);
        return at < 0 ? from : at + 1;
    }
}
