package codebook.whole;

import codebook.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** A site on disk, as Codebook wrote it. */
final class BuiltSite {

    private final Path folder;
    private final String baseUrl;
    private final List<String> languages;
    private final Set<String> files;

    private BuiltSite(Path folder, String baseUrl, List<String> languages) throws IOException {
        this.folder = folder;
        this.baseUrl = baseUrl;
        this.languages = languages;
        this.files = list(folder);
    }

    /** Builds content that has no mistakes. */
    static BuiltSite build(Path content, Path templates, Path out, String baseUrl) throws IOException {
        Build.Result result = new Build(content, templates, Optional.of(baseUrl)).run(out, (step, done, all) -> {});
        if (!result.succeeded()) {
            throw new IllegalStateException("the content has mistakes:\n"
                    + result.diagnostics().stream().map(String::valueOf).collect(Collectors.joining("\n")));
        }
        return new BuiltSite(out, baseUrl, List.copyOf(result.pages().keySet()));
    }

    Path folder() {
        return folder;
    }

    /** Where it believes to be published, with a slash at the end. */
    String baseUrl() {
        return baseUrl;
    }

    /** The tags of its languages, the default one first. */
    List<String> languages() {
        return languages;
    }

    /** The paths of all files, sorted, with forward slashes. */
    Set<String> files() {
        return files;
    }

    Set<String> pagePaths() {
        return files.stream().filter(path -> path.endsWith(".html")).collect(Collectors.toCollection(TreeSet::new));
    }

    byte[] bytes(String path) {
        try {
            return Files.readAllBytes(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SitePage page(String path) {
        try {
            return new SitePage(path, languages, Jsoup.parse(folder.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All pages, each read anew, on all processors. */
    Stream<SitePage> pages() {
        return pagePaths().parallelStream().map(this::page);
    }

    /** Everything that a judge finds on any page, each finding with the page's path before it. */
    List<String> judge(Function<SitePage, Stream<String>> judge) {
        return pages().flatMap(page -> judge.apply(page).map(finding -> page.path() + ": " + finding))
                .toList();
    }

    /**
     * The same on some pages; the others are not even read.
     *
     * @param addresses a pattern for addresses within the site: {@code en/fixes/[^/]+/}
     */
    List<String> judge(String addresses, Function<SitePage, Stream<String>> judge) {
        Pattern wanted = Pattern.compile(addresses + "index\\.html");
        List<String> paths = pagePaths().stream()
                .filter(path -> wanted.matcher(path).matches())
                .toList();
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("no page is at " + addresses);
        }
        return paths.parallelStream()
                .map(this::page)
                .flatMap(page -> judge.apply(page).map(finding -> page.path() + ": " + finding))
                .toList();
    }

    private static Set<String> list(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith("."))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
