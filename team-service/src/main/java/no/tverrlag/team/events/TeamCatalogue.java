package no.tverrlag.team.events;

import java.util.List;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Tag;

/**
 * Names and tags of the stored facts: meetings and disagreements are findable by their own ids too.
 */
public final class TeamCatalogue {

    public static final Catalogue<TeamEvent> CATALOGUE =
            Catalogue.of("team", TeamEvent.class)
                    .event("ConsentGiven", ConsentEvent.ConsentGiven.class, DataCategory.CONSENT)
                    .event(
                            "ConsentReplaced",
                            ConsentEvent.ConsentReplaced.class,
                            DataCategory.CONSENT)
                    .event(
                            "ConsentWithdrawn",
                            ConsentEvent.ConsentWithdrawn.class,
                            DataCategory.CONSENT)
                    .event(
                            "CoordinatorProposed",
                            CoordinatorEvent.CoordinatorProposed.class,
                            DataCategory.TEAM)
                    .event(
                            "CoordinatorAssigned",
                            CoordinatorEvent.CoordinatorAssigned.class,
                            DataCategory.TEAM)
                    .event(
                            "CoordinatorRoleAccepted",
                            CoordinatorEvent.CoordinatorRoleAccepted.class,
                            DataCategory.TEAM)
                    .event(
                            "CoordinatorRoleDeclined",
                            CoordinatorEvent.CoordinatorRoleDeclined.class,
                            DataCategory.TEAM)
                    .event(
                            "CoordinatorEnded",
                            CoordinatorEvent.CoordinatorEnded.class,
                            DataCategory.TEAM)
                    .event(
                            "CoordinatorVacant",
                            CoordinatorEvent.CoordinatorVacant.class,
                            DataCategory.TEAM)
                    .event(
                            "FollowUpTeamFormed",
                            MembershipEvent.FollowUpTeamFormed.class,
                            DataCategory.TEAM)
                    .event("MemberInvited", MembershipEvent.MemberInvited.class, DataCategory.TEAM)
                    .event(
                            "MembershipAccepted",
                            MembershipEvent.MembershipAccepted.class,
                            DataCategory.TEAM)
                    .event(
                            "MembershipDeclined",
                            MembershipEvent.MembershipDeclined.class,
                            DataCategory.TEAM)
                    .event("MemberLeft", MembershipEvent.MemberLeft.class, DataCategory.TEAM)
                    .event(
                            "MeetingScheduled",
                            MeetingEvent.MeetingScheduled.class,
                            DataCategory.MEETING,
                            TeamCatalogue::meeting)
                    .event(
                            "AgendaPublished",
                            MeetingEvent.AgendaPublished.class,
                            DataCategory.MEETING,
                            TeamCatalogue::meeting)
                    .event(
                            "MeetingHeld",
                            MeetingEvent.MeetingHeld.class,
                            DataCategory.MEETING,
                            TeamCatalogue::meeting)
                    .event(
                            "AttendanceRecorded",
                            MeetingEvent.AttendanceRecorded.class,
                            DataCategory.MEETING,
                            TeamCatalogue::meeting)
                    .event(
                            "ActionAssigned",
                            MeetingEvent.ActionAssigned.class,
                            DataCategory.MEETING,
                            TeamCatalogue::meeting)
                    .event(
                            "ResponsibilityDisputeRaised",
                            DisagreementEvent.ResponsibilityDisputeRaised.class,
                            DataCategory.TEAM,
                            TeamCatalogue::disagreement)
                    .event(
                            "ResponsibilityDisputeResolved",
                            DisagreementEvent.ResponsibilityDisputeResolved.class,
                            DataCategory.TEAM,
                            TeamCatalogue::disagreement)
                    .event(
                            "TransitionRecorded",
                            TransitionEvent.TransitionRecorded.class,
                            DataCategory.TRANSITION)
                    .build();

    private TeamCatalogue() {}

    private static List<Tag> meeting(MeetingEvent event) {
        return List.of(Tag.of("meeting", event.meeting()));
    }

    private static List<Tag> disagreement(DisagreementEvent event) {
        return List.of(Tag.of("disagreement", event.disagreement()));
    }
}
