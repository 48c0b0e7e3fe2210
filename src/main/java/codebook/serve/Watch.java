package codebook.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Tells which files below some folders have changed. */
final class Watch implements AutoCloseable {

    /** Saving one file makes several events; the last of them is the one to act on. */
    private static final long QUIET_MILLIS = 3;

    /** When files never stop changing, what has changed so far is told after this time. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final List<Path> roots;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    /** @param roots folders, watched with all below them; one that does not exist is left out */
    Watch(List<Path> roots) throws IOException {
        this.roots = roots;
        service = FileSystems.getDefault().newWatchService();
        for (Path root : roots) {
            watch(root);
        }
    }

    /**
     * Waits until something changes, and then until it is quiet again.
     *
     * @return new, changed and deleted files; where a folder stands among them, anything in it may have changed
     * @throws ClosedWatchServiceException when the watch was closed meanwhile
     */
    Set<Path> next() throws InterruptedException, IOException {
        Set<Path> changed = new TreeSet<>();
        Set<Path> created = new TreeSet<>();
        while (changed.isEmpty()) {
            WatchKey key = service.take();
            long start = System.nanoTime();
            while (key != null) {
                take(key, changed, created);
                key = System.nanoTime() - start < PATIENCE_NANOS
                        ? service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS)
                        : null;
            }
            changed.removeIf(path -> created.contains(path) && !Files.exists(path)); // what an editor tried in passing
        }
        return changed;
    }

    private void take(WatchKey key, Set<Path> changed, Set<Path> created) throws IOException {
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (folder == null || event.kind() == StandardWatchEventKinds.OVERFLOW) {
                for (Path root : roots) {
                    watch(root);
                    changed.add(root);
                }
            } else if (event.context() instanceof Path name && !isEditorsOwn(name)) {
                Path path = folder.resolve(name);
                boolean isFirst = changed.add(path);
                if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE) {
                    if (isFirst) {
                        created.add(path);
                    }
                    watch(path);
                }
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
    }

    /** Backups and hidden files, which are no part of the content. */
    private static boolean isEditorsOwn(Path name) {
        return name.toString().startsWith(".") || name.toString().endsWith("~");
    }

    /** Watches a folder and those in it. A file, or what is already gone again, needs no watch. */
    private void watch(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                try {
                    WatchKey key = folder.register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
                    folders.put(key, folder);
                    return FileVisitResult.CONTINUE;
                } catch (NoSuchFileException e) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
