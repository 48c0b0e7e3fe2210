package codebook.model;

import java.util.Comparator;

/**
 * A place in a file.
 *
 * @param source the file
 * @param line counted from 1
 * @param column counted from 1, in code points
 */
public record Position(Source source, int line, int column) implements Comparable<Position> {

    private static final Comparator<Position> ORDER = Comparator.comparing((Position p) -> p.source.path())
            .thenComparingInt(Position::line)
            .thenComparingInt(Position::column);

    /**
     * The place where a piece of text next stands at or after this one; this place itself if it does not occur. Lets a
     * finding inside a long text name its own line, however the text was quoted or folded.
     */
    public Position of(String piece) {
        int found = source.text().indexOf(piece, source.offset(line, column));
        return found < 0 ? this : source.at(found);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return source.path() + ":" + line + ":" + column;
    }
}
