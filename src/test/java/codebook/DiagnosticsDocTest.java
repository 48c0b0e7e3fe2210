package codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/DIAGNOSTICS.md}: a section for every rule, made of the words of {@code rules.properties} and of what the
 * broken sites print. {@code -Dgolden.update=true} writes it anew.
 */
class DiagnosticsDocTest {

    private static final Path DOC = Path.of("docs/DIAGNOSTICS.md");
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Pattern REPORT =
            Pattern.compile("(?:error|warning|report)\\(\\s*\"([a-z]+(?:-[a-z]+)*)\"\\s*,");
    private static final Pattern FINDING =
            Pattern.compile("(?m)^\\S+:\\d+:\\d+: (?:error|warning)\\[([a-z-]+)].*\\n(?: .*\\n)*");

    /** What no folder of files can show: it needs programs that not every machine has, or a file that vanishes while it is read. */
    private static final Set<String> WITHOUT_CASE = Set.of("spelling", "unreadable");

    /**
     * What a case prints.
     *
     * @param findings how many things it has wrong; a case with one shows it best
     */
    private record Example(String name, String finding, int findings) {}

    @Test
    void every_rule_has_its_section() throws IOException {
        Golden.check(DOC, document());
    }

    @Test
    void every_rule_that_is_reported_is_described() throws IOException {
        Set<String> described = new Rules().all().keySet();
        Set<String> reported = new TreeSet<>();
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                REPORT.matcher(Files.readString(file))
                        .results()
                        .map(m -> m.group(1))
                        .forEach(reported::add);
            }
        }
        assertEquals(Set.of(), without(reported, described), "add them to rules.properties, with a broken site");
        assertEquals(Set.of(), without(described, reported), "nothing reports them; remove them from rules.properties");
    }

    @Test
    void every_rule_has_a_broken_site() throws IOException {
        Set<String> shown = new TreeSet<>(examples().keySet());
        shown.addAll(WITHOUT_CASE);

        assertEquals(Set.of(), without(new Rules().all().keySet(), shown), "add a broken site for each");
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static String document() throws IOException {
        Map<String, Example> examples = examples();
        StringBuilder doc = new StringBuilder("""
                # Diagnostics

                What `codebook build` and `codebook check` find, by the name in brackets: why it is a mistake, how it is
                printed, and the remedy. Errors stop a build; warnings are what an editor would mend. (`codebook check
                --explain NAME` prints the words, too.) This page is made of `rules.properties` and of the broken sites in
                the tests.
                """);
        for (Rules.Rule rule : new Rules().all().values()) {
            doc.append("\n## ")
                    .append(rule.id())
                    .append("\n\n")
                    .append(rule.why())
                    .append("\n\n");
            Example example = examples.get(rule.id());
            if (example != null) {
                doc.append("```text\n").append(example.finding()).append("```\n\n");
            }
            doc.append("**Remedy:** ").append(rule.remedy()).append('\n');
        }
        return doc.toString();
    }

    /** For every rule the case that shows it best. */
    private static Map<String, Example> examples() throws IOException {
        Map<String, List<Example>> all = new TreeMap<>();
        for (String cases : List.of("sites-broken", "sites-careless")) {
            for (BrokenSite site : BrokenSite.all(RESOURCES.resolve(cases))) {
                List<MatchResult> findings = FINDING.matcher(Files.readString(site.expected()))
                        .results()
                        .toList();
                findings.forEach(finding -> all.computeIfAbsent(finding.group(1), rule -> new ArrayList<>())
                        .add(new Example(site.name(), finding.group(), findings.size())));
            }
        }
        return all.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .min(Comparator.comparingInt(Example::findings).thenComparing(Example::name))
                                .orElseThrow(),
                        (a, b) -> a,
                        TreeMap::new));
    }
}
