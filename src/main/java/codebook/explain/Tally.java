package codebook.explain;

import codebook.explain.Answer.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers failures, and says once what several statements say. */
final class Tally {

    private final List<Group> groups = new ArrayList<>();
    private final Map<String, List<Group>> alike = new HashMap<>();

    /** A failure, and whatever was found to be the same. */
    private static final class Group {
        private final Failure first;
        private final List<Span> where = new ArrayList<>();
        private @Nullable String enhanced;
        private @Nullable String provider;
        private int count;

        private Group(Failure first) {
            this.first = first;
            add(first);
        }

        private void add(Failure failure) {
            enhanced = enhanced == null ? failure.enhanced() : enhanced;
            provider = provider == null ? failure.provider() : provider;
            count += failure.count();
            where.addAll(failure.where());
        }

        private Failure failure() {
            return new Failure(
                    first.basic(),
                    enhanced,
                    provider,
                    first.category(),
                    first.page(),
                    first.confidence(),
                    first.runnerUp(),
                    first.evidence(),
                    count,
                    where);
        }
    }

    /** Two failures are one when reply code and category agree, and the enhanced codes as far as both say something. */
    void add(Failure failure) {
        List<Group> near = alike.computeIfAbsent(failure.basic() + " " + failure.category(), key -> new ArrayList<>());
        for (Group group : near) {
            if (Objects.equals(group.enhanced, failure.enhanced())
                    || isGeneral(group.enhanced)
                    || isGeneral(failure.enhanced())) {
                group.add(failure);
                return;
            }
        }
        Group group = new Group(failure);
        groups.add(group);
        near.add(group);
    }

    List<Failure> failures() {
        return groups.stream().map(Group::failure).toList();
    }

    private static boolean isGeneral(@Nullable String code) {
        return code == null || code.endsWith(".0.0");
    }
}
