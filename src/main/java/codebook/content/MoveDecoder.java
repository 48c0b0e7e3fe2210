package codebook.content;

import codebook.model.Diagnostics;
import codebook.model.Kind;
import codebook.model.Move;
import codebook.model.Ref;
import codebook.model.Text;

/** Decodes an item of {@code moved.yaml}. */
final class MoveDecoder {

    private final Diagnostics diagnostics;

    MoveDecoder(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Move decode(Fields fields) {
        String from = fields.word("from");
        boolean isReference = from.indexOf(':') > 0
                && Kind.ofWord(from.substring(0, from.indexOf(':'))).isPresent();
        boolean isAddress = from.matches("/(?:[a-z0-9._-]+/)+");
        if (!from.isEmpty() && !isReference && !isAddress) {
            diagnostics.error(
                    "wrong-type",
                    fields.at("from"),
                    "'" + from + "' is neither an entry nor an address",
                    "write code:smtp/599, or /gmail/old-name/ with a slash at both ends");
        }
        Ref to = fields.has("to") ? fields.anyRef("to") : null;
        Move.Tombstone tombstone = fields.hasAny("title", "reason") ? tombstone(fields) : null;
        if (to == null && tombstone == null) {
            diagnostics.error(
                    "missing-field",
                    fields.at(),
                    "the move says neither where to nor why",
                    "add 'to', or 'title' and 'reason' for a page that says what it was and why it went");
        }
        return new Move(fields.at(), from, to, tombstone);
    }

    private static Move.Tombstone tombstone(Fields fields) {
        Text title = fields.plain("title");
        Text reason = fields.plain("reason");
        return new Move.Tombstone(title, reason);
    }
}
