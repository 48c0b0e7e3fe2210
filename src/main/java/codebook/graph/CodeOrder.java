package codebook.graph;

import codebook.model.Code;
import java.util.Comparator;

/** Codes as people count: part by part, each part as a number, 5.7.9 before 5.7.10. */
public final class CodeOrder {

    /** Shorter kinds of code first (530 before 5.7.0), then by number. */
    public static final Comparator<Code> BY_CODE = (a, b) -> compare(a.code(), b.code());

    /** As {@link #BY_CODE}, but codes of another system (FTP) after those that stand at the root of the site. */
    public static final Comparator<Code> BY_SYSTEM = Comparator.comparing(
                    (Code code) -> !code.system().bare())
            .thenComparing(code -> code.system().path())
            .thenComparing(BY_CODE);

    private CodeOrder() {}

    static int compare(String a, String b) {
        String[] left = a.split("\\.");
        String[] right = b.split("\\.");
        if (left.length != right.length) {
            return Integer.compare(left.length, right.length);
        }
        for (int i = 0; i < left.length; i++) {
            int byLength = Integer.compare(left[i].length(), right[i].length());
            int order = byLength != 0 ? byLength : left[i].compareTo(right[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
