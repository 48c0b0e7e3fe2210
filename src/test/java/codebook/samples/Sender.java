package codebook.samples;

import java.nio.file.Path;
import java.util.Map;

/** How a sample of the site is made to send, and what its page promises. */
public interface Sender {

    /**
     * Sends one message, or tries to.
     *
     * @param folder of its own, the same at every try; it need not exist
     * @param files of the sample by name, with its places filled for this attempt
     */
    Command.Outcome send(Path folder, Map<String, String> files, Attempt attempt);

    /** The words in which it reports a wrong password, as its page quotes them. */
    String refused();

    /** Whether it can begin with TLS. */
    boolean beginsWithTls();

    /** Whether this version of it checks certificates. */
    boolean checks();

    /** Whether it can demand STARTTLS. */
    boolean insists();
}
