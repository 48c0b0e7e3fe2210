package codebook;

import codebook.content.ReadFiles;
import codebook.markdown.RenderedTexts;
import codebook.pages.MadeScripts;
import codebook.pages.TemplateFiles;
import codebook.search.SearchIndex;
import codebook.site.OutputFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a build leaves for the next one of the same folders: what it has read and rendered, each with what it was made
 * from. Whether something may be used again is decided where it is made, by comparing that; so a build with a memory gives
 * the same site as one without, only sooner.
 */
public final class Memory {

    final ReadFiles content = new ReadFiles();
    final RenderedTexts texts = new RenderedTexts();
    final MadeScripts steps = new MadeScripts();
    final Kept<Map<String, Map<String, Object>>> strings = new Kept<>();
    final Kept<Map<String, byte[]>> assets = new Kept<>();
    final Kept<List<OutputFile>> schemas = new Kept<>();
    private @Nullable Folder templates;

    private volatile @Nullable SearchIndex search;

    private record Folder(Path path, TemplateFiles files) {}

    /** The files of a template folder, as they were read when nobody has said that one has changed. */
    TemplateFiles templates(Path path) {
        Folder known = templates;
        if (known == null || !known.path.equals(path)) {
            known = new Folder(path, TemplateFiles.read(path));
            templates = known;
        }
        return known.files;
    }

    /** A search index, made from the last one. */
    SearchIndex search(Function<@Nullable SearchIndex, SearchIndex> maker) {
        SearchIndex made = maker.apply(search);
        search = made;
        return made;
    }

    /** Forgets files that have changed, and all files of folders in which anything may have changed. */
    public void forget(Collection<Path> changed) {
        Folder known = templates;
        for (Path path : changed) {
            if (known != null && path.startsWith(known.path)) {
                templates = null;
            }
            content.forget(path);
        }
    }
}
