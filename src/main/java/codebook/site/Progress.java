package codebook.site;

/** Told how far something is that takes long. Called from several threads. */
@FunctionalInterface
public interface Progress {

    void at(int done, int all);
}
