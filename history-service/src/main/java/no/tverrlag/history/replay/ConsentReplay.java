package no.tverrlag.history.replay;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.tverrlag.contracts.team.AccessBlockLifted;
import no.tverrlag.contracts.team.AccessBlocked;
import no.tverrlag.contracts.team.ActionAssigned;
import no.tverrlag.contracts.team.AgendaPublished;
import no.tverrlag.contracts.team.AttendanceRecorded;
import no.tverrlag.contracts.team.BreakGlassOpened;
import no.tverrlag.contracts.team.BreakGlassReviewed;
import no.tverrlag.contracts.team.ConsentEnd;
import no.tverrlag.contracts.team.ConsentExpired;
import no.tverrlag.contracts.team.ConsentGiven;
import no.tverrlag.contracts.team.ConsentReplaced;
import no.tverrlag.contracts.team.ConsentTerms;
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
import no.tverrlag.contracts.team.TransitionRecorded;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.Sector;
import org.jspecify.annotations.Nullable;

/** What the person had consented to. */
final class ConsentReplay {

    private final Map<String, ConsentGiven> standing = new TreeMap<>();

    /** Neither withdrawn nor replaced by then, begun and not run out. */
    List<ConsentGiven> inForce(Instant at) {
        return standing.values().stream()
                .filter(each -> !each.from().isAfter(at))
                .filter(each -> each.until() == null || each.until().isAfter(at))
                .toList();
    }

    void take(TeamMessage message) {
        switch (message) {
            case ConsentGiven it -> standing.put(it.consent(), it);
            case ConsentReplaced it -> standing.remove(it.consent());
            case ConsentWithdrawn it -> it.ended().forEach(this::end);
            case ConsentExpired it -> standing.remove(it.consent());
            case AccessBlocked _, AccessBlockLifted _ -> {}
            case BreakGlassOpened _, BreakGlassReviewed _ -> {}
            case DisclosureMade _, DisclosureReleased _ -> {}
            case CoordinatorProposed _, CoordinatorAssigned _, CoordinatorRoleAccepted _ -> {}
            case CoordinatorRoleDeclined _, CoordinatorEnded _, CoordinatorVacant _ -> {}
            case FollowUpTeamFormed _, MemberInvited _, MembershipAccepted _ -> {}
            case MembershipDeclined _, MemberLeft _, TransitionRecorded _ -> {}
            case MeetingScheduled _, AgendaPublished _, MeetingHeld _ -> {}
            case AttendanceRecorded _, ActionAssigned _ -> {}
            case ResponsibilityDisputeRaised _, ResponsibilityDisputeResolved _ -> {}
        }
    }

    private void end(ConsentEnd end) {
        if (end.whole()) {
            standing.remove(end.consent());
        } else {
            standing.computeIfPresent(end.consent(), (_, given) -> without(given, end));
        }
    }

    private static ConsentGiven without(ConsentGiven given, ConsentEnd end) {
        Set<Sector> left = EnumSet.noneOf(Sector.class);
        left.addAll(given.recipients());
        end.recipients().forEach(left::remove);
        return new ConsentGiven(
                given.person(),
                given.consent(),
                given.kind(),
                List.copyOf(left),
                given.categories(),
                given.from(),
                given.until(),
                given.givenBy(),
                given.form(),
                given.recordedBy(),
                given.at(),
                without(given.terms(), end.namedIfAny()));
    }

    private static @Nullable ConsentTerms without(@Nullable ConsentTerms terms, List<Party> ended) {
        return terms == null
                ? null
                : new ConsentTerms(
                        terms.named().stream().filter(each -> !ended.contains(each)).toList(),
                        terms.purpose(),
                        terms.capacity(),
                        terms.documentRef(),
                        terms.renews());
    }
}
