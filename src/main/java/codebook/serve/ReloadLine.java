package codebook.serve;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The one line by which a page that is served differs from the page that is published. */
final class ReloadLine {

    private static final byte[] HEAD = "<head>".getBytes(StandardCharsets.US_ASCII);

    private ReloadLine() {}

    /**
     * A page with the script that shows it anew when something changes.
     *
     * @param version what the page shows, in the words of {@link News}
     * @param mistakes what to lay over the page; empty for nothing
     */
    static byte[] in(byte[] html, String version, String mistakes) {
        int at = indexOfHead(html);
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

    /** Where the head begins: before other scripts, so that the page is still as it came. A template without one gets it at the end. */
    private static int indexOfHead(byte[] html) {
        for (int i = 0; i + HEAD.length <= html.length; i++) {
            int same = 0;
            while (same < HEAD.length && html[i + same] == HEAD[same]) {
                same++;
            }
            if (same == HEAD.length) {
                return i + same;
            }
        }
        return html.length;
    }
}
