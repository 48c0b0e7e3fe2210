package codebook.model;

import java.util.List;

/**
 * A code system, from the settings.
 *
 * @param id the folder of its codes
 * @param path the part of the address its pages share; two systems may share one
 * @param title what its codes are called
 * @param label the few words that stand before a code: "SMTP", "FTP"
 * @param bare whether its permalinks stand at the root of the site
 * @param classes what the first part of a code means, for the map; empty for a plain list
 * @param details what the second part of a code means, for the map
 */
public record CodeSystem(
        String id, String path, Text title, Text label, boolean bare, List<Digit> classes, List<Digit> details) {

    /** What one digit of a code means. */
    public record Digit(String digit, Text title) {}

    public CodeSystem {
        classes = List.copyOf(classes);
        details = List.copyOf(details);
    }
}
