package codebook.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a content folder of any size in the project's own format, for measuring. The texts are made of common words with
 * the markup that real entries have (code spans, links, lists, samples), and every entry differs from every other. The same
 * number gives the same bytes.
 *
 * <pre>java -cp target/test-classes codebook.benchmark.SyntheticContent 5000 /dev/shm/bench/content</pre>
 */
public final class SyntheticContent {

    private static final String[] EN =
            ("the server message mailbox address sender recipient domain port login password client"
                            + " refuses accepts checks sends answers closes opens reads writes before after during without because"
                            + " connection session command reply record policy limit list queue log program service account network"
                            + " often seldom again later first second last usual correct missing broken full empty new old")
                    .split(" ");
    private static final String[] RU =
            ("сервер письмо ящик адрес отправитель получатель домен порт вход пароль программа"
                            + " отклоняет принимает проверяет отправляет отвечает закрывает открывает читает пишет прежде после без"
                            + " соединение сеанс команда ответ запись правило лимит список очередь журнал сервис учётная сеть"
                            + " часто редко снова позже первый второй последний обычный верный полный пустой новый старый")
                    .split(" ");
    private static final String[] CATEGORIES = {"login", "address", "limits", "content"};
    private static final int CLIENTS = 6;
    private static final int PROVIDERS = 4;

    private final Path folder;
    private final Random random = new Random(42);
    private int causes;
    private int fixes;

