package codebook.pages;

import codebook.model.Source;
import codebook.site.Lazy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files that a designer edits: templates, strings, style sheets and scripts. Those of the site's own folder come
 * before the built-in ones of the same path, file by file; strings come word by word, so that a site says only what is
 * different with it.
 */
public final class TemplateFiles {

    private static final String ASSETS = "assets/";
    private static final Set<String> TEXTS = Set.of("css", "js", "json", "mjs", "svg");
    private static final String DATA = "api/";
    private static final String STRINGS = "strings/";
    private static final String FIELDS = "fields/";

    private final Map<String, byte[]> files;

    /** The built-in files that those of the site lie over. */
    private final Map<String, byte[]> covered;

    private final String shownFolder;
    private final Lazy<ParsedTemplates> parsed = new Lazy<>(() -> new ParsedTemplates(templates()));

    private TemplateFiles(Map<String, byte[]> files, Map<String, byte[]> covered, String shownFolder) {
        this.files = files;
        this.covered = covered;
        this.shownFolder = shownFolder;
    }

    /**
     * Reads a template folder over the built-in one.
     *
     * @throws UncheckedIOException when a file cannot be read
     */
    public static TemplateFiles read(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            collect(folder, files);
        }
        Map<String, byte[]> covered = new TreeMap<>();
        if (!isComplete(folder)) {
            builtIn(covered);
            covered.forEach(files::putIfAbsent);
            covered.keySet().removeIf(path -> files.get(path) == covered.get(path));
        }
        return new TemplateFiles(files, covered, folder.toString().replace('\\', '/'));
    }

    /** A folder with a layout of its own needs none of the built-in files; opening the jar can be saved. */
    private static boolean isComplete(Path folder) {
        return Files.isRegularFile(folder.resolve("layouts/page.ftlh"));
    }

    private static void builtIn(Map<String, byte[]> files) {
        try {
            URI place = TemplateFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path code = Path.of(place);
            if (Files.isDirectory(code)) {
                collect(code.resolve("templates"), files);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(code)) {
                    collect(jar.getPath("templates"), files);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program does not know where it is", e);
        }
    }

    private static void collect(Path folder, Map<String, byte[]> files) {
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile).forEach(file -> {
                try (InputStream in = Files.newInputStream(file)) {
                    files.put(folder.relativize(file).toString().replace('\\', '/'), in.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Contents of the assets by their path below {@code assets/}. */
    public Map<String, byte[]> assets() {
        Map<String, byte[]> assets = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(ASSETS)) {
                assets.put(path.substring(ASSETS.length()), unixLineEnds(path, bytes));
            }
        });
        return assets;
    }

    private static byte[] unixLineEnds(String path, byte[] bytes) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return TEXTS.contains(ending)
                ? new String(bytes, StandardCharsets.UTF_8)
                        .replace("\r\n", "\n")
                        .getBytes(StandardCharsets.UTF_8)
                : bytes;
    }

    /** Files that are published among the data for programs as they are, by name. */
    public Map<String, byte[]> data() {
        Map<String, byte[]> data = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(DATA)) {
                data.put(path.substring(DATA.length()), unixLineEnds(path, bytes));
            }
        });
        return data;
    }

    /** The strings files by language tag; the site's own is the last, and its words come before those of the others. */
    public Map<String, List<Source>> strings() {
        return byLanguage(STRINGS);
    }

    /** The files about the fields of content by language tag, in the same order. */
    public Map<String, List<Source>> fields() {
        return byLanguage(FIELDS);
    }

    private Map<String, List<Source>> byLanguage(String folder) {
        Map<String, List<Source>> sources = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(folder) && path.endsWith(".yaml")) {
                String tag = path.substring(folder.length(), path.length() - ".yaml".length());
                Source own = source(path, bytes);
                sources.put(
                        tag, covered.containsKey(path) ? List.of(source(path, covered.get(path)), own) : List.of(own));
            }
        });
        return sources;
    }

    /** Where the strings of a language belong, to say so when they are missing. */
    public Source missingStrings(String tag) {
        return new Source(shownFolder + "/" + STRINGS + tag + ".yaml", "");
    }

    /** The templates, which are parsed the first time they are used. */
    ParsedTemplates parsed() {
        return parsed.get();
    }

    private Map<String, Source> templates() {
        Map<String, Source> templates = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.endsWith(".ftlh")) {
                templates.put(path, source(path, bytes));
            }
        });
        return templates;
    }

    private Source source(String path, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new Source(shownFolder + "/" + path, text.replace("\r\n", "\n"));
    }
}
