package codebook.benchmark;

import codebook.Build;
import codebook.browser.Chromium;
import codebook.browser.Reader;
import codebook.browser.Visit;
import codebook.serve.Server;
import codebook.site.Outputs;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * Measures how long it takes from saving a file to seeing the change in Chromium while {@code codebook serve} runs: from
 * just before the file is written until the frame that shows the new words is painted. Beside it stands what the machine
 * needs when there is nothing to build: a server that watches one file and holds one ready page ({@link BareServer}).
 *
 * <pre>src/test/scripts/save-to-screen.sh [ENTRIES|CONTENT] [EDITS]</pre>
 */
public final class SaveToScreen {

    /**
     * Tells when a page has shown a newer word of ours than before, by the clock of the machine: what is in the page when a
     * frame begins is in that frame, and a task that comes after it finds it painted.
     */
    private static final String LOOK = """
            let newest = 0;
            const show = (text) => {
              for (const [, number] of text.matchAll(/zq([0-9]+)x/g)) {
                if (Number(number) <= newest) continue;
                newest = Number(number);
                requestAnimationFrame(() => setTimeout(() =>
                  seeWord(`zq${number}x`, performance.timeOrigin + performance.now())));
              }
            };
            const isSeen = (node) => document.body?.contains(node) && node.parentElement.checkVisibility();
            new MutationObserver((changes) => {
              const changed = changes.flatMap(({ target, addedNodes }) => addedNodes.length ? [...addedNodes] : [target]);
              changed.filter((node) => node.textContent.includes("zq") && isSeen(node)).forEach((node) => show(node.textContent));
            }).observe(document, { subtree: true, childList: true, characterData: true });
            const lookAtStyle = () => {
              if (document.body) show(getComputedStyle(document.body).getPropertyValue("--zq"));
              requestAnimationFrame(lookAtStyle);
            };
            lookAtStyle();
            """;

    private static final String SYNTHETIC_CAUSE = "causes/cause-1.yaml";
    private static final String SHIPPED_CAUSE = "causes/ip-blocklisted.yaml"; // few have as many neighbours

    private static final int WARM_UP = 10;

    private final Path work;
    private final int edits;
    private final Map<String, Double> seen = new HashMap<>();
    private final Semaphore proofread = new Semaphore(0);
    private final Queue<Long> building = new ConcurrentLinkedQueue<>();
    private int words;

    private SaveToScreen(Path work, int edits) {
        this.work = work;
        this.edits = edits;
    }

