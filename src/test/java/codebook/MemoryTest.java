package codebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import codebook.benchmark.SyntheticContent;
import codebook.model.Diagnostics;
import codebook.site.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an author does to the files, a build that remembers the last one makes the site that one without a memory makes. */
class MemoryTest {

    private static final Path TEMPLATES = Path.of("templates");
    private static final int ENTRIES = 80;
    private static final int EDITS = 36;

    @TempDir
    private Path work;

    private final Random random = new Random(7);
    private final Memory memory = new Memory();

    @Test
    void nothing_old_is_left_after_any_edit() throws IOException {
        Path content = work.resolve("content");
        SyntheticContent.main(new String[] {String.valueOf(ENTRIES), content.toString()});
        Build build = new Build(content, TEMPLATES, Optional.empty());
        assertSame("the beginning", build);
        for (int i = 0; i < EDITS; i++) {
            // Titles that other texts show, and files of every kind.
            Path file = i % 12 == 6 ? content.resolve("causes/cause-2.yaml") : any(files(content));
            String before = Files.readString(file);
            String what = file + ", edit " + i;
            edit(i % 6, file, before, "zq" + i);
            memory.forget(Set.of(file));
            assertSame(what, build);
            if (i % 6 > 3) {
                Files.writeString(file, before);
                memory.forget(Set.of(file));
                assertSame(what + " taken back", build);
            }
        }
    }

    private void edit(int way, Path file, String text, String word) throws IOException {
        switch (way) {
            case 0 -> Files.writeString(file, text.replaceFirst("title: \\{en: \"", "title: {en: \"" + word + " "));
            case 1 -> Files.writeString(file, text + "keywords: {en: [" + word + "], ru: []}\n");
            case 2 -> Files.writeString(file, text.replaceFirst("\n  en: \\|\n", "\n  en: |\n    " + word + ".\n"));
            case 3 -> Files.writeString(file, text.replaceFirst("\n  en: \\|\n", "\n  en: |\n    [](cause:cause-2)\n"));
            case 4 -> Files.delete(file);
            default -> Files.write(file, Spoiler.of(Path.of(word)).spoil(text).bytes());
        }
    }

    private void assertSame(String what, Build build) {
        Diagnostics found = new Diagnostics();
        Diagnostics foundFresh = new Diagnostics();
        Optional<Site> site = build.site(memory, found);
        Optional<Site> fresh = build.site(new Memory(), foundFresh);
        assertEquals(fresh.isPresent(), site.isPresent(), what);
        if (fresh.isPresent()) {
            TreeMap<String, byte[]> expected = files(fresh.get());
            TreeMap<String, byte[]> actual = files(site.get());
            assertEquals(expected.keySet(), actual.keySet(), what);
            expected.forEach((path, bytes) -> assertArrayEquals(
                    bytes,
                    actual.get(path),
                    () -> what + ": " + path + "\n" + new String(actual.get(path), StandardCharsets.UTF_8)));
        }
        assertEquals(foundFresh.sorted(), found.sorted(), what);
    }

    private static TreeMap<String, byte[]> files(Site site) {
        return site.outputs().stream()
                .collect(Collectors.toMap(OutputFile::path, OutputFile::bytes, (a, b) -> a, TreeMap::new));
    }

    private static List<Path> files(Path content) throws IOException {
        try (Stream<Path> all = Files.walk(content)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Path any(List<Path> files) {
        return files.get(random.nextInt(files.size()));
    }
}
