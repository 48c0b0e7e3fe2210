package codebook.model;

/** A node of the knowledge graph: one thing worth knowing, with a page of its own in every language. */
public sealed interface Entry permits Code, Reply, Cause, Fix, Client, Provider, Topic, Category {

    Head head();

    default EntryId id() {
        return head().id();
    }

    default Text title() {
        return head().title();
    }

    default Text summary() {
        return head().summary();
    }
}
