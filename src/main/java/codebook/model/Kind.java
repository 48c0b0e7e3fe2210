package codebook.model;

import java.util.Optional;

/** The kinds of entry: the nodes of the knowledge graph. */
public enum Kind {
    CODE("code", "codes"),
    REPLY("reply", "replies"),
    CAUSE("cause", "causes"),
    FIX("fix", "fixes"),
    CLIENT("client", "clients"),
    PROVIDER("provider", "providers"),
    TOPIC("topic", "topics"),
    CATEGORY("category", "categories");

    private final String word;
    private final String folder;

    Kind(String word, String folder) {
        this.word = word;
        this.folder = folder;
    }

    /** The word for one of them, as it stands in references: {@code cause:ip-blocklisted}. */
    public String word() {
        return word;
    }

    /** The folder of its files, and of its pages. */
    public String folder() {
        return folder;
    }

    public static Optional<Kind> ofWord(String word) {
        for (Kind kind : values()) {
            if (kind.word.equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
