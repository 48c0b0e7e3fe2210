package codebook.site;

import java.nio.charset.StandardCharsets;

/**
 * A file of the finished site.
 *
 * @param path relative to the site's folder, with forward slashes
 * @param bytes its contents
 */
public record OutputFile(String path, byte[] bytes) {

    public static OutputFile ofText(String path, String text) {
        return new OutputFile(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