    private SyntheticContent(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("usage: SyntheticContent ENTRIES FOLDER");
        }
        new SyntheticContent(Path.of(args[1])).write(Integer.parseInt(args[0]));
    }

    /** One part in eight are causes, one in sixteen fixes, a quarter replies; the rest are codes. */
    private void write(int entries) throws IOException {
        causes = Math.max(4, entries / 8);
        fixes = Math.max(4, entries / 16);
        int replies = entries / 4;
        int codes = entries - causes - fixes - replies - CLIENTS - PROVIDERS - CATEGORIES.length;
        put("site.yaml", site());
        put("categories.yaml", categories());
        for (int i = 0; i < fixes; i++) {
            put("fixes/fix-" + i + ".yaml", fix(i));
        }
        for (int i = 0; i < causes; i++) {
            put("causes/cause-" + i + ".yaml", cause(i));
        }
        for (int i = 0; i < codes; i++) {
            put("codes/smtp/" + code(i) + ".yaml", codeEntry(i));
        }
        for (int i = 0; i < PROVIDERS; i++) {
            put("providers/provider-" + i + ".yaml", provider(i));
        }
        for (int i = 0; i < CLIENTS; i++) {
            put("clients/client-" + i + ".yaml", client(i));
        }
        for (int i = 0; i < replies; i++) {
            put("replies/provider-" + i % PROVIDERS + "/reply-" + i + ".yaml", reply(i, codes));
        }
    }

    private static String code(int i) {
        return (i % 2 == 0 ? 5 : 4) + "." + i % 8 + "." + (100 + i);
    }

    private String site() {
        return """
                title: Synthetic
                tagline: {en: A site for measuring, ru: Сайт для измерений}
                description: {en: Words without meaning., ru: Слова без смысла.}
                base-url: https://example.org/
                languages: [{tag: en, name: English}, {tag: ru, name: Русский}]
                systems:
                  - {id: smtp, path: smtp, bare: true, label: SMTP, title: {en: Codes, ru: Коды}}
                session:
                  - {id: connect, command: connect, title: {en: Connection, ru: Соединение}}
                  - {id: mail, command: MAIL, title: {en: Sender, ru: Отправитель}}
                  - {id: rcpt, command: RCPT, title: {en: Recipient, ru: Получатель}}
                featured: ["code:smtp/%s"]
                """.formatted(code(0));
    }

    private String categories() {
        StringBuilder yaml = new StringBuilder();
        for (String id : CATEGORIES) {
            yaml.append("- id: ").append(id).append('\n');
            yaml.append("  title: {en: ").append(id).append(", ru: ").append(id).append("}\n");
            yaml.append(both("  summary", 8)).append(long_("  about", 2));
        }
        return yaml.toString();
    }

    private String head(int i, String kind) {
        return "title: {en: \"" + words(EN, 4) + " " + kind + " " + i + "\", ru: \"" + words(RU, 4) + " " + i + "\"}\n"
                + both("summary", 14)
                + "reviewed: 2026-01-01\nsources: [{rfc: \"5321\", section: \"4.2\"}]\n";
    }

    private String fix(int i) {
        StringBuilder yaml = new StringBuilder(head(i, "fix") + "actor: sender\naction: change-settings\nsteps:\n");
        for (int step = 0; step < 4; step++) {
            yaml.append("  - en: ")
                    .append(sentence(EN, 10))
                    .append("\n    ru: ")
                    .append(sentence(RU, 10))
                    .append('\n');
        }
        return yaml.append(long_("works", 1)).toString();
    }

    private String cause(int i) {
        return head(i, "cause") + "category: " + category(i) + "\n" + long_("tell", 1) + "fixes: [fix-" + i % fixes
                + ", fix-" + (i + 1) % fixes + "]\n";
    }

    private String codeEntry(int i) {
        return "code: \"" + code(i) + "\"\n" + head(i, "code") + "category: " + category(i)
                + "\noutcome: " + (i % 2 == 0 ? "permanent" : "transient")
                + "\nstatus: registered\nstages: [mail]\nretry: after-fix\nact: [sender]\n"
                + long_("meaning", 2) + list("causes", i, 2, causes) + sample("by-hand")
                + "mistaken-for:\n  - code: smtp/" + code((i / 2) * 2 == i ? 1 : 0) + "\n    difference: {en: "
                + sentence(EN, 9) + ", ru: " + sentence(RU, 9) + "}\n";
    }

    private String reply(int i, int codes) {
        return "provider: provider-" + i % PROVIDERS + "\ncode: \"" + code(i % codes) + "\"\nshort: reply-" + i + "\n"
                + head(i, "reply") + "category: " + category(i) + "\nwordings:\n  - text: \"550 " + words(EN, 9)
                + " {session} - test\"\n    seen: current\n" + long_("meaning", 1) + list("causes", i, 2, causes);
    }

    private String provider(int i) {
        return "title: Provider " + i + "\nkind: mailbox\n" + both("summary", 10)
                + "reviewed: 2026-01-01\nsources: [{rfc: \"5321\"}]\n"
                + "smtp: [{host: smtp.example.org, port: 465, security: implicit-tls}]\nauthentication: [password]\n"
                + both("username", 5) + long_("login", 2)
                + "links: [{title: Help, url: \"https://example.org/help\"}]\n";
    }

    private String client(int i) {
        StringBuilder yaml = new StringBuilder("title: Program " + i + "\nkind: program\nplatforms: [any]\n"
                + both("summary", 10) + both("versions", 6) + "reviewed: 2026-01-01\nsources: [{rfc: \"5321\"}]\n"
                + long_("settings", 1) + long_("errors", 1) + "pairs-with: [mailbox]\nsetup:\n");
        for (int step = 0; step < 4; step++) {
            yaml.append("  - en: \"Server {host}, port {port}: ")
                    .append(words(EN, 6))
                    .append("\"\n    ru: \"Сервер {host}: ")
                    .append(words(RU, 6))
                    .append("\"\n");
        }
        yaml.append("guides:\n");
        for (int fix = 0; fix < Math.min(fixes, 12); fix++) {
            yaml.append("  - fix: fix-")
                    .append(fix)
                    .append("\n    steps:\n      - {en: ")
                    .append(sentence(EN, 9))
                    .append(", ru: ")
                    .append(sentence(RU, 9))
                    .append("}\n");
        }
        return yaml.toString();
    }

    // ---- texts

    private static String category(int i) {
        return CATEGORIES[i % CATEGORIES.length];
    }

    private String list(String field, int i, int size, int all) {
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            ids.add("cause-" + (i * 3 + n) % all);
        }
        return field + ": [" + String.join(", ", ids) + "]\n";
    }

    private String both(String field, int words) {
        return field + ": {en: " + sentence(EN, words) + ", ru: " + sentence(RU, words) + "}\n";
    }

    /** Paragraphs as they are in real entries: every second one is plain words, the others have markup, one is a list. */
    private String long_(String field, int paragraphs) {
        String indent = " ".repeat(field.length() - field.stripLeading().length() + 2);
        StringBuilder yaml = new StringBuilder(field + ":\n");
        for (String language : List.of("en", "ru")) {
            String[] vocabulary = language.equals("en") ? EN : RU;
            yaml.append(indent).append(language).append(": |\n");
            for (int i = 0; i < paragraphs; i++) {
                yaml.append(indent)
                        .append("  ")
                        .append(sentence(vocabulary, 24))
                        .append(".\n\n");
                if (i % 2 == 1) {
                    yaml.append(indent)
                            .append("  ")
                            .append(sentence(vocabulary, 10))
                            .append(" `250 OK` [")
                            .append(words(vocabulary, 2))
                            .append("](cause:cause-")
                            .append(i)
                            .append("):\n\n");
                    for (int item = 0; item < 3; item++) {
                        yaml.append(indent)
                                .append("  - ")
                                .append(sentence(vocabulary, 8))
                                .append('\n');
                    }
                    yaml.append('\n');
                }
            }
        }
        return yaml.toString();
    }

    private String sample(String field) {
        StringBuilder yaml = new StringBuilder(field + ":\n");
        for (String language : List.of("en", "ru")) {
            yaml.append("  ")
                    .append(language)
                    .append(": |\n    ")
                    .append(sentence(language.equals("en") ? EN : RU, 8))
                    .append(":\n\n    ```sh\n    swaks --server ")
                    .append(words(EN, 1))
                    .append(".example.org --port ")
                    .append(random.nextInt(1000))
                    .append("\n    ```\n");
        }
        return yaml.toString();
    }

    private String sentence(String[] vocabulary, int words) {
        String text = words(vocabulary, words);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String words(String[] vocabulary, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(vocabulary[random.nextInt(vocabulary.length)]);
        }
        return text.toString();
    }

    private void put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
