package codebook.model;

import java.util.Comparator;

/**
 * A finding about what an author wrote, with its place and the way out.
 *
 * @param severity whether it stops the build
 * @param rule stable identifier of the rule, in lower case with hyphens
 * @param at where it is
 * @param message what is wrong, as one clause without a final full stop
 * @param hint what to do about it; may be empty
 */
public record Diagnostic(Severity severity, String rule, Position at, String message, String hint)
        implements Comparable<Diagnostic> {

    /** How much a finding weighs. */
    public enum Severity {
        /** The site cannot be built from this. */
        ERROR,
        /** The site can be built; somebody should look. */
        WARNING
    }

    private static final Comparator<Diagnostic> ORDER =
            Comparator.comparing(Diagnostic::at).thenComparing(Diagnostic::rule).thenComparing(Diagnostic::message);

    public static Diagnostic error(String rule, Position at, String message, String hint) {
        return new Diagnostic(Severity.ERROR, rule, at, message, hint);
    }

    public static Diagnostic warning(String rule, Position at, String message, String hint) {
        return new Diagnostic(Severity.WARNING, rule, at, message, hint);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
