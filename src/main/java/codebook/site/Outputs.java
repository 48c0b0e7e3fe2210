package codebook.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The files of a site, each made when somebody asks for it: all of them to write the site to a folder, one by one to show
 * it while it is being edited. Nothing that is made here is kept.
 */
public final class Outputs {

    private static final String PAGE = "index.html";

    private final Map<String, Supplier<byte[]>> files = new TreeMap<>();
    private final Map<String, Lazy<List<OutputFile>>> folders = new LinkedHashMap<>();

    /**
     * Adds a file.
     *
     * @param path relative to the site's folder, with forward slashes
     * @param maker makes its contents; may be called several times, and from any thread
     * @throws IllegalArgumentException when the site has such a file already
     */
    public void add(String path, Supplier<byte[]> maker) {
        if (files.putIfAbsent(path, maker) != null) {
            throw new IllegalArgumentException("two files are " + path);
        }
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
        add(address.substring(1) + PAGE, maker);
    }

    /**
     * Adds files whose names depend on their contents, so that none is known before all are made.
     *
     * @param folder what their paths begin with, and no other file's: {@code assets/steps/}
     */
    public void addFolder(String folder, Supplier<List<OutputFile>> maker) {
        folders.put(folder, new Lazy<>(maker));
    }

    /** The paths of all files but those of the folders, whose names are not known yet. */
    public Set<String> paths() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /** What is asked for from outside: pages by their addresses, and data for programs. Other files only pages ask for. */
    public Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        for (String path : files.keySet()) {
            if (path.equals(PAGE) || path.endsWith("/" + PAGE)) {
                addresses.add("/" + path.substring(0, path.length() - PAGE.length()));
            } else if (path.startsWith("api/")) {
                addresses.add("/" + path);
            }
        }
        return addresses;
    }

    /** Whether there is a file of that path, among those of the folders, too. */
    public boolean has(String path) {
        return files.containsKey(path) || inFolder(path).isPresent();
    }

    /** The contents of a file; empty when the site has no such file. */
    public Optional<byte[]> find(String path) {
        Supplier<byte[]> maker = files.get(path);
        if (maker != null) {
            return Optional.of(maker.get());
        }
        return inFolder(path).map(OutputFile::bytes);
    }

    private Optional<OutputFile> inFolder(String path) {
        return folders.entrySet().stream()
                .filter(folder -> path.startsWith(folder.getKey()))
                .flatMap(folder -> folder.getValue().get().stream())
                .filter(file -> file.path().equals(path))
                .findFirst();
    }

    /** Every file one by one, each made when the stream comes to it. */
    public Stream<OutputFile> stream() {
        return Stream.concat(
                files.entrySet().stream()
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
        all.addAll(files.entrySet().parallelStream()
                .map(file -> {
                    OutputFile made =
                            new OutputFile(file.getKey(), file.getValue().get());
                    progress.at(ready.incrementAndGet(), files.size());
                    return made;
                })
                .toList());
        return all;
    }
}
