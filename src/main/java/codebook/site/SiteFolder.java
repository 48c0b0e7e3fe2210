package codebook.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder that the site is written to. A manifest in it lists the files that are Codebook's: only those are ever
 * replaced or deleted, and a folder with other things in it and no manifest is refused.
 */
public final class SiteFolder {

    private static final String MANIFEST = ".codebook";
    private static final Set<String> TOLERATED = Set.of(".gitignore", ".gitkeep");

    private final Path folder;

    public SiteFolder(Path folder) {
        this.folder = folder;
    }

    /** What {@link #write} did, in numbers of files. */
    public record Changes(int written, int unchanged, int deleted) {}

    /** Whether the folder may be written to: it does not exist, is empty, or was made by Codebook. */
    public boolean isOurs() {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        if (Files.isRegularFile(folder.resolve(MANIFEST))) {
            return true;
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.allMatch(
                    child -> TOLERATED.contains(child.getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes the folder hold exactly these files. Each is written beside its place and moved there; a file that already has
     * the right bytes is not touched; what the last site had and this one has not is deleted.
     *
     * @param files the whole site
     * @param progress told how many of all files have been dealt with
     * @throws IllegalStateException when the folder is not {@link #isOurs() ours}
     */
    public Changes write(Collection<OutputFile> files, Progress progress) {
        if (!isOurs()) {
            throw new IllegalStateException(folder + " was not made by Codebook");
        }
        Set<String> now = files.stream().map(OutputFile::path).collect(Collectors.toCollection(TreeSet::new));
        Set<String> before = manifest();
        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(now);
        try {
            if (!before.containsAll(now)) {
                // Named before they exist, so that an interrupted build leaves nothing behind that the next would not
                // own.
                Set<String> union = new TreeSet<>(before);
                union.addAll(now);
                writeManifest(union);
            }
            now.parallelStream()
                    .map(path -> folder.resolve(path).getParent())
                    .distinct()
                    .forEach(SiteFolder::createFolder);
            AtomicInteger written = new AtomicInteger();
            AtomicInteger done = new AtomicInteger();
            files.parallelStream().forEach(file -> {
                if (replace(file)) {
                    written.incrementAndGet();
                }
                progress.at(done.incrementAndGet(), files.size());
            });
            for (String path : gone) {
                delete(path);
            }
            if (!gone.isEmpty() || !before.equals(now)) {
                writeManifest(now);
            }
            return new Changes(written.get(), files.size() - written.get(), gone.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createFolder(Path path) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the file had to be written. */
    private boolean replace(OutputFile file) {
        Path target = folder.resolve(file.path());
        try {
            if (hasBytes(target, file.bytes())) {
                return false;
            }
            Path beside = target.resolveSibling(target.getFileName() + ".new");
            Files.write(beside, file.bytes());
            move(beside, target);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasBytes(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes a file of ours, and the folders that it leaves empty. */
    private void delete(String path) throws IOException {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder.normalize())) {
            return; // somebody edited the manifest
        }
        Files.deleteIfExists(file);
        for (Path parent = file.getParent(); !parent.equals(folder.normalize()); parent = parent.getParent()) {
            try (Stream<Path> children = Files.list(parent)) {
                if (children.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(parent);
        }
    }

    private Set<String> manifest() {
        Path manifest = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            return Set.of();
        }
        try {
            List<String> lines = Files.readAllLines(manifest, StandardCharsets.UTF_8);
            return new TreeSet<>(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeManifest(Set<String> paths) throws IOException {
        Files.createDirectories(folder);
        Path beside = folder.resolve(MANIFEST + ".new");
        Files.writeString(beside, String.join("\n", paths) + "\n");
        move(beside, folder.resolve(MANIFEST));
    }
}
