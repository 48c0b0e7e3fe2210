package codebook.serve;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The one line by which a page that is served differs from the page that is published. */
final class ReloadLine {

    private static final byte[] BEFORE = "</head>".getBytes(StandardCharsets.US_ASCII);

    private ReloadLine() {}

    /**
     * A page with the script that shows it anew when something changes.
     *
     * @param version what the page shows, in the words of {@link News}
     * @param mistakes what to lay over the page; empty for nothing
     */
    static byte[] in(byte[] html, String version, String mistakes) {
        int at = indexOfHeadEnd(html);
        byte[] line = of(version, mistakes).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream page = new ByteArrayOutputStream(html.length + line.length);
        page.write(html, 0, at);
        page.writeBytes(line);
        page.write(html, at, html.length - at);
        return page.toByteArray();
    }

    static String of(String version, String mistakes) {
        String data = mistakes.isEmpty() ? "" : " data-mistakes=\"" + escaped(mistakes) + "\"";
        return "<script src=\"" + Server.OWN + "page.js?" + version + "\" defer" + data + "></script>\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
    }

    /** Where the head ends; a template without one gets the line at its end. */
    private static int indexOfHeadEnd(byte[] html) {
        for (int i = 0; i + BEFORE.length <= html.length; i++) {
            int same = 0;
            while (same < BEFORE.length && html[i + same] == BEFORE[same]) {
                same++;
            }
            if (same == BEFORE.length) {
                return i;
            }
        }
        return html.length;
    }
}
