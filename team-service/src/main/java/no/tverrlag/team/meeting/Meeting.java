package no.tverrlag.team.meeting;

import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.team.events.ConsentEvent;
import no.tverrlag.team.events.CoordinatorEvent;
import no.tverrlag.team.events.DisagreementEvent;
import no.tverrlag.team.events.MeetingEvent.ActionAssigned;
import no.tverrlag.team.events.MeetingEvent.AgendaPublished;
import no.tverrlag.team.events.MeetingEvent.AttendanceRecorded;
import no.tverrlag.team.events.MeetingEvent.MeetingHeld;
import no.tverrlag.team.events.MeetingEvent.MeetingScheduled;
import no.tverrlag.team.events.MembershipEvent;
import no.tverrlag.team.events.ProtectionEvent;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.TransitionEvent;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of one person; facts of another person's meeting leave it unknown.
 *
 * @param agenda the newest items, empty before the first
 */
record Meeting(
        PersonId person, @Nullable MeetingScheduled scheduled, List<Sealed> agenda, boolean held) {

    static final Set<Class<? extends TeamEvent>> READS =
            Set.of(MeetingScheduled.class, AgendaPublished.class, MeetingHeld.class);

    static Meeting unknown(PersonId person) {
        return new Meeting(person, null, List.of(), false);
    }

    static Meeting evolve(Meeting then, TeamEvent fact) {
        return switch (fact) {
            case MeetingScheduled scheduled ->
                    scheduled.person().equals(then.person)
                            ? new Meeting(then.person, scheduled, then.agenda, then.held)
                            : then;
            case AgendaPublished published ->
                    new Meeting(then.person, then.scheduled, published.items(), then.held);
            case MeetingHeld _ -> new Meeting(then.person, then.scheduled, then.agenda, true);
            case AttendanceRecorded _, ActionAssigned _ -> then;
            case ConsentEvent _,
                    CoordinatorEvent _,
                    MembershipEvent _,
                    DisagreementEvent _,
                    TransitionEvent _,
                    ProtectionEvent _ ->
                    then;
        };
    }
}
