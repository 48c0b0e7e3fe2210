package codebook.content;

import codebook.model.Diagnostics;
import codebook.model.Position;
import codebook.model.Source;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads the small part of YAML that entries are written in: mappings, lists and text. Everything that could surprise an
 * author (aliases, anchors, tags, merge keys, duplicate keys, several documents) is an error with its place. The one door
 * to the YAML library.
 *
 * <p>The reader works on the token stream, because only tokens keep a code such as {@code 5.10} as it was written.
 */
final class Yaml {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_CODE_POINTS = 1 << 20;
    private static final Set<JsonToken> TEXT = Set.of(JsonToken.VALUE_STRING);
    private static final YAMLFactory FACTORY = factory();

    private final Source source;
    private final Diagnostics diagnostics;
    private final YAMLParser parser;

    private Yaml(Source source, Diagnostics diagnostics) throws IOException {
        this.source = source;
        this.diagnostics = diagnostics;
        this.parser = FACTORY.createParser(source.text());
    }

    private static YAMLFactory factory() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MAX_CODE_POINTS);
        limits.setNestingDepthLimit(MAX_DEPTH);
        return YAMLFactory.builder()
                .loaderOptions(limits)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .build();
    }

    /** The one document of a file; empty when it cannot be read, which has been reported then. */
    static Optional<Node> read(Source source, Diagnostics diagnostics) {
        try {
            Yaml yaml = new Yaml(source, diagnostics);
            return yaml.document();
        } catch (StreamConstraintsException e) {
            diagnostics.error(
                    "too-deep", start(source), "the file is nested too deeply or too large to be an entry", "split it");
        } catch (IOException | YAMLException e) {
            if (e.getCause() instanceof MarkedYAMLException marked) {
                syntax(source, diagnostics, marked);
                return Optional.empty();
            }
            diagnostics.error("syntax", start(source), "the file is not YAML: " + firstLine(e), "");
        }
        return Optional.empty();
    }

    private Optional<Node> document() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            diagnostics.error("empty-file", start(source), "the file is empty", "write an entry or remove the file");
            return Optional.empty();
        }
        Node node = node(first);
        JsonToken next = parser.nextToken();
        if (next != null) {
            diagnostics.error(
                    "second-document", here(), "only one YAML document per file", "move it to a file of its own");
        }
        return Optional.of(node);
    }

    private Node node(JsonToken token) throws IOException {
        Position at = here();
        if (parser.isCurrentAlias()) {
            diagnostics.error(
                    "alias", at, "YAML aliases (*name) are not allowed", "write the text out, or refer to an entry");
            return new Node.Broken(at);
        }
        if (parser.getObjectId() != null) {
            diagnostics.error("anchor", at, "YAML anchors (&name) are not allowed", "remove it");
        }
        if (parser.getTypeId() != null) {
            diagnostics.error(
                    "tag",
                    at,
                    "YAML tags (!name) are not allowed",
                    "remove it; every value is text, a list or a mapping");
        }
        return switch (token) {
            case START_OBJECT -> mapping(at);
            case START_ARRAY -> sequence(at);
            default -> new Node.Scalar(at, parser.getText(), TEXT.contains(token));
        };
    }

    private Node mapping(Position at) throws IOException {
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Position keyAt = here();
            Node value = node(parser.nextToken());
            if (name.equals("<<")) {
                diagnostics.error("merge-key", keyAt, "YAML merge keys (<<) are not allowed", "write the fields out");
                continue;
            }
            Node.Field earlier = fields.putIfAbsent(name, new Node.Field(keyAt, value));
            if (earlier != null) {
                diagnostics.error(
                        "duplicate-key",
                        keyAt,
                        "'" + name + "' was already given in line "
                                + earlier.keyAt().line(),
                        "keep one of them");
            }
        }
        return new Node.Mapping(at, fields);
    }

    private Node sequence(Position at) throws IOException {
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token));
        }
        return new Node.Sequence(at, items);
    }

    private Position here() {
        JsonLocation location = parser.currentTokenLocation();
        return new Position(source, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private static Position start(Source source) {
        return new Position(source, 1, 1);
    }

    /** An unclosed quote or bracket is found at the end of the file; the author wants to know where it was opened. */
    private static void syntax(Source source, Diagnostics diagnostics, MarkedYAMLException e) {
        Mark problem = e.getProblemMark();
        Mark context = e.getContextMark();
        boolean atEnd = problem != null
                && context != null
                && problem.getIndex() >= source.text().stripTrailing().length();
        Mark mark = atEnd ? context : problem;
        Position at = mark == null ? start(source) : new Position(source, mark.getLine() + 1, mark.getColumn() + 1);
        String problemWords = e.getProblem() == null ? firstLine(e) : e.getProblem();
        diagnostics.error("syntax", at, problemWords.strip().replace('\n', ' '), hint(source, at, problemWords));
    }

    private static String hint(Source source, Position at, String problem) {
        if (problem.contains("\\t") || problem.contains("TAB")) {
            return "indent with spaces";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "put a text that contains ': ' in quotes";
        }
        if (problem.contains("expected <block end>") && problem.contains("scalar")) {
            return "a quotation mark before this place may be missing or one too many";
        }
        String line = source.line(at.line()).strip();
        return line.endsWith(":")
                ? ""
                : "a text that starts with a special character, or contains ': ' or ' #', needs quotes";
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
