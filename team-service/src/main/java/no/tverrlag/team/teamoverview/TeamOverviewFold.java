package no.tverrlag.team.teamoverview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.tverrlag.team.events.ConsentEvent;
import no.tverrlag.team.events.CoordinatorEvent;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorAssigned;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorEnded;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorProposed;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorRoleAccepted;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorRoleDeclined;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorVacant;
import no.tverrlag.team.events.DisagreementEvent;
import no.tverrlag.team.events.DisagreementEvent.ResponsibilityDisputeRaised;
import no.tverrlag.team.events.DisagreementEvent.ResponsibilityDisputeResolved;
import no.tverrlag.team.events.MeetingEvent;
import no.tverrlag.team.events.MeetingEvent.ActionAssigned;
import no.tverrlag.team.events.MeetingEvent.AgendaPublished;
import no.tverrlag.team.events.MeetingEvent.AttendanceRecorded;
import no.tverrlag.team.events.MeetingEvent.MeetingHeld;
import no.tverrlag.team.events.MeetingEvent.MeetingScheduled;
import no.tverrlag.team.events.MembershipEvent;
import no.tverrlag.team.events.MembershipEvent.FollowUpTeamFormed;
import no.tverrlag.team.events.MembershipEvent.MemberInvited;
import no.tverrlag.team.events.MembershipEvent.MemberLeft;
import no.tverrlag.team.events.MembershipEvent.MembershipAccepted;
import no.tverrlag.team.events.MembershipEvent.MembershipDeclined;
import no.tverrlag.team.events.ProtectionEvent;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.TransitionEvent;
import no.tverrlag.team.teamoverview.TeamOverview.Coordinator;
import no.tverrlag.team.teamoverview.TeamOverview.Meeting;
import no.tverrlag.team.teamoverview.TeamOverview.Member;
import org.jspecify.annotations.Nullable;

/** How facts add up to the overview. */
final class TeamOverviewFold {

    static final Set<Class<? extends TeamEvent>> READS =
            Set.of(
                    CoordinatorAssigned.class,
                    CoordinatorRoleAccepted.class,
                    CoordinatorVacant.class,
                    FollowUpTeamFormed.class,
                    MemberInvited.class,
                    MembershipAccepted.class,
                    MembershipDeclined.class,
                    MemberLeft.class,
                    MeetingScheduled.class,
                    AgendaPublished.class,
                    MeetingHeld.class,
                    AttendanceRecorded.class,
                    ActionAssigned.class,
                    ResponsibilityDisputeRaised.class,
                    ResponsibilityDisputeResolved.class);

    private TeamOverviewFold() {}

    static TeamOverview apply(TeamOverview view, TeamEvent fact) {
        return switch (fact) {
            case CoordinatorEvent coordinator -> coordinator(view, coordinator);
            case MembershipEvent membership -> membership(view, membership);
            case MeetingEvent meeting -> meeting(view, meeting);
            case DisagreementEvent disagreement -> disagreement(view, disagreement);
            case ConsentEvent _, TransitionEvent _, ProtectionEvent _ -> view;
        };
    }

    private static TeamOverview coordinator(TeamOverview view, CoordinatorEvent fact) {
        return switch (fact) {
            case CoordinatorAssigned it ->
                    with(view, new Coordinator(it.coordinator(), it.kind(), false, it.at()), false);
            case CoordinatorRoleAccepted it ->
                    with(view, new Coordinator(it.coordinator(), it.kind(), true, it.at()), false);
            case CoordinatorVacant _ -> with(view, null, true);
            case CoordinatorProposed _, CoordinatorRoleDeclined _, CoordinatorEnded _ -> view;
        };
    }

    private static TeamOverview with(TeamOverview view, @Nullable Coordinator who, boolean vacant) {
        return new TeamOverview(
                who, vacant, view.formed(), view.members(), view.meetings(), view.disagreements());
    }

    private static TeamOverview membership(TeamOverview view, MembershipEvent fact) {
        Map<String, Member> members = new LinkedHashMap<>(view.members());
        switch (fact) {
            case FollowUpTeamFormed _ -> {}
            case MemberInvited it -> members.put(it.member().id(), new Member(it, false, it.at()));
            case MembershipAccepted it ->
                    members.computeIfPresent(
                            it.member().id(),
                            (_, then) -> new Member(then.invitation(), true, it.at()));
            case MembershipDeclined it -> members.remove(it.member().id());
            case MemberLeft it -> members.remove(it.member().id());
        }
        return new TeamOverview(
                view.coordinator(),
                view.vacant(),
                view.formed() || fact instanceof FollowUpTeamFormed,
                members,
                view.meetings(),
                view.disagreements());
    }

    private static TeamOverview meeting(TeamOverview view, MeetingEvent fact) {
        Map<String, Meeting> meetings = new LinkedHashMap<>(view.meetings());
        if (fact instanceof MeetingScheduled it) {
            meetings.put(it.meeting(), new Meeting(it, List.of(), false, List.of(), List.of()));
        }
        meetings.computeIfPresent(fact.meeting(), (_, then) -> after(then, fact));
        return new TeamOverview(
                view.coordinator(),
                view.vacant(),
                view.formed(),
                view.members(),
                meetings,
                view.disagreements());
    }

    private static Meeting after(Meeting then, MeetingEvent fact) {
        return switch (fact) {
            case MeetingScheduled _ -> then;
            case AgendaPublished it ->
                    new Meeting(
                            then.scheduled(),
                            it.items(),
                            then.held(),
                            then.attendance(),
                            then.actions());
            case MeetingHeld _ ->
                    new Meeting(
                            then.scheduled(),
                            then.agenda(),
                            true,
                            then.attendance(),
                            then.actions());
            case AttendanceRecorded it ->
                    new Meeting(
                            then.scheduled(),
                            then.agenda(),
                            then.held(),
                            it.attendance(),
                            then.actions());
            case ActionAssigned it ->
                    new Meeting(
                            then.scheduled(),
                            then.agenda(),
                            then.held(),
                            then.attendance(),
                            Stream.concat(then.actions().stream(), Stream.of(it)).toList());
        };
    }

    private static TeamOverview disagreement(TeamOverview view, DisagreementEvent fact) {
        Map<String, ResponsibilityDisputeRaised> open = new LinkedHashMap<>(view.disagreements());
        switch (fact) {
            case ResponsibilityDisputeRaised it -> open.put(it.disagreement(), it);
            case ResponsibilityDisputeResolved it -> open.remove(it.disagreement());
        }
        return new TeamOverview(
                view.coordinator(),
                view.vacant(),
                view.formed(),
                view.members(),
                view.meetings(),
                open);
    }
}
