package codebook.content;

import codebook.model.Actor;
import codebook.model.Advice;
import codebook.model.Diagnostics;
import codebook.model.Difference;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Head;
import codebook.model.Kind;
import codebook.model.Ref;
import codebook.model.Retry;
import codebook.model.Settings;
import codebook.model.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Decodes the fields of one kind of entry. One per kind; what all kinds share is here. */
abstract sealed class EntryDecoder
        permits CodeDecoder, ReplyDecoder, CauseDecoder, FixDecoder, ClientDecoder, ProviderDecoder, TopicDecoder {

    /** The file's name without its ending, below the folder of the kind: {@code smtp/530}. */
    abstract Entry decode(String name, Fields fields);

    final Settings settings;
    final Diagnostics diagnostics;

    EntryDecoder(Settings settings, Diagnostics diagnostics) {
        this.settings = settings;
        this.diagnostics = diagnostics;
    }

    /** What every entry has. Called last, so that it holds all texts and references. */
    static Head head(Kind kind, String name, Fields fields, Text title, Text summary) {
        LocalDate reviewed = fields.date("reviewed");
        Map<String, List<String>> keywords = fields.wordsByLanguage("keywords");
        return new Head(
                new EntryId(kind, name),
                fields.at(),
                title,
                summary,
                reviewed,
                fields.citations("sources", true),
                keywords,
                fields.harvest().texts(),
                fields.harvest().refs());
    }

    List<String> stages(Fields fields, boolean required) {
        List<String> known = settings.session().stream().map(Settings.Stage::id).toList();
        return fields.wordsOf("stages", known, required && !known.isEmpty());
    }

    static Advice advice(Fields fields) {
        return new Advice(fields.choice("retry", Retry.class), fields.choices("act", Actor.class, true));
    }

    List<Difference> mistakenFor(Fields fields) {
        return fields.list("mistaken-for", false, item -> {
            Kind kind = item.has("reply") ? Kind.REPLY : Kind.CODE;
            Ref other = item.ref(kind.word(), kind);
            return new Difference(other, item.inline("difference"));
        });
    }

    /** The first part of a name such as {@code gmail/530-5.7.0}, or an empty text. */
    static String folder(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    static String lastPart(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
