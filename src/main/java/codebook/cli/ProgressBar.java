package codebook.cli;

import codebook.Build;
import java.io.PrintWriter;

/** Shows on a terminal how far a long build is; says nothing about a short one, nor into a pipe. */
final class ProgressBar implements Build.Progress {

    private static final long PATIENCE_NANOS = 1_000_000_000L;
    private static final long EVERY_NANOS = 100_000_000L;

    private final PrintWriter out;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private long last = start;
    private boolean shown;

    ProgressBar(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void at(Step step, int done, int all) {
        if (!terminal || System.nanoTime() - start < PATIENCE_NANOS) {
            return;
        }
        show(step, done, all);
    }

    private synchronized void show(Step step, int done, int all) {
        long now = System.nanoTime();
        if (now - last < EVERY_NANOS) {
            return;
        }
        last = now;
        shown = true;
        int filled = all == 0 ? 0 : (int) (30L * done / all);
        String word = step == Step.RENDER ? "rendering" : "writing  ";
        out.print("\r" + word + " [" + "#".repeat(filled) + "-".repeat(30 - filled) + "] " + done + "/" + all);
        out.flush();
    }

    /** Takes the bar away. */
    synchronized void clear() {
        if (shown) {
            out.print("\r" + " ".repeat(72) + "\r");
            out.flush();
        }
    }
}
