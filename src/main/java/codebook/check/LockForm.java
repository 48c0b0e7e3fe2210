package codebook.check;

import codebook.model.Diagnostics;
import codebook.model.LockLines;
import codebook.model.Past;
import codebook.model.Position;
import java.util.List;

/** The lock holds addresses and nothing else: a line that is none would promise nothing. */
final class LockForm implements Rule {

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Past past = subject.catalog().past();
        List<String> lines = past.lock().text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!LockLines.isOne(lines.get(i))) {
                diagnostics.error(
                        "lock-line",
                        new Position(past.lock(), i + 1, 1),
                        "this is no address",
                        "an address begins with '/'; what a merge has left between the addresses can go");
            }
        }
    }
}
