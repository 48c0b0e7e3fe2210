package codebook.content;

import codebook.model.Position;
import java.util.List;
import java.util.Map;

/** A value of a YAML file, with its place. */
sealed interface Node {

    Position at();

    /**
     * Text as it stands in the file.
     *
     * @param isText false for what plain YAML would read as a number, a truth value or nothing: {@code 5.10}, {@code no}
     */
    record Scalar(Position at, String text, boolean isText) implements Node {}

    /** A list. */
    record Sequence(Position at, List<Node> items) implements Node {}

    /** A mapping, in the order of the file. */
    record Mapping(Position at, Map<String, Field> fields) implements Node {}

    /** What stands in place of something that has been reported already. */
    record Broken(Position at) implements Node {}

    /** A value of a mapping, and where its key stands. */
    record Field(Position keyAt, Node value) {}
}
