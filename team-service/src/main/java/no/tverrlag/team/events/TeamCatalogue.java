package no.tverrlag.team.events;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Names and tags of the stored facts: meetings and disagreements are findable by their own ids too.
 */
public final class TeamCatalogue {

    public static final Catalogue<TeamEvent> CATALOGUE =
            Catalogue.of("team", TeamEvent.class)
                    .event(
                            "ConsentGiven",
                            ConsentEvent.ConsentGiven.class,
                            DataCategory.CONSENT,
                            TeamCatalogue::end)
                    .event(
                            "ConsentReplaced",
                            ConsentEvent.ConsentReplaced.class,
                            DataCategory.CONSENT)
                    .event(
                            "ConsentWithdrawn",
                            ConsentEvent.ConsentWithdrawn.class,
                            DataCategory.CONSENT)
                    .event(
                            "ConsentExpired",
                            ConsentEvent.ConsentExpired.class,
                            DataCategory.CONSENT)
                    .event(
                            "AccessBlocked",
                            ProtectionEvent.AccessBlocked.class,
                            DataCategory.CONSENT)
                    .event(
                            "AccessBlockLifted",
                            ProtectionEvent.AccessBlockLifted.class,
                            DataCategory.CONSENT)
                    .event(
                            "BreakGlassOpened",
                            ProtectionEvent.BreakGlassOpened.class,
                            DataCategory.ACCESS_LOG,
                            it -> glass(it.municipality()))
                    .event(
                            "BreakGlassReviewed",
                            ProtectionEvent.BreakGlassReviewed.class,
                            DataCategory.ACCESS_LOG,
                            it -> glass(it.municipality()))
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
                    .event(
                            "DisclosureMade",
                            ProtectionEvent.DisclosureMade.class,
                            DataCategory.ACCESS_LOG,
                            made -> disclosure(made.disclosure()))
                    .event(
                            "DisclosureReleased",
                            ProtectionEvent.DisclosureReleased.class,
                            DataCategory.ACCESS_LOG,
                            released -> disclosure(released.disclosure()))
                    .build();

    private TeamCatalogue() {}

    /** All consents that end on one day. */
    public static Tag endingOn(LocalDate day) {
        return Tag.of("consent-ends", day.toString());
    }

    /** All emergency accesses that one municipality's unit must review. */
    public static Tag glassesOf(String municipality) {
        return Tag.of("break-glass-of", municipality);
    }

    private static List<Tag> end(ConsentEvent.ConsentGiven given) {
        return given.until() == null
                ? List.of()
                : List.of(endingOn(LocalDate.ofInstant(given.until(), ZoneOffset.UTC)));
    }

    private static List<Tag> glass(@Nullable String municipality) {
        return municipality == null ? List.of() : List.of(glassesOf(municipality));
    }

    private static List<Tag> meeting(MeetingEvent event) {
        return List.of(Tag.of("meeting", event.meeting()));
    }

    private static List<Tag> disagreement(DisagreementEvent event) {
        return List.of(Tag.of("disagreement", event.disagreement()));
    }

    private static List<Tag> disclosure(String id) {
        return List.of(Tag.of("disclosure", id));
    }
}
