package codebook.content;

import codebook.model.Client;
import codebook.model.Diagnostics;
import codebook.model.Kind;
import codebook.model.Provider;
import codebook.model.Ref;
import codebook.model.Security;
import codebook.model.Settings;
import codebook.model.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decodes {@code clients/<id>.yaml}. */
final class ClientDecoder extends EntryDecoder {

    ClientDecoder(Settings settings, Diagnostics diagnostics) {
        super(settings, diagnostics);
    }

    @Override
    Client decode(String name, Fields fields) {
        Text title = fields.commonName("title");
        Client.Type type = fields.choice("kind", Client.Type.class);
        List<Client.Platform> platforms = fields.choices("platforms", Client.Platform.class, true);
        Text versions = fields.inline("versions");
        Text summary = fields.inline("summary");
        Text settingsPlace = fields.block("settings");
        Text errors = fields.block("errors");
        Map<Security, Text> words = securityWords(fields);
        @Nullable Security only = fields.choiceOrNull("only", Security.class);
        @Nullable Security prefers = fields.choiceOrNull("prefers", Security.class);
        List<Text> setup = fields.texts("setup", Text.Markup.BLOCK, true);
        List<Client.Sample> samples =
                fields.mapping("sample", ClientDecoder::samples).orElse(List.of());
        List<Client.Guide> guides = fields.list(
                "guides",
                true,
                guide -> new Client.Guide(
                        guide.ref("fix", Kind.FIX),
                        guide.texts("steps", Text.Markup.BLOCK, true),
                        guide.inlineOrNull("note")));
        List<Provider.Type> pairsWith = fields.choices("pairs-with", Provider.Type.class, false);
        List<Ref> notWith = fields.refs("not-with", Kind.PROVIDER);
        List<Client.Pair> pairs = fields.list(
                "pairs",
                false,
                pair -> new Client.Pair(
                        pair.ref("provider", Kind.PROVIDER),
                        pair.block("note"),
                        pair.texts("setup", Text.Markup.BLOCK, false)));
        return new Client(
                head(Kind.CLIENT, name, fields, title, summary),
                type,
                platforms,
                versions,
                settingsPlace,
                errors,
                words,
                only,
                prefers,
                setup,
                samples,
                guides,
                pairsWith,
                notWith,
                pairs);
    }

    private static Map<Security, Text> securityWords(Fields fields) {
        return fields.mapping("security-words", given -> {
                    Map<Security, Text> words = new EnumMap<>(Security.class);
                    for (Security security : Security.values()) {
                        String name = security.name().toLowerCase(Locale.ROOT).replace('_', '-');
                        if (given.has(name)) {
                            words.put(security, given.commonName(name));
                        }
                    }
                    return words;
                })
                .orElse(Map.of());
    }

    /** The file itself, and those that it needs. */
    private static List<Client.Sample> samples(Fields fields) {
        List<Client.Sample> samples = new ArrayList<>();
        samples.add(sample(fields));
        samples.addAll(fields.list("more", false, ClientDecoder::sample));
        return samples;
    }

    private static Client.Sample sample(Fields fields) {
        return new Client.Sample(
                fields.word("language"),
                fields.word("file"),
                fields.word("text").strip(),
                fields.at("text"));
    }
}
