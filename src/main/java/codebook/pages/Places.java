package codebook.pages;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places in braces that steps and wordings have: {@code {host}}, {@code {session}}. */
final class Places {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+(?:-[a-z]+)?)}");

    private Places() {}

    /**
     * Puts something in every place.
     *
     * @param html HTML in which a brace stands for itself
     * @param filler the HTML for a place by its name; null to leave the braces as they are
     */
    static String fill(String html, Function<String, String> filler) {
        if (html.indexOf('{') < 0) {
            return html;
        }
        return PLACE.matcher(html).replaceAll(match -> {
            String filled = filler.apply(match.group(1));
            return Matcher.quoteReplacement(filled == null ? match.group() : filled);
        });
    }

    /** Text as HTML. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
