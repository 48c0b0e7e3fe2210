package codebook.content;

import codebook.model.Cause;
import codebook.model.Diagnostics;
import codebook.model.Kind;
import codebook.model.Ref;
import codebook.model.Settings;
import codebook.model.Text;
import java.util.List;

/** Decodes {@code causes/<id>.yaml}. */
final class CauseDecoder extends EntryDecoder {

    CauseDecoder(Settings settings, Diagnostics diagnostics) {
        super(settings, diagnostics);
    }

    @Override
    Cause decode(String name, Fields fields) {
        Text title = fields.plain("title");
        Text summary = fields.inline("summary");
        Ref category = fields.ref("category", Kind.CATEGORY);
        Text tell = fields.block("tell");
        Text why = fields.blockOrNull("why");
        List<Ref> fixes = fields.refs("fixes", Kind.FIX, true);
        return new Cause(head(Kind.CAUSE, name, fields, title, summary), category, tell, why, fixes);
    }
}