    /** Writes the word into a file. */
    @FunctionalInterface
    private interface Edit {
        void write(String word) throws IOException;
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("usage: SaveToScreen ENTRIES|CONTENT EDITS FOLDER");
        }
        Path work = Path.of(args[2]);
        Path content = work.resolve("content");
        if (args[0].matches("[0-9]+")) {
            SyntheticContent.main(new String[] {args[0], content.toString()});
        } else {
            copy(Path.of(args[0]), content);
        }
        copy(Path.of("templates"), work.resolve("templates"));
        new SaveToScreen(work, Integer.parseInt(args[1])).run();
        System.exit(0); // the browser's threads would stay
    }

    private void run() throws IOException {
        Path content = work.resolve("content");
        Path templates = work.resolve("templates");
        System.out.println("| edit | page | median | p95 | of it building, median |");
        System.out.println("|---|---|---|---|---|");
        try (Server server = Server.start(new Build(content, templates, Optional.empty()), 0, new Builds())) {
            proofread.acquireUninterruptibly();
            URI site = server.address();
            String cause = Files.exists(content.resolve(SYNTHETIC_CAUSE)) ? SYNTHETIC_CAUSE : SHIPPED_CAUSE;
            String entry = "en/" + cause.replace(".yaml", "/");
            Edit title = edit(content.resolve(cause), "title:\\s*\\{?en: \"?", "$0ZQ findme ");
            measure("an entry's title", "the entry", site, entry, title);
            measure(
                    "an entry's title",
                    "a code that shows it",
                    site,
                    "en/smtp/" + neighbour(content, cause) + "/",
                    title);
            measure("an entry's title", "the list of its kind", site, "en/causes/", title);
            measure("an entry's title", "search results", site, "en/search/?q=findme", title);
            Edit template = edit(templates.resolve("pages/cause.ftlh"), "<h1", "<p>ZQ</p><h1");
            measure("a page's template", "the entry", site, entry, template);
            Edit layout = edit(templates.resolve("layouts/page.ftlh"), "<main id", "<p>ZQ</p><main id");
            measure("the layout", "the entry", site, entry, layout);
            Edit word = edit(templates.resolve("strings/en.yaml"), "\n  tell: ", "$0ZQ ");
            measure("a word of the interface", "the entry", site, entry, word);
            Edit style = edit(templates.resolve("assets/css/site/10-base.css"), "$", "body { --zq: ZQ; }\n");
            measure("a style sheet", "the entry", site, entry, style);
            Edit script = edit(templates.resolve("assets/js/all/99-zq.js"), "$", "document.body.append(\"ZQ\");\n");
            measure("a script", "the entry", site, entry, script);
        }
        Path words = work.resolve("words.txt");
        Files.writeString(words, "");
        byte[] page = "<!doctype html><html lang=\"en\"><head><title>Bare</title></head><body>$</body></html>"
                .getBytes(StandardCharsets.UTF_8);
        try (BareServer bare = new BareServer(words, new String(page, StandardCharsets.UTF_8))) {
            measure("a text file", "nothing but the word", bare.address(), "", word -> Files.writeString(words, word));
        }
        System.out.printf(
                Locale.ROOT,
                "%nLoad %.1f on %d processors, Java %s.%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature());
    }

    private void measure(String what, String where, URI site, String path, Edit edit) throws IOException {
        List<Double> millis = new ArrayList<>();
        try (Visit visit = Chromium.visit(site, Reader.ENGLISH)) {
            Page page = visit.page();
            page.exposeBinding(
                    "seeWord",
                    (source, arguments) -> seen.put((String) arguments[0], ((Number) arguments[1]).doubleValue()));
            page.addInitScript(LOOK);
            visit.open(path);
            for (int i = 0; i < WARM_UP + edits; i++) {
                String word = "zq" + ++words + "x";
                if (i == WARM_UP) {
                    building.clear();
                }
                Instant now = Instant.now();
                double start = now.getEpochSecond() * 1e3 + now.getNano() / 1e6;
                edit.write(word);
                page.waitForCondition(() -> seen.containsKey(word));
                if (i >= WARM_UP) {
                    millis.add(seen.get(word) - start);
                }
                page.waitForTimeout(60 + i * 137 % 800); // so that edits fall at any moment of what follows an edit
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.0f ms | %.0f ms | %s |%n",
                what,
                where,
                part(millis, 0.5),
                part(millis, 0.95),
                building.isEmpty()
                        ? "-"
                        : String.format(
                                Locale.ROOT,
                                "%.0f ms",
                                part(building.stream().map(nanos -> nanos / 1e6).toList(), 0.5)));
        building.clear();
    }

    private static double part(List<Double> values, double part) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }

    /** An edit that puts the word into a text that stays otherwise as it was; {@code ZQ} stands for the word. */
    private static Edit edit(Path file, String place, String text) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "";
        return word -> Files.writeString(file, before.replaceFirst(place, text.replace("ZQ", word)));
    }

    /** A code whose page shows the cause as the likeliest. */
    private static String neighbour(Path content, String cause) throws IOException {
        String name = cause.replaceFirst(".*/(.*)\\.yaml", "$1");
        try (Stream<Path> codes = Files.list(content.resolve("codes/smtp"))) {
            return codes.filter(code -> read(code).matches("(?s).*\ncauses: \\[" + name + "[],].*"))
                    .map(code -> code.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** Notes how long each change took. */
    private final class Builds implements Server.Listener {

        @Override
        public void changed(Server.Update update) {
            if (!update.succeeded()) {
                throw new IllegalStateException(update.diagnostics().toString());
            }
            building.add(update.nanos());
        }

        @Override
        public void proofread(Outputs files) {
            proofread.release();
        }

        @Override
        public void failed(RuntimeException failure) {
            throw failure;
        }
    }
}
