package codebook;

import codebook.model.Diagnostic;
import codebook.model.Diagnostics;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is made from the same things again and again, made once. What brings findings is not kept, so that they are found
 * every time.
 *
 * @param <T> what is made
 */
final class Kept<T> {

    private @Nullable Made<T> last;

    private record Made<T>(List<?> from, T value) {}

    /**
     * The value, made now or before.
     *
     * @param from all that it depends on
     * @param diagnostics where findings go
     */
    synchronized T get(List<?> from, Diagnostics diagnostics, Function<Diagnostics, T> maker) {
        Made<T> known = last;
        if (known != null && known.from.equals(from)) {
            return known.value;
        }
        Diagnostics own = new Diagnostics();
        T value = maker.apply(own);
        List<Diagnostic> found = own.sorted();
        found.forEach(diagnostics::add);
        last = found.isEmpty() ? new Made<>(from, value) : null;
        return value;
    }
}
