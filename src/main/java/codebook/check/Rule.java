package codebook.check;

import codebook.model.Diagnostics;

/** One thing that must hold for the whole catalogue. */
@FunctionalInterface
interface Rule {

    /** Reports every place where it does not hold. */
    void check(Subject subject, Diagnostics diagnostics);
}
