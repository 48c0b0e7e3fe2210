package codebook.model;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Gathers the diagnostics of a build, from any thread, and gives them back sorted and without repetition. */
public final class Diagnostics {

    private final ConcurrentLinkedQueue<Diagnostic> found = new ConcurrentLinkedQueue<>();

    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    public void error(String rule, Position at, String message, String hint) {
        add(Diagnostic.error(rule, at, message, hint));
    }

    public void warning(String rule, Position at, String message, String hint) {
        add(Diagnostic.warning(rule, at, message, hint));
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    /** All findings by path, line and column. */
    public List<Diagnostic> sorted() {
        return found.stream().distinct().sorted().toList();
    }
}
