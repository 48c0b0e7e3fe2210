package codebook.content;

import codebook.model.Action;
import codebook.model.Actor;
import codebook.model.Diagnostics;
import codebook.model.Fix;
import codebook.model.Kind;
import codebook.model.Settings;
import codebook.model.Text;
import java.util.List;

/** Decodes {@code fixes/<id>.yaml}. */
final class FixDecoder extends EntryDecoder {

    FixDecoder(Settings settings, Diagnostics diagnostics) {
        super(settings, diagnostics);
    }

    @Override
    Fix decode(String name, Fields fields) {
        Text title = fields.plain("title");
        Text summary = fields.inline("summary");
        Actor actor = fields.choice("actor", Actor.class);
        Action action = fields.choice("action", Action.class);
        List<Text> steps = fields.texts("steps", Text.Markup.BLOCK, true);
        Text works = fields.block("works");
        Text stop = fields.blockOrNull("stop");
        return new Fix(head(Kind.FIX, name, fields, title, summary), actor, action, steps, works, stop);
    }
}
