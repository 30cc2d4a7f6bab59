package no.tverrlag.team.teamoverview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.team.events.Attendance;
import no.tverrlag.team.events.AttendanceMode;
import no.tverrlag.team.events.CoordinatorKind;
import no.tverrlag.team.events.DisagreementEvent.ResponsibilityDisputeRaised;
import no.tverrlag.team.events.MeetingEvent.ActionAssigned;
import no.tverrlag.team.events.MeetingEvent.MeetingScheduled;
import no.tverrlag.team.events.MeetingKind;
import no.tverrlag.team.events.MembershipEvent.MemberInvited;
import org.jspecify.annotations.Nullable;

/** The team as JSON says it; text of an erased person is absent. */
public record TeamBody(
        @Nullable CoordinatorBody coordinator,
        boolean vacant,
        List<MemberBody> members,
        List<MeetingBody> meetings,
        List<DisagreementBody> disagreements) {

    public record CoordinatorBody(
            ActorRef actor, CoordinatorKind kind, boolean accepted, Instant since) {}

    /** An invited or active member. */
    public record MemberBody(
            ActorRef actor,
            @Nullable String function,
            AttendanceMode mode,
            @Nullable Sector sharingNeeded,
            String status,
            Instant since) {}

    /** A meeting and what came of it. */
    public record MeetingBody(
            String id,
            MeetingKind kind,
            Instant when,
            @Nullable Instant agendaDeadline,
            boolean personInvited,
            @Nullable String exclusionReason,
            List<String> agenda,
            boolean held,
            List<Attendance> attendance,
            List<ActionBody> actions) {}

    public record ActionBody(String id, @Nullable String text, ActorRef owner, LocalDate due) {}

    /** An open disagreement. */
    public record DisagreementBody(
            String id,
            @Nullable String subject,
            List<Sector> parties,
            ActorRef raisedBy,
            Instant raisedAt) {}

    static TeamBody of(TeamOverview view, boolean withMeetings) {
        TeamOverview.Coordinator who = view.coordinator();
        return new TeamBody(
                who == null
                        ? null
                        : new CoordinatorBody(who.actor(), who.kind(), who.accepted(), who.since()),
                view.vacant(),
                view.members().values().stream().map(TeamBody::member).toList(),
                withMeetings
                        ? view.meetings().values().stream().map(TeamBody::meeting).toList()
                        : List.of(),
                view.disagreements().values().stream().map(TeamBody::disagreement).toList());
    }

    private static MemberBody member(TeamOverview.Member member) {
        MemberInvited invitation = member.invitation();
        return new MemberBody(
                invitation.member(),
                text(invitation.function()),
                invitation.mode(),
                invitation.sharingNeeded(),
                member.active() ? "ACTIVE" : "INVITED",
                member.since());
    }

    private static MeetingBody meeting(TeamOverview.Meeting meeting) {
        MeetingScheduled scheduled = meeting.scheduled();
        return new MeetingBody(
                scheduled.meeting(),
                scheduled.kind(),
                scheduled.when(),
                scheduled.agendaDeadline(),
                scheduled.personInvited(),
                text(scheduled.exclusionReason()),
                meeting.agenda().stream().flatMap(item -> item.text().stream()).toList(),
                meeting.held(),
                meeting.attendance(),
                meeting.actions().stream().map(TeamBody::action).toList());
    }

    private static ActionBody action(ActionAssigned action) {
        return new ActionBody(action.action(), text(action.text()), action.owner(), action.due());
    }

    private static DisagreementBody disagreement(ResponsibilityDisputeRaised raised) {
        return new DisagreementBody(
                raised.disagreement(),
                text(raised.subject()),
                raised.parties(),
                raised.raisedBy(),
                raised.at());
    }

    private static @Nullable String text(@Nullable Sealed sealed) {
        return sealed == null ? null : sealed.text().orElse(null);
    }
}
