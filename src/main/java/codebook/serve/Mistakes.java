package codebook.serve;

import codebook.model.Diagnostic;
import codebook.model.DiagnosticText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What pages show of mistakes: the words of the terminal. */
final class Mistakes {

    /** More than this nobody reads on a page; the terminal has all. */
    private static final int MOST = 20;

    private Mistakes() {}

    /** The text that is laid over a page; empty where all is well. */
    static String of(List<Diagnostic> mistakes) {
        StringBuilder text = new StringBuilder();
        mistakes.stream().limit(MOST).forEach(mistake -> text.append(DiagnosticText.of(mistake)));
        if (mistakes.size() > MOST) {
            text.append("and ").append(mistakes.size() - MOST).append(" more\n");
        }
        return text.toString();
    }

    /** The page that stands for all others until there is a site. */
    static byte[] page(String version, String mistakes) {
        String html = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Codebook</title>\n"
                + ReloadLine.of(version, "")
                + "</head>\n<body>\n<h1>There is no site yet</h1>\n"
                + "<p>These mistakes are in the way. When the last of them is mended, the site appears here by itself.</p>\n<pre>"
                + ReloadLine.escaped(mistakes)
                + "</pre>\n</body>\n</html>\n";
        return html.getBytes(StandardCharsets.UTF_8);
    }
}
