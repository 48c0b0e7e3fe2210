package codebook.site;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a site, added from any thread, each made when somebody asks for it: all of them to write the site to a folder,
 * one by one to show it while it is being edited. No page that is made here is kept.
 */
public final class Outputs {

    private static final String PAGE = "index.html";
    private static final String DATA = "api/";

    private final Map<String, Supplier<byte[]>> pages = new ConcurrentHashMap<>();
    private final Map<String, Supplier<byte[]>> files = new ConcurrentHashMap<>();
    private final Map<String, Lazy<Map<String, Supplier<byte[]>>>> folders = new LinkedHashMap<>();

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
     * Adds files whose names depend on what is in them, so that none is known before all are.
     *
     * @param folder what their paths begin with, and no other file's: {@code assets/steps/}
     * @param files by path what makes each
     */
    public void addFolder(String folder, Supplier<Map<String, Supplier<byte[]>>> files) {
        folders.put(folder, new Lazy<>(files));
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

    /** Whether an address is one of {@link #addresses}. */
    public boolean hasAddress(String address) {
        return pages.containsKey(address) || address.startsWith("/" + DATA) && files.containsKey(address.substring(1));
    }

    /** Whether there is a file of that path, among those of the folders, too. */
    public boolean has(String path) {
        return maker(path) != null;
    }

    /** The contents of a file; empty when the site has no such file. */
    public Optional<byte[]> find(String path) {
        Supplier<byte[]> maker = maker(path);
        return maker == null ? Optional.empty() : Optional.of(maker.get());
    }

    /** The first file whose path is as asked, but for those of the folders, whose names are not known yet. */
    public Optional<String> path(Predicate<String> asked) {
        return files.keySet().stream().filter(asked).findFirst();
    }

    private @Nullable Supplier<byte[]> maker(String path) {
        Optional<String> address = address(path);
        Supplier<byte[]> maker = address.isPresent() ? pages.get(address.get()) : files.get(path);
        return maker == null ? inFolder(path) : maker;
    }

    private @Nullable Supplier<byte[]> inFolder(String path) {
        for (Map.Entry<String, Lazy<Map<String, Supplier<byte[]>>>> folder : folders.entrySet()) {
            if (path.startsWith(folder.getKey())) {
                return folder.getValue().get().get(path);
            }
        }
        return null;
    }

    /** All by their paths. */
    private Map<String, Supplier<byte[]>> sorted() {
        Map<String, Supplier<byte[]>> sorted = new TreeMap<>(files);
        pages.forEach((address, maker) -> sorted.put(path(address), maker));
        folders.values().parallelStream().map(Lazy::get).toList().forEach(sorted::putAll);
        return sorted;
    }

    /** Every file one by one, each made when the stream comes to it. */
    public Stream<OutputFile> stream() {
        return sorted().entrySet().stream().map(Outputs::made);
    }

    /**
     * Makes every file.
     *
     * @param progress told how many of all files are ready
     */
    public List<OutputFile> all(Progress progress) {
        Map<String, Supplier<byte[]>> sorted = sorted();
        AtomicInteger ready = new AtomicInteger();
        return sorted.entrySet().parallelStream()
                .map(file -> {
                    OutputFile made = made(file);
                    progress.at(ready.incrementAndGet(), sorted.size());
                    return made;
                })
                .toList();
    }

    private static OutputFile made(Map.Entry<String, Supplier<byte[]>> file) {
        return new OutputFile(file.getKey(), file.getValue().get());
    }
}
