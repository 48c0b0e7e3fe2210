package codebook.pages;

import codebook.model.Diagnostics;
import codebook.site.OutputFile;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The scripts of steps as they were made, so that those which are the same need not be made again. */
public final class MadeScripts {

    private final Map<String, Made> scripts = new ConcurrentHashMap<>();

    private record Made(List<?> from, OutputFile script) {}

    /**
     * A script, made now or before.
     *
     * @param name tells it from the others
     * @param from all that it depends on
     * @param diagnostics where mistakes go; with one among them nothing is kept, so that it is found every time
     */
    OutputFile of(String name, List<?> from, Diagnostics diagnostics, Supplier<OutputFile> maker) {
        Made known = scripts.get(name);
        if (known != null && known.from.equals(from)) {
            return known.script;
        }
        OutputFile script = maker.get();
        if (!diagnostics.hasErrors()) {
            scripts.put(name, new Made(from, script));
        }
        return script;
    }
}
