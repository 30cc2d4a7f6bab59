package no.tverrlag.history.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.tverrlag.contracts.team.AccessBlockLifted;
import no.tverrlag.contracts.team.AccessBlocked;
import no.tverrlag.contracts.team.ActionAssigned;
import no.tverrlag.contracts.team.AgendaPublished;
import no.tverrlag.contracts.team.AttendanceRecorded;
import no.tverrlag.contracts.team.BreakGlassOpened;
import no.tverrlag.contracts.team.BreakGlassReviewed;
import no.tverrlag.contracts.team.ConsentExpired;
import no.tverrlag.contracts.team.ConsentGiven;
import no.tverrlag.contracts.team.ConsentReplaced;
import no.tverrlag.contracts.team.ConsentWithdrawn;
import no.tverrlag.contracts.team.CoordinatorAssigned;
import no.tverrlag.contracts.team.CoordinatorEnded;
import no.tverrlag.contracts.team.CoordinatorProposed;
import no.tverrlag.contracts.team.CoordinatorRoleAccepted;
import no.tverrlag.contracts.team.CoordinatorRoleDeclined;
import no.tverrlag.contracts.team.CoordinatorVacant;
import no.tverrlag.contracts.team.DisclosureMade;
import no.tverrlag.contracts.team.DisclosureReleased;
import no.tverrlag.contracts.team.FollowUpTeamFormed;
import no.tverrlag.contracts.team.MeetingHeld;
import no.tverrlag.contracts.team.MeetingScheduled;
import no.tverrlag.contracts.team.MemberInvited;
import no.tverrlag.contracts.team.MemberLeft;
import no.tverrlag.contracts.team.MembershipAccepted;
import no.tverrlag.contracts.team.MembershipDeclined;
import no.tverrlag.contracts.team.ResponsibilityDisputeRaised;
import no.tverrlag.contracts.team.ResponsibilityDisputeResolved;
import no.tverrlag.contracts.team.TeamMessage;
import no.tverrlag.contracts.team.TransitionKind;
import no.tverrlag.contracts.team.TransitionRecorded;
import no.tverrlag.kernel.ActorRef;
import org.jspecify.annotations.Nullable;

/** Who coordinated, who took part, and whether the person was in hospital. */
final class TeamReplay {

    private @Nullable ActorRef coordinator;
    private boolean vacant;
    private final Map<String, ActorRef> members = new TreeMap<>();
    private boolean admitted;

    Optional<ActorRef> coordinator() {
        return Optional.ofNullable(coordinator);
    }

    boolean vacant() {
        return vacant;
    }

    List<ActorRef> members() {
        return List.copyOf(members.values());
    }

    boolean admitted() {
        return admitted;
    }

    void take(TeamMessage message) {
        switch (message) {
            case CoordinatorAssigned it -> coordinates(it.coordinator());
            case CoordinatorRoleAccepted it -> coordinates(it.coordinator());
            case CoordinatorRoleDeclined it -> coordinatesNoLonger(it.coordinator());
            case CoordinatorEnded it -> coordinatesNoLonger(it.coordinator());
            case CoordinatorVacant _ -> {
                coordinator = null;
                vacant = true;
            }
            case MembershipAccepted it -> members.put(it.member().id(), it.member());
            case MemberLeft it -> members.remove(it.member().id());
            case TransitionRecorded it -> passes(it.kind());
            case ConsentGiven _, ConsentReplaced _, ConsentWithdrawn _, ConsentExpired _ -> {}
            case AccessBlocked _, AccessBlockLifted _ -> {}
            case BreakGlassOpened _, BreakGlassReviewed _ -> {}
            case DisclosureMade _, DisclosureReleased _ -> {}
            case CoordinatorProposed _, FollowUpTeamFormed _ -> {}
            case MemberInvited _, MembershipDeclined _ -> {}
            case MeetingScheduled _, AgendaPublished _, MeetingHeld _ -> {}
            case AttendanceRecorded _, ActionAssigned _ -> {}
            case ResponsibilityDisputeRaised _, ResponsibilityDisputeResolved _ -> {}
        }
    }

    private void coordinates(ActorRef who) {
        coordinator = who;
        vacant = false;
    }

    private void coordinatesNoLonger(ActorRef who) {
        if (coordinator != null && coordinator.id().equals(who.id())) {
            coordinator = null;
        }
    }

    private void passes(TransitionKind kind) {
        switch (kind) {
            case ADMISSION -> admitted = true;
            case DISCHARGE -> admitted = false;
            case CHILD_TO_ADULT, SCHOOL_STAGE, UNIT_MERGE -> {}
        }
    }
}
