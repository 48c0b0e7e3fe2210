package codebook.site;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made the first time somebody asks for it, and then kept; from any thread. */
public final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T value;

    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T ready = value;
        if (ready != null) {
            return ready;
        }
        synchronized (this) {
            ready = value;
            if (ready == null) {
                ready = maker.get();
                value = ready;
            }
            return ready;
        }
    }
}
