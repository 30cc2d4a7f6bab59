package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.PersonEvent;

/**
 * What team-service tells the others, in the order in which it was decided. Every message says when
 * it was true ({@code at}), so that the state of any past instant follows from the messages alone.
 */
public sealed interface TeamMessage extends PersonEvent
        permits ConsentGiven,
                ConsentReplaced,
                ConsentWithdrawn,
                ConsentExpired,
                AccessBlocked,
                AccessBlockLifted,
                BreakGlassOpened,
                BreakGlassReviewed,
                CoordinatorProposed,
                CoordinatorAssigned,
                CoordinatorRoleAccepted,
                CoordinatorRoleDeclined,
                CoordinatorEnded,
                CoordinatorVacant,
                FollowUpTeamFormed,
                MemberInvited,
                MembershipAccepted,
                MembershipDeclined,
                MemberLeft,
                MeetingScheduled,
                AgendaPublished,
                MeetingHeld,
                AttendanceRecorded,
                ActionAssigned,
                ResponsibilityDisputeRaised,
                ResponsibilityDisputeResolved,
                TransitionRecorded,
                DisclosureMade,
                DisclosureReleased {
    /** When it was true. */
    Instant at();
}
