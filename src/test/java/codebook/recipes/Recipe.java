package codebook.recipes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** The Java of a recipe, as the program that somebody has copied it into. */
public final class Recipe {

    private Recipe() {}

    /**
     * Compiles a class and makes an object of it. Files of its folder are its resources.
     *
     * @param source of a public class with a constructor without parameters, and no package
     * @throws IllegalStateException when it does not compile, with what the compiler says
     */
    @SuppressWarnings("unchecked") // the caller knows what it has written
    public static <T> T compiled(Path folder, String name, String source) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        ByteArrayOutputStream says = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        says,
                        says,
                        "-proc:none",
                        "-d",
                        folder.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        file.toString());
        if (status != 0) {
            throw new IllegalStateException(says.toString(StandardCharsets.UTF_8));
        }
        try {
            ClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
            return (T) loader.loadClass(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
