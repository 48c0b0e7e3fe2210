package codebook.search;

import java.util.Set;

/** The words of an HTML text, for counting: tags of blocks part words, samples of code are left out. */
final class Words {

    private static final Set<String> INLINE = Set.of("a", "b", "code", "em", "i", "span", "strong");

    private Words() {}

    static String of(String html) {
        StringBuilder words = new StringBuilder(html.length());
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c != '<') {
                words.append(c);
                continue;
            }
            int end = html.indexOf('>', i);
            if (html.startsWith("<pre", i)) {
                end = html.indexOf("</pre>", i) + "</pre>".length() - 1;
            }
            if (!INLINE.contains(tagName(html, i + 1))) {
                words.append(' ');
            }
            i = end;
        }
        return words.indexOf("&") < 0
                ? words.toString()
                : words.toString()
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&");
    }

    private static String tagName(String html, int at) {
        int from = html.charAt(at) == '/' ? at + 1 : at;
        int to = from;
        while (Character.isLetterOrDigit(html.charAt(to))) {
            to++;
        }
        return html.substring(from, to);
    }
}
