package codebook.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The texts of {@code src/test/resources/explain}: each stands below a line {@code === } with what it comes to, reply code,
 * enhanced code, provider, category, a dash for none; nothing for a text that is no mail error.
 */
public final class PastedTexts {

    private PastedTexts() {}

    /** A text and what it comes to. */
    public record Pasted(String answer, String text) {}

    public static List<Pasted> failures() {
        return read("failures.txt");
    }

    /** Texts that look a little like mail errors and are none. */
    public static List<Pasted> silent() {
        return read("silent.txt");
    }

    private static List<Pasted> read(String name) {
        try (InputStream in = PastedTexts.class.getResourceAsStream("/explain/" + name)) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            return Arrays.stream(all.split("(?m)^==="))
                    .skip(1)
                    .map(PastedTexts::pasted)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pasted pasted(String block) {
        int head = block.indexOf('\n');
        return new Pasted(
                block.substring(0, head).strip(), block.substring(head + 1).stripTrailing());
    }
}
