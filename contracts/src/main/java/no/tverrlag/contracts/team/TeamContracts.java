package no.tverrlag.contracts.team;

import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.DataCategory;

/** The public events of team-service: names, versions and categories. */
public final class TeamContracts {

    public static final Catalogue<TeamMessage> CATALOGUE =
            Catalogue.of("team", TeamMessage.class)
                    .event("ConsentGiven", ConsentGiven.class, DataCategory.CONSENT)
                    .event("ConsentReplaced", ConsentReplaced.class, DataCategory.CONSENT)
                    .event("ConsentWithdrawn", ConsentWithdrawn.class, DataCategory.CONSENT)
                    .event("ConsentExpired", ConsentExpired.class, DataCategory.CONSENT)
                    .event("AccessBlocked", AccessBlocked.class, DataCategory.CONSENT)
                    .event("AccessBlockLifted", AccessBlockLifted.class, DataCategory.CONSENT)
                    .event("BreakGlassOpened", BreakGlassOpened.class, DataCategory.ACCESS_LOG)
                    .event("BreakGlassReviewed", BreakGlassReviewed.class, DataCategory.ACCESS_LOG)
                    .event("CoordinatorProposed", CoordinatorProposed.class, DataCategory.TEAM)
                    .event("CoordinatorAssigned", CoordinatorAssigned.class, DataCategory.TEAM)
                    .event(
                            "CoordinatorRoleAccepted",
                            CoordinatorRoleAccepted.class,
                            DataCategory.TEAM)
                    .event(
                            "CoordinatorRoleDeclined",
                            CoordinatorRoleDeclined.class,
                            DataCategory.TEAM)
                    .event("CoordinatorEnded", CoordinatorEnded.class, DataCategory.TEAM)
                    .event("CoordinatorVacant", CoordinatorVacant.class, DataCategory.TEAM)
                    .event("FollowUpTeamFormed", FollowUpTeamFormed.class, DataCategory.TEAM)
                    .event("MemberInvited", MemberInvited.class, DataCategory.TEAM)
                    .event("MembershipAccepted", MembershipAccepted.class, DataCategory.TEAM)
                    .event("MembershipDeclined", MembershipDeclined.class, DataCategory.TEAM)
                    .event("MemberLeft", MemberLeft.class, DataCategory.TEAM)
                    .event("MeetingScheduled", MeetingScheduled.class, DataCategory.MEETING)
                    .event("AgendaPublished", AgendaPublished.class, DataCategory.MEETING)
                    .event("MeetingHeld", MeetingHeld.class, DataCategory.MEETING)
                    .event("AttendanceRecorded", AttendanceRecorded.class, DataCategory.MEETING)
                    .event("ActionAssigned", ActionAssigned.class, DataCategory.MEETING)
                    .event(
                            "ResponsibilityDisputeRaised",
                            ResponsibilityDisputeRaised.class,
                            DataCategory.TEAM)
                    .event(
                            "ResponsibilityDisputeResolved",
                            ResponsibilityDisputeResolved.class,
                            DataCategory.TEAM)
                    .event("TransitionRecorded", TransitionRecorded.class, DataCategory.TRANSITION)
                    .event("DisclosureMade", DisclosureMade.class, DataCategory.ACCESS_LOG)
                    .event("DisclosureReleased", DisclosureReleased.class, DataCategory.ACCESS_LOG)
                    .build();

    private TeamContracts() {}
}
