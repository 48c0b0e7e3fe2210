package codebook.content;

import codebook.model.Advice;
import codebook.model.Diagnostics;
import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.Ref;
import codebook.model.Reply;
import codebook.model.Settings;
import codebook.model.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decodes {@code replies/<provider>/<name>.yaml}. */
final class ReplyDecoder extends EntryDecoder {

    /** How often a wording is met today. */
    private enum Seen {
        CURRENT,
        OLD
    }

    ReplyDecoder(Settings settings, Diagnostics diagnostics) {
        super(settings, diagnostics);
    }

    @Override
    Reply decode(String name, Fields fields) {
        Ref provider = fields.ref("provider", Kind.PROVIDER);
        if (!provider.target().name().equals(folder(name))) {
            diagnostics.error(
                    "file-name",
                    provider.at(),
                    "provider '" + provider.target().name() + "' in the folder '" + folder(name) + "'",
                    "make the two agree");
        }
        String system = settings.systems().get(0).id();
        Ref code = codeRef(fields, "code", system);
        @Nullable Ref enhanced = fields.has("enhanced") ? codeRef(fields, "enhanced", "enhanced") : null;
        String shortName = fields.name("short");
        Text title = fields.plain("title");
        Text summary = fields.inline("summary");
        Ref category = fields.ref("category", Kind.CATEGORY);
        List<Reply.Wording> wordings = fields.list(
                "wordings",
                true,
                wording -> new Reply.Wording(
                        wording.word("text").strip(),
                        wording.choice("seen", Seen.class) == Seen.CURRENT,
                        wording.at("text")));
        List<String> stages = stages(fields, false);
        @Nullable Advice advice = fields.hasAny("retry", "act") ? advice(fields) : null;
        Text meaning = fields.block("meaning");
        List<Ref> causes = fields.refs("causes", Kind.CAUSE);
        var mistakenFor = mistakenFor(fields);
        List<Ref> related = fields.refs("related", Kind.CODE);
        return new Reply(
                head(Kind.REPLY, name, fields, title, summary),
                provider,
                code,
                enhanced,
                shortName,
                category,
                wordings,
                stages,
                advice,
                meaning,
                causes,
                mistakenFor,
                related);
    }

    private static Ref codeRef(Fields fields, String name, String system) {
        String code = fields.word(name);
        String target = code.isEmpty() ? "" : system + "/" + code; // an empty one has been reported
        return fields.keep(new Ref(new EntryId(Kind.CODE, target), fields.at(name)));
    }
}
