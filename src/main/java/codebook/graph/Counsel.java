package codebook.graph;

import codebook.model.Actor;
import codebook.model.Advice;
import codebook.model.Catalog;
import codebook.model.Category;
import codebook.model.Cause;
import codebook.model.Code;
import codebook.model.Entry;
import codebook.model.EntryId;
import codebook.model.Fix;
import codebook.model.NextStep;
import codebook.model.Ref;
import codebook.model.Reply;
import codebook.model.Retry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to do about an entry that explains a failure, in short: for a code or a reply what it says itself, for a category
 * what its commonest cause asks for.
 */
public final class Counsel {

    private final Catalog catalog;
    private final Map<EntryId, Cause> commonest = new HashMap<>();

    public Counsel(Catalog catalog) {
        this.catalog = catalog;
        Map<EntryId, Integer> counts = new HashMap<>();
        catalog.codes().forEach(code -> count(code.causes(), counts));
        catalog.replies().forEach(reply -> count(reply.causes(), counts));
        for (Cause cause : catalog.causes()) {
            commonest.merge(
                    cause.category().target(),
                    cause,
                    (a, b) -> counts.getOrDefault(b.id(), 0) > counts.getOrDefault(a.id(), 0) ? b : a);
        }
    }

    /** The likeliest cause counts most. */
    private static void count(List<Ref> causes, Map<EntryId, Integer> counts) {
        for (int i = 0; i < causes.size(); i++) {
            counts.merge(causes.get(i).target(), i == 0 ? 3 : 1, Integer::sum);
        }
    }

    /** Whether to send again, and who must act; null where the entry does not say. */
    public @Nullable Advice advice(Entry entry) {
        if (entry instanceof Code code) {
            return code.advice();
        }
        if (entry instanceof Reply reply) {
            return reply.advice() == null ? ((Code) catalog.get(reply.code())).advice() : reply.advice();
        }
        return null;
    }

    /** What a program should do about a code or a reply; empty for any other entry. */
    public Optional<NextStep> next(Entry entry) {
        Advice advice = advice(entry);
        if (advice == null) {
            return Optional.empty();
        }
        if (advice.retry() == Retry.UNNEEDED) {
            return Optional.of(NextStep.NOTHING);
        }
        if (advice.retry() == Retry.LATER) {
            return Optional.of(NextStep.RETRY_LATER);
        }
        return Optional.of(fix(entry).map(Counsel::next).orElseGet(() -> next(advice.act())));
    }

    private static NextStep next(Fix fix) {
        return switch (fix.action()) {
            case WAIT -> NextStep.RETRY_LATER;
            case CHANGE_SETTINGS, CHANGE_PASSWORD -> NextStep.FIX_SETTINGS;
            case CHANGE_MESSAGE -> NextStep.FIX_MESSAGE;
            case CORRECT_ADDRESS -> NextStep.REMOVE_ADDRESS;
            case CHANGE_CODE -> NextStep.FIX_CODE;
            case ASK_RECIPIENT -> NextStep.ASK_RECIPIENT;
            case ASK_PROVIDER -> NextStep.ASK_PROVIDER;
            case CONFIGURE_SERVER, PUBLISH_DNS, ASK_ADMINISTRATOR, REQUEST_DELISTING ->
                fix.actor() == Actor.RECIPIENT_ADMIN ? NextStep.ASK_RECIPIENT : NextStep.ASK_ADMINISTRATOR;
        };
    }

    /** Where no fix is known, whoever must act says it. */
    private static NextStep next(List<Actor> act) {
        return switch (act.isEmpty() ? Actor.NOBODY : act.get(0)) {
            case SENDER -> NextStep.FIX_SETTINGS;
            case DEVELOPER -> NextStep.FIX_CODE;
            case SENDER_ADMIN -> NextStep.ASK_ADMINISTRATOR;
            case RECIPIENT, RECIPIENT_ADMIN -> NextStep.ASK_RECIPIENT;
            case NOBODY -> NextStep.NOTHING;
        };
    }

    /**
     * What most likely helps.
     *
     * @param codes the codes that came with it: for a category, the first cause of theirs that belongs to it decides
     */
    public Optional<Fix> fix(Entry entry, List<Code> codes) {
        if (entry instanceof Category) {
            Optional<Fix> fix = codes.stream()
                    .flatMap(code -> code.causes().stream())
                    .map(ref -> (Cause) catalog.get(ref))
                    .filter(cause -> cause.category().target().equals(entry.id()))
                    .findFirst()
                    .flatMap(this::fix);
            if (fix.isPresent()) {
                return fix;
            }
        }
        return fix(entry);
    }

    /** What most likely helps, when nothing else is known. */
    public Optional<Fix> fix(Entry entry) {
        Optional<Cause> cause = Optional.empty();
        if (entry instanceof Code code) {
            cause = first(code.causes());
        } else if (entry instanceof Reply reply) {
            cause = first(reply.causes());
        } else if (entry instanceof Category) {
            cause = Optional.ofNullable(commonest.get(entry.id()));
        }
        return cause.flatMap(this::fix);
    }

    private Optional<Fix> fix(Cause cause) {
        return cause.fixes().stream().findFirst().map(ref -> (Fix) catalog.get(ref));
    }

    private Optional<Cause> first(List<Ref> causes) {
        return causes.stream().findFirst().map(ref -> (Cause) catalog.get(ref));
    }
}
