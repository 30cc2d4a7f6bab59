package no.tverrlag.team.teamoverview;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Question;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Tag;
import no.tverrlag.team.events.Attendance;
import no.tverrlag.team.events.CoordinatorKind;
import no.tverrlag.team.events.DisagreementEvent.ResponsibilityDisputeRaised;
import no.tverrlag.team.events.MeetingEvent.ActionAssigned;
import no.tverrlag.team.events.MeetingEvent.MeetingScheduled;
import no.tverrlag.team.events.MembershipEvent.MemberInvited;
import no.tverrlag.team.events.TeamEvent;
import org.jspecify.annotations.Nullable;

/**
 * The team as it is now.
 *
 * @param coordinator appointed or acting; null when nobody is
 * @param vacant somebody was coordinator and nobody is now
 * @param members by actor id
 * @param disagreements the open ones, by id
 */
public record TeamOverview(
        @Nullable Coordinator coordinator,
        boolean vacant,
        boolean formed,
        Map<String, Member> members,
        Map<String, Meeting> meetings,
        Map<String, ResponsibilityDisputeRaised> disagreements) {

    /** Who coordinates, since when, and whether they have accepted. */
    public record Coordinator(
            ActorRef actor, CoordinatorKind kind, boolean accepted, Instant since) {}

    /** One invited or active member. */
    public record Member(MemberInvited invitation, boolean active, Instant since) {}

    /** One meeting with what was written about it so far. */
    public record Meeting(
            MeetingScheduled scheduled,
            List<Sealed> agenda,
            boolean held,
            List<Attendance> attendance,
            List<ActionAssigned> actions) {}

    public static final Question<PersonId, TeamOverview, TeamEvent> QUESTION =
            new Question<>(
                    "TeamOverview",
                    TeamOverviewFold.READS,
                    person -> List.of(Tag.of("person", person)),
                    person -> new TeamOverview(null, false, false, Map.of(), Map.of(), Map.of()),
                    (view, fact) -> TeamOverviewFold.apply(view, fact.event()));

    public TeamOverview {
        members = ordered(members);
        meetings = ordered(meetings);
        disagreements = ordered(disagreements);
    }

    /** Nothing has been decided about this person here. */
    public boolean isEmpty() {
        return coordinator == null
                && !vacant
                && !formed
                && meetings.isEmpty()
                && disagreements.isEmpty();
    }

    private static <V> Map<String, V> ordered(Map<String, V> by) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(by));
    }
}
