package codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with the file that holds what is expected; rewrites the file with {@code -Dgolden.update=true}. */
public final class Golden {

    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private Golden() {}

    public static void check(Path file, String actual) throws IOException {
        if (UPDATE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
            return;
        }
        assertTrue(Files.exists(file), file + " is missing; write it with -Dgolden.update=true and read it");
        assertEquals(Files.readString(file).replace("\r\n", "\n"), actual, file.toString());
    }
}
