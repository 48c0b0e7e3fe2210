package codebook.whole;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Collection;
import java.util.stream.Collectors;

/** What judges found, of which there should be nothing. */
final class Findings {

    private static final int SHOWN = 20;

    private Findings() {}

    /** Fails with the first of the findings and their number: a fault of a template is found on a thousand pages. */
    static void none(Collection<String> findings) {
        if (!findings.isEmpty()) {
            fail(findings.size() + " findings:\n"
                    + findings.stream().sorted().limit(SHOWN).collect(Collectors.joining("\n")));
        }
    }
}
