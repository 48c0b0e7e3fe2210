package codebook.model;

import java.util.Optional;

/**
 * Where a fact comes from.
 *
 * @param title the document's title, in its own language
 * @param section the section, if one is named
 * @param url its https address
 */
public record Citation(String title, Optional<String> section, String url) {}
