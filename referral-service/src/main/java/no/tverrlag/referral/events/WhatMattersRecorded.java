package no.tverrlag.referral.events;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;

/**
 * The person named and scored the activities that matter to them (PSFS).
 *
 * <p>Scores are as they stand on the form: compare two only after turning them the same way.
 *
 * @param report the assessment it belongs to
 * @param record id of this filling-in
 */
public record WhatMattersRecorded(
        PersonId person,
        String report,
        String record,
        Direction direction,
        AssistedBy assistedBy,
        List<Activity> activities,
        ActorRef by,
        Instant at)
        implements EvidenceEvent {

    public WhatMattersRecorded {
        activities = List.copyOf(activities);
    }

    /** What 0 means: Norwegian forms exist in both directions. */
    public enum Direction {
        ZERO_CANNOT,
        ZERO_NO_PROBLEM
    }

    /** Who held the pen. */
    public enum AssistedBy {
        SELF,
        INTERVIEW,
        PROXY
    }

    /** One activity in the person's own words, with its score from 0 to 10. */
    public record Activity(Sealed name, int score) {}
}
