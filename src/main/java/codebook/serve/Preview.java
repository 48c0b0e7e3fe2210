package codebook.serve;

import codebook.Build;
import codebook.Memory;
import codebook.Site;
import codebook.model.Diagnostic;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.Position;
import codebook.model.Source;
import codebook.site.OutputFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What there is to see at the moment: the site as the files make it, or with mistakes in them the last good one. A site is
 * shown as soon as it has been read and checked. Its files are made when they are asked for, so some mistakes come out
 * later, and then the last site that was good to its last file takes its place.
 */
final class Preview {

    private static final Pattern STYLE = Pattern.compile("assets/([\\w-]+)\\.[0-9a-f]{10}\\.css");

    private static final int REHEARSALS = 100;

    private final Build build;
    private final Memory memory = new Memory();
    private final Server.Listener listener;
    private @Nullable Site proven;
    private volatile Shown shown = new Shown(0, null, List.of(), false);
    private volatile boolean isChanging;
    private volatile Set<String> scriptsSeen = ConcurrentHashMap.newKeySet();

    /**
     * What is seen from one change to the next.
     *
     * @param number counts the changes
     * @param site null as long as there was no good one
     * @param mistakes what to lay over its pages
     * @param onlyStyles whether it differs from the one before in nothing but style sheets
     */
    record Shown(int number, @Nullable Site site, List<Diagnostic> mistakes, boolean onlyStyles) {}

    /** A file and what was shown when it was made; empty where there is no such file. */
    record Seen(Shown shown, Optional<byte[]> bytes) {}

    Preview(Build build, Server.Listener listener) {
        this.build = build;
        this.listener = listener;
    }

    Shown now() {
        return shown;
    }

    /**
     * Reads what has changed, and shows it.
     *
     * @param changed files, or folders in which anything may have changed
     * @param told done as soon as it is shown
     */
    void change(Set<Path> changed, Runnable told) {
        isChanging = true;
        try {
            make(changed, told);
        } finally {
            isChanging = false;
        }
    }

    private synchronized void make(Set<Path> changed, Runnable told) {
        long start = System.nanoTime();
        Diagnostics found = new Diagnostics();
        memory.forget(changed);
        Optional<Site> site = read(found);
        List<Diagnostic> mistakes = found.hasErrors() ? found.sorted() : List.of();
        boolean onlyStyles = mistakes.isEmpty() && shown.mistakes.isEmpty() && areStyles(changed);
        show(site.orElse(shown.site), mistakes, onlyStyles);
        told.run();
        listener.changed(
                new Server.Update(List.copyOf(changed), found.sorted(), System.nanoTime() - start, shown.site != null));
    }

    /**
     * Makes the site again a few times as after an edit: Java is slow at what it has not done before, and the first edits of
     * the author should not be. Ends early when something changes.
     */
    void rehearse() {
        Shown now = shown;
        List<Entry> entries = now.site == null ? List.of() : now.site.catalog().entries();
        for (int i = 0; i < REHEARSALS && !entries.isEmpty() && !isChanging && shown == now; i++) {
            rehearse(entries.get(i * entries.size() / REHEARSALS));
        }
    }

    private synchronized void rehearse(Entry entry) {
        memory.forget(Set.of(Path.of(entry.head().at().source().path())));
        read(new Diagnostics())
                .ifPresent(site -> site.outputs()
                        .path(path -> path.endsWith("/search/first.js"))
                        .ifPresent(site.outputs()::find));
    }

    private Optional<Site> read(Diagnostics found) {
        try {
            return build.site(memory, found);
        } catch (UncheckedIOException e) {
            // A file that was there a moment ago; its going makes the next change.
            Position at = new Position(new Source(String.valueOf(e.getCause().getMessage()), ""), 1, 1);
            found.error("unreadable", at, "the file cannot be read", "");
            return Optional.empty();
        }
    }

    private static boolean areStyles(Set<Path> changed) {
        return !changed.isEmpty()
                && changed.stream().allMatch(path -> path.toString().endsWith(".css"));
    }

    private void show(@Nullable Site site, List<Diagnostic> mistakes, boolean onlyStyles) {
        shown = new Shown(shown.number + 1, site, mistakes, onlyStyles);
    }

    /** The path of the home page on its host. */
    String home() {
        Site site = shown.site;
        return site == null ? "/" : site.basePath();
    }

    /** Whether the site that is shown has a file. */
    boolean has(String path) {
        Site site = shown.site;
        return site != null && (site.outputs().has(path) || newest(path, site).isPresent());
    }

    /** A file of the site that is shown. */
    Seen see(String path) {
        Shown now = shown;
        if (now.site == null) {
            return new Seen(now, Optional.empty());
        }
        Optional<byte[]> bytes = now.site.outputs().find(newest(path, now.site).orElse(path));
        if (path.endsWith(".js") && bytes.isPresent()) {
            scriptsSeen.add(path);
        }
        return fails(now.site) ? see(path) : new Seen(now, bytes);
    }

    /**
     * Makes the scripts that were asked for since the last change, for the pages that did so will ask again: until they do,
     * the index of the search gets ready.
     */
    void anticipate() {
        Site site = shown.site;
        Set<String> scripts = scriptsSeen;
        scriptsSeen = ConcurrentHashMap.newKeySet();
        if (site != null) {
            scripts.forEach(site.outputs()::find);
        }
    }

    /** For a style sheet that an open page knows by an older fingerprint, the one of its name that there is now. */
    private static Optional<String> newest(String path, Site site) {
        Matcher style = STYLE.matcher(path);
        if (!style.matches() || site.outputs().has(path)) {
            return Optional.empty();
        }
        return site.outputs().path(other -> {
            Matcher now = STYLE.matcher(other);
            return now.matches() && now.group(1).equals(style.group(1));
        });
    }

    /** Makes every file once, so that no mistake waits for somebody to look at its page. Ends early when something changes. */
    void proofread() {
        Site site = shown.site;
        if (site == null || site == proven) {
            return;
        }
        Iterator<OutputFile> files = site.outputs().stream().iterator();
        while (files.hasNext()) {
            files.next();
            if (isChanging || shown.site != site || fails(site)) {
                return;
            }
        }
        synchronized (this) {
            proven = site;
        }
        listener.proofread(site.outputs());
    }

    /** Whether making files of a site has brought out mistakes; if so it is no longer shown. */
    private boolean fails(Site site) {
        if (site == proven || !site.diagnostics().hasErrors()) {
            return false;
        }
        synchronized (this) {
            if (shown.site == site) {
                List<Diagnostic> mistakes = site.diagnostics().sorted();
                show(proven, mistakes, false);
                listener.changed(new Server.Update(List.of(), mistakes, 0, proven != null));
            }
        }
        return true;
    }
}
