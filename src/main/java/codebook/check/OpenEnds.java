package codebook.check;

import codebook.model.Action;
import codebook.model.Actor;
import codebook.model.Catalog;
import codebook.model.Client;
import codebook.model.Diagnostics;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Fix;
import codebook.model.Ref;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * A fix leaves nobody standing: one that may not help says when to stop trying, and one that a sender carries out in a
 * program has the steps of at least one program.
 */
final class OpenEnds implements Rule {

    /** What somebody else decides, or what takes time: it may well not help. */
    private static final Set<Action> UNCERTAIN = EnumSet.of(
            Action.WAIT, Action.ASK_ADMINISTRATOR, Action.ASK_RECIPIENT, Action.ASK_PROVIDER, Action.REQUEST_DELISTING);

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Set<EntryId> carriedOut = carriedOut(subject.catalog());
        for (Entry entry : subject.catalog().entries()) {
            if (entry instanceof Fix fix) {
                if (fix.stop() == null && UNCERTAIN.contains(fix.action())) {
                    diagnostics.warning(
                            "no-stop",
                            fix.head().at(),
                            "the fix does not say when to stop trying",
                            "add 'stop': how long, and whom to ask then");
                }
                boolean inProgram = fix.action() == Action.CHANGE_SETTINGS && fix.actor() == Actor.SENDER;
                if (inProgram && !carriedOut.contains(fix.id())) {
                    diagnostics.warning(
                            "no-guide",
                            fix.head().at(),
                            "no client says how to carry out this fix",
                            "add a guide for it to at least one client");
                }
            }
        }
    }

    private static Set<EntryId> carriedOut(Catalog catalog) {
        Set<EntryId> carriedOut = new HashSet<>();
        for (Client client : catalog.clients()) {
            client.guides().stream().map(Client.Guide::fix).map(Ref::target).forEach(carriedOut::add);
        }
        return carriedOut;
    }
}
