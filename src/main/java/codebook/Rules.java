package codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What is said about every rule beyond its diagnostics: why it is one, and the remedy. The words are in
 * {@code rules.properties}.
 */
public final class Rules {

    private static final String REMEDY = ".remedy";

    private final TreeMap<String, Rule> rules = new TreeMap<>();

    /**
     * A rule.
     *
     * @param id as it stands in brackets behind the severity of a diagnostic
     * @param why what it asks for, and why
     * @param remedy what to do where it is broken
     */
    public record Rule(String id, String why, String remedy) {}

    public Rules() {
        Properties words = new Properties();
        try (InputStream in = Rules.class.getResourceAsStream("rules.properties")) {
            if (in == null) {
                throw new IllegalStateException("rules.properties is not on the class path");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String id : words.stringPropertyNames()) {
            if (!id.endsWith(REMEDY)) {
                rules.put(id, new Rule(id, words.getProperty(id), words.getProperty(id + REMEDY, "")));
            }
        }
    }

    /** All rules by their identifiers, sorted. */
    public TreeMap<String, Rule> all() {
        return new TreeMap<>(rules);
    }

    public Optional<Rule> find(String id) {
        return Optional.ofNullable(rules.get(id));
    }
}
