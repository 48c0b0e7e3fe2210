package codebook.check;

import codebook.graph.Routes;
import codebook.markdown.Prose;
import codebook.model.Catalog;

/** What the rules look at. */
record Subject(Catalog catalog, Routes routes, Prose prose) {}
