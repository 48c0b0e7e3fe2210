package codebook.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a site, each made when somebody asks for it: all of them to write the site to a folder, one by one to show
 * it while it is being edited. Nothing that is made here is kept.
 */
public final class Outputs {

    private static final String PAGE = "index.html";
    private static final String DATA = "api/";

    private final Map<String, Supplier<byte[]>> pages = new HashMap<>();
    private final Map<String, Supplier<byte[]>> files = new HashMap<>();
    private final Map<String, Lazy<List<OutputFile>>> folders = new LinkedHashMap<>();

    /**
     * Adds a file.
     *
     * @param path relative to the site's folder, with forward slashes
     * @param maker makes its contents; may be called several times, and from any thread
     * @throws IllegalArgumentException when the site has such a file already
     */
    public void add(String path, Supplier<byte[]> maker) {
        Optional<String> address = address(path);
        if (address.isPresent()) {
            addPage(address.get(), maker);
        } else if (files.putIfAbsent(path, maker) != null) {
            throw new IllegalArgumentException("two files are " + path);
        }
    }

    /** The address of a page by its path; empty for other files. */
    private static Optional<String> address(String path) {
        return path.equals(PAGE) || path.endsWith("/" + PAGE)
                ? Optional.of("/" + path.substring(0, path.length() - PAGE.length()))
                : Optional.empty();
    }

    private static String path(String address) {
        return address.substring(1) + PAGE;
    }

    /** Adds a file that is ready. */
    public void add(OutputFile file) {
        add(file.path(), file::bytes);
    }

    /** Adds files that are ready. */
    public void addAll(Collection<OutputFile> files) {
        files.forEach(this::add);
    }

    /** Adds the page at an address such as {@code /en/smtp/530/}. */
    public void addPage(String address, Supplier<byte[]> maker) {
        if (pages.putIfAbsent(address, maker) != null) {
            throw new IllegalArgumentException("two files are " + path(address));
        }
    }

    /**
     * Adds files whose names depend on their contents, so that none is known before all are made.
     *
     * @param folder what their paths begin with, and no other file's: {@code assets/steps/}
     */
    public void addFolder(String folder, Supplier<List<OutputFile>> maker) {
        folders.put(folder, new Lazy<>(maker));
    }

    /** What is asked for from outside: pages by their addresses, and data for programs. Other files only pages ask for. */
    public Set<String> addresses() {
        Set<String> addresses = new HashSet<>(pages.keySet());
        files.keySet().stream()
                .filter(path -> path.startsWith(DATA))
                .map(path -> "/" + path)
                .forEach(addresses::add);
        return addresses;
    }

    /** Whether there is a file of that path, among those of the folders, too. */
    public boolean has(String path) {
        return maker(path) != null || inFolder(path).isPresent();
    }

    /** The contents of a file; empty when the site has no such file. */
    public Optional<byte[]> find(String path) {
        Supplier<byte[]> maker = maker(path);
        if (maker != null) {
            return Optional.of(maker.get());
        }
        return inFolder(path).map(OutputFile::bytes);
    }

    /** The first file whose path is as asked, but for those of the folders, whose names are not known yet. */
    public Optional<String> path(Predicate<String> asked) {
        return files.keySet().stream().filter(asked).findFirst();
    }

    private @Nullable Supplier<byte[]> maker(String path) {
        return address(path).map(pages::get).orElseGet(() -> files.get(path));
    }

    private Optional<OutputFile> inFolder(String path) {
        return folders.entrySet().stream()
                .filter(folder -> path.startsWith(folder.getKey()))
                .flatMap(folder -> folder.getValue().get().stream())
                .filter(file -> file.path().equals(path))
                .findFirst();
    }

    /** All but those of the folders by their paths. */
    private Map<String, Supplier<byte[]>> sorted() {
        Map<String, Supplier<byte[]>> sorted = new TreeMap<>(files);
        pages.forEach((address, maker) -> sorted.put(path(address), maker));
        return sorted;
    }

    /** Every file one by one, each made when the stream comes to it. */
    public Stream<OutputFile> stream() {
        return Stream.concat(
                sorted().entrySet().stream()
                        .map(file ->
                                new OutputFile(file.getKey(), file.getValue().get())),
                folders.values().stream().flatMap(folder -> folder.get().stream()));
    }

    /**
     * Makes every file.
     *
     * @param progress told how many of all files are ready
     */
    public List<OutputFile> all(Progress progress) {
        List<OutputFile> all = new ArrayList<>();
        folders.values().parallelStream().map(Lazy::get).toList().forEach(all::addAll);
        AtomicInteger ready = new AtomicInteger();
        all.addAll(sorted().entrySet().parallelStream()
                .map(file -> {
                    OutputFile made =
                            new OutputFile(file.getKey(), file.getValue().get());
                    progress.at(ready.incrementAndGet(), pages.size() + files.size());
                    return made;
                })
                .toList());
        return all;
    }
}
