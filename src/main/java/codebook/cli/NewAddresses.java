package codebook.cli;

import codebook.model.Past;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Reminds an author that new addresses are to be recorded. They may wait until the site is published, so nothing fails. */
final class NewAddresses {

    private NewAddresses() {}

    static void tell(int count, Path content, PrintWriter out) {
        if (count > 0) {
            out.println((count == 1 ? "1 new address is" : count + " new addresses are") + " not in "
                    + content.resolve(Past.LOCK) + " yet: run 'codebook lock' when you publish, and commit it");
        }
    }
}
