package no.tverrlag.eventstore.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.tverrlag.eventstore.AppendCondition;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.Criterion;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.StoredTag;

/**
 * The commits that will be in the next batch, and those that would be rejected because of them.
 *
 * <p>Unlike {@link TagTips}, a tag that is absent here is surely absent. What is rejected because
 * of a staged commit is not told so before that commit is written: it may yet lose its place.
 */
class Staging {
    private final List<Commit> staged = new ArrayList<>();
    private final List<Commit> overtaken = new ArrayList<>();
    private final List<NewEvent> events = new ArrayList<>();
    private final Set<StoredTag> tags = new HashSet<>();

    /** Adds a commit whose condition holds against what is stored. */
    void add(Commit commit) {
        if (isOvertaken(commit)) {
            overtaken.add(commit);
            return;
        }
        staged.add(commit);
        for (NewEvent event : commit.events()) {
            events.add(event);
            tags.addAll(event.tags());
        }
    }

    /** Whether a staged commit stands in the way of this one. */
    boolean isOvertaken(Commit commit) {
        AppendCondition condition = commit.condition();
        return condition != null && matchesStaged(condition.criteria());
    }

    private boolean matchesStaged(Criteria criteria) {
        if (criteria.anyOf().isEmpty()) {
            return !events.isEmpty();
        }
        for (Criterion one : criteria.anyOf()) {
            if (matchesStaged(one)) {
                return true;
            }
        }
        return false;
    }

    private boolean matchesStaged(Criterion criterion) {
        if (!tags.containsAll(criterion.tags())) {
            return false;
        }
        for (NewEvent event : events) {
            if (criterion.matches(event.name(), event.tags())) {
                return true;
            }
        }
        return false;
    }

    List<Commit> staged() {
        return staged;
    }

    /** Commits that a staged one stands in the way of. */
    List<Commit> overtaken() {
        return overtaken;
    }
}
