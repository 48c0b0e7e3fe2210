package codebook.explain;

import codebook.content.ContentReader;
import codebook.model.Catalog;
import codebook.model.Diagnostics;
import java.nio.file.Path;

/** The engine with the content of this repository. */
final class RealKnowledge {

    static final Catalog CATALOG =
            new ContentReader(Path.of("content"), new Diagnostics()).read().orElseThrow();

    static final Explainer EXPLAINER = new Explainer(CATALOG);

    private RealKnowledge() {}
}
