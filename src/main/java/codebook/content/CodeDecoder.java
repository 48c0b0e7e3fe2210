package codebook.content;

import codebook.model.Advice;
import codebook.model.Code;
import codebook.model.CodeSystem;
import codebook.model.Diagnostics;
import codebook.model.Difference;
import codebook.model.EntryId;
import codebook.model.Kind;
import codebook.model.Outcome;
import codebook.model.Ref;
import codebook.model.Settings;
import codebook.model.Status;
import codebook.model.Text;
import java.util.List;
import java.util.Optional;

/** Decodes {@code codes/<system>/<code>.yaml}. */
final class CodeDecoder extends EntryDecoder {

    CodeDecoder(Settings settings, Diagnostics diagnostics) {
        super(settings, diagnostics);
    }

    @Override
    Code decode(String name, Fields fields) {
        String code = fields.name("code");
        if (!code.isEmpty() && !code.equals(lastPart(name))) {
            diagnostics.error(
                    "file-name",
                    fields.at("code"),
                    "code '" + code + "' in a file named '" + lastPart(name) + ".yaml'",
                    "make the two agree");
        }
        CodeSystem system = system(name, fields);
        Text title = fields.plain("title");
        Text summary = fields.inline("summary");
        Ref category = fields.ref("category", Kind.CATEGORY);
        Outcome outcome = fields.choice("outcome", Outcome.class);
        Status status = fields.choice("status", Status.class);
        boolean vague = fields.flag("vague");
        List<String> stages = stages(fields, true);
        Advice advice = advice(fields);
        List<Ref> with = with(fields);
        Text meaning = fields.block("meaning");
        List<Ref> causes = fields.refs("causes", Kind.CAUSE, outcome.isFailure());
        Text byHand = fields.blockOrNull("by-hand");
        Text developers = fields.blockOrNull("developers");
        List<Difference> mistakenFor = mistakenFor(fields);
        List<Ref> related = fields.refs("related", Kind.CODE);
        return new Code(
                head(Kind.CODE, name, fields, title, summary),
                system,
                code,
                category,
                outcome,
                status,
                vague,
                stages,
                advice,
                with,
                meaning,
                causes,
                byHand,
                developers,
                mistakenFor,
                related);
    }

    private CodeSystem system(String name, Fields fields) {
        Optional<CodeSystem> system = settings.systems().stream()
                .filter(candidate -> candidate.id().equals(folder(name)))
                .findFirst();
        return system.orElseGet(() -> {
            List<String> known = settings.systems().stream().map(CodeSystem::id).toList();
            diagnostics.error(
                    "unknown-system",
                    fields.at(),
                    "'" + folder(name) + "' is not a code system of site.yaml",
                    "move the file to codes/" + String.join("/, codes/", known) + "/, or add the system to site.yaml");
            return settings.systems().get(0);
        });
    }

    /** Written as bare codes of the first system that is not this one: enhanced codes come with reply codes. */
    private List<Ref> with(Fields fields) {
        String first = settings.systems().get(0).id();
        return fields.words("with", false).stream()
                .map(code -> fields.keep(new Ref(new EntryId(Kind.CODE, first + "/" + code), fields.at("with"))))
                .toList();
    }
}
