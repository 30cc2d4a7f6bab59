package no.tverrlag.team.meeting;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.nothing;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.kernel.Texts;
import no.tverrlag.team.events.ConsentEvent;
import no.tverrlag.team.events.CoordinatorEvent;
import no.tverrlag.team.events.DisagreementEvent;
import no.tverrlag.team.events.MeetingEvent.ActionAssigned;
import no.tverrlag.team.events.MeetingEvent.AgendaPublished;
import no.tverrlag.team.events.MeetingEvent.AttendanceRecorded;
import no.tverrlag.team.events.MeetingEvent.MeetingHeld;
import no.tverrlag.team.events.MeetingEvent.MeetingScheduled;
import no.tverrlag.team.events.MeetingKind;
import no.tverrlag.team.events.MembershipEvent;
import no.tverrlag.team.events.ProtectionEvent;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.TransitionEvent;
import org.jspecify.annotations.Nullable;

/** Schedules a meeting; the person is invited unless a reason says why not. */
public final class ScheduleMeeting {

    public record Command(
            PersonId person,
            String meeting,
            MeetingKind kind,
            Instant when,
            @Nullable Instant agendaDeadline,
            boolean invitePerson,
            @Nullable Sealed exclusionReason,
            ActorRef scheduledBy,
            Instant at) {}

    record State(boolean scheduled) {}

    public static final Slice<Command, State, TeamEvent> SLICE =
            new Slice<>(
                    "ScheduleMeeting",
                    Set.of(MeetingScheduled.class),
                    it -> List.of(Tag.of("meeting", it.meeting())),
                    it -> new State(false),
                    ScheduleMeeting::evolve,
                    ScheduleMeeting::decide);

    private ScheduleMeeting() {}

    static Decision<TeamEvent, MeetingRefusal> decide(Command it, State now) {
        if (now.scheduled()) {
            return nothing();
        }
        if (!it.invitePerson() && Texts.missing(it.exclusionReason())) {
            return refuse(new MeetingRefusal.ExclusionReasonMissing());
        }
        if (Texts.tooLong(it.exclusionReason())) {
            return refuse(new MeetingRefusal.TextTooLong(Texts.LIMIT));
        }
        if (it.agendaDeadline() != null && it.agendaDeadline().isAfter(it.when())) {
            return refuse(new MeetingRefusal.AgendaDeadlineAfterMeeting(it.when()));
        }
        return append(
                new MeetingScheduled(
                        it.person(),
                        it.meeting(),
                        it.kind(),
                        it.when(),
                        it.agendaDeadline(),
                        it.invitePerson(),
                        it.exclusionReason(),
                        it.scheduledBy(),
                        it.at()));
    }

    static State evolve(State then, TeamEvent fact) {
        return switch (fact) {
            case MeetingScheduled _ -> new State(true);
            case AgendaPublished _, MeetingHeld _, AttendanceRecorded _, ActionAssigned _ -> then;
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
