package codebook.explain;

/** Takes the tags out of an HTML part. */
final class Markup {

    private Markup() {}

    static Reading stripped(Reading html) {
        Reading text = new Reading();
        boolean tag = false;
        for (int i = 0; i < html.length(); i++) {
            char c = html.at(i);
            if (c == '<' && (Characters.isLetter(html.at(i + 1)) || html.at(i + 1) == '/' || html.at(i + 1) == '!')) {
                tag = true;
                text.add(breaks(html, i) ? '\n' : ' ', html.origin(i, i + 1).from());
            } else if (tag) {
                tag = c != '>';
            } else {
                text.add(c, html.origin(i, i + 1).from());
            }
        }
        return text;
    }

    /** Whether a tag begins another line. */
    private static boolean breaks(Reading html, int at) {
        int i = html.at(at + 1) == '/' ? at + 2 : at + 1;
        char c = html.at(i);
        return c < 0x80 && "bdlpt".indexOf(Characters.fold(c)) >= 0;
    }
}
