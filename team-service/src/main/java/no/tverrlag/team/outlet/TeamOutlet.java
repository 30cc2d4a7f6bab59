package no.tverrlag.team.outlet;

import java.util.List;
import no.tverrlag.contracts.team.AccessBlockLifted;
import no.tverrlag.contracts.team.AccessBlocked;
import no.tverrlag.contracts.team.ActionAssigned;
import no.tverrlag.contracts.team.AgendaPublished;
import no.tverrlag.contracts.team.Attendance;
import no.tverrlag.contracts.team.AttendanceMode;
import no.tverrlag.contracts.team.AttendanceRecorded;
import no.tverrlag.contracts.team.AttendanceStatus;
import no.tverrlag.contracts.team.BreakGlassOpened;
import no.tverrlag.contracts.team.BreakGlassReviewed;
import no.tverrlag.contracts.team.ConsentCapacity;
import no.tverrlag.contracts.team.ConsentEnd;
import no.tverrlag.contracts.team.ConsentExpired;
import no.tverrlag.contracts.team.ConsentForm;
import no.tverrlag.contracts.team.ConsentGiven;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.contracts.team.ConsentLapse;
import no.tverrlag.contracts.team.ConsentReplaced;
import no.tverrlag.contracts.team.ConsentTerms;
import no.tverrlag.contracts.team.ConsentWithdrawn;
import no.tverrlag.contracts.team.CoordinatorAssigned;
import no.tverrlag.contracts.team.CoordinatorEnded;
import no.tverrlag.contracts.team.CoordinatorKind;
import no.tverrlag.contracts.team.CoordinatorProposed;
import no.tverrlag.contracts.team.CoordinatorRoleAccepted;
import no.tverrlag.contracts.team.CoordinatorRoleDeclined;
import no.tverrlag.contracts.team.CoordinatorVacant;
import no.tverrlag.contracts.team.DeclineReason;
import no.tverrlag.contracts.team.DisclosureDuty;
import no.tverrlag.contracts.team.DisclosureMade;
import no.tverrlag.contracts.team.DisclosureReleased;
import no.tverrlag.contracts.team.EndReason;
import no.tverrlag.contracts.team.FollowUpTeamFormed;
import no.tverrlag.contracts.team.MeetingHeld;
import no.tverrlag.contracts.team.MeetingKind;
import no.tverrlag.contracts.team.MeetingScheduled;
import no.tverrlag.contracts.team.MemberInvited;
import no.tverrlag.contracts.team.MemberLeft;
import no.tverrlag.contracts.team.MembershipAccepted;
import no.tverrlag.contracts.team.MembershipDeclined;
import no.tverrlag.contracts.team.PersonPreference;
import no.tverrlag.contracts.team.ResponsibilityDisputeRaised;
import no.tverrlag.contracts.team.ResponsibilityDisputeResolved;
import no.tverrlag.contracts.team.TeamMessage;
import no.tverrlag.contracts.team.TransitionKind;
import no.tverrlag.contracts.team.TransitionRecorded;
import no.tverrlag.contracts.team.VacancyCause;
import no.tverrlag.team.events.ConsentEvent;
import no.tverrlag.team.events.CoordinatorEvent;
import no.tverrlag.team.events.DisagreementEvent;
import no.tverrlag.team.events.MeetingEvent;
import no.tverrlag.team.events.MembershipEvent;
import no.tverrlag.team.events.ProtectionEvent;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.TransitionEvent;
import org.jspecify.annotations.Nullable;

/** What leaves team-service: each stored fact as the public message of the same name. */
public final class TeamOutlet {

    private TeamOutlet() {}

    public static TeamMessage published(TeamEvent event) {
        return switch (event) {
            case ConsentEvent it -> consent(it);
            case CoordinatorEvent it -> coordinator(it);
            case MembershipEvent it -> membership(it);
            case MeetingEvent it -> meeting(it);
            case DisagreementEvent it -> disagreement(it);
            case TransitionEvent it -> transition(it);
            case ProtectionEvent it -> protection(it);
        };
    }

    private static TeamMessage consent(ConsentEvent event) {
        return switch (event) {
            case ConsentEvent.ConsentGiven it ->
                    new ConsentGiven(
                            it.person(),
                            it.consent(),
                            ConsentKind.valueOf(it.kind().name()),
                            it.recipients(),
                            it.categories(),
                            it.from(),
                            it.until(),
                            it.givenBy(),
                            ConsentForm.valueOf(it.form().name()),
                            it.recordedBy(),
                            it.at(),
                            terms(it.terms()));
            case ConsentEvent.ConsentExpired it ->
                    new ConsentExpired(
                            it.person(),
                            it.consent(),
                            ConsentKind.valueOf(it.kind().name()),
                            it.until(),
                            it.at());
            case ConsentEvent.ConsentReplaced it ->
                    new ConsentReplaced(it.person(), it.consent(), it.replacedBy(), it.at());
            case ConsentEvent.ConsentWithdrawn it ->
                    new ConsentWithdrawn(
                            it.person(),
                            ConsentKind.valueOf(it.kind().name()),
                            ends(it.ended()),
                            it.withdrawnBy(),
                            it.at());
        };
    }

    private static TeamMessage coordinator(CoordinatorEvent event) {
        return switch (event) {
            case CoordinatorEvent.CoordinatorProposed it ->
                    new CoordinatorProposed(
                            it.person(),
                            it.candidate(),
                            CoordinatorKind.valueOf(it.kind().name()),
                            wish(it.personPreference()),
                            it.preferenceNotObtainedReason(),
                            it.proposedBy(),
                            it.at());
            case CoordinatorEvent.CoordinatorAssigned it ->
                    new CoordinatorAssigned(
                            it.person(),
                            it.coordinator(),
                            CoordinatorKind.valueOf(it.kind().name()),
                            wish(it.personPreference()),
                            it.preferenceNotObtainedReason(),
                            it.reasonIfNotPreferred(),
                            it.consent(),
                            it.appointedBy(),
                            it.at());
            case CoordinatorEvent.CoordinatorRoleAccepted it ->
                    new CoordinatorRoleAccepted(
                            it.person(),
                            it.coordinator(),
                            CoordinatorKind.valueOf(it.kind().name()),
                            it.at());
            case CoordinatorEvent.CoordinatorRoleDeclined it ->
                    new CoordinatorRoleDeclined(
                            it.person(),
                            it.coordinator(),
                            CoordinatorKind.valueOf(it.kind().name()),
                            DeclineReason.valueOf(it.reasonCode().name()),
                            it.at());
            case CoordinatorEvent.CoordinatorEnded it ->
                    new CoordinatorEnded(
                            it.person(),
                            it.coordinator(),
                            CoordinatorKind.valueOf(it.kind().name()),
                            EndReason.valueOf(it.reason().name()),
                            it.handoverNote(),
                            it.endedBy(),
                            it.at(),
                            lapse(it.lapse()));
            case CoordinatorEvent.CoordinatorVacant it ->
                    new CoordinatorVacant(
                            it.person(),
                            CoordinatorKind.valueOf(it.kind().name()),
                            VacancyCause.valueOf(it.cause().name()),
                            it.at());
        };
    }

    private static @Nullable ConsentLapse lapse(
            no.tverrlag.team.events.@Nullable ConsentLapse how) {
        return how == null ? null : ConsentLapse.valueOf(how.name());
    }

    private static TeamMessage membership(MembershipEvent event) {
        return switch (event) {
            case MembershipEvent.FollowUpTeamFormed it ->
                    new FollowUpTeamFormed(it.person(), it.formedBy(), it.at());
            case MembershipEvent.MemberInvited it ->
                    new MemberInvited(
                            it.person(),
                            it.member(),
                            it.function(),
                            AttendanceMode.valueOf(it.mode().name()),
                            it.sharingNeeded(),
                            it.invitedBy(),
                            it.at());
            case MembershipEvent.MembershipAccepted it ->
                    new MembershipAccepted(
                            it.person(),
                            it.member(),
                            it.function(),
                            AttendanceMode.valueOf(it.mode().name()),
                            it.at());
            case MembershipEvent.MembershipDeclined it ->
                    new MembershipDeclined(
                            it.person(),
                            it.member(),
                            DeclineReason.valueOf(it.reason().name()),
                            it.at());
            case MembershipEvent.MemberLeft it ->
                    new MemberLeft(
                            it.person(),
                            it.member(),
                            EndReason.valueOf(it.reason().name()),
                            it.wasActive(),
                            it.endedBy(),
                            it.at());
        };
    }

    private static TeamMessage meeting(MeetingEvent event) {
        return switch (event) {
            case MeetingEvent.MeetingScheduled it ->
                    new MeetingScheduled(
                            it.person(),
                            it.meeting(),
                            MeetingKind.valueOf(it.kind().name()),
                            it.when(),
                            it.agendaDeadline(),
                            it.personInvited(),
                            it.exclusionReason(),
                            it.scheduledBy(),
                            it.at());
            case MeetingEvent.AgendaPublished it ->
                    new AgendaPublished(
                            it.person(), it.meeting(), it.items(), it.publishedBy(), it.at());
            case MeetingEvent.MeetingHeld it ->
                    new MeetingHeld(
                            it.person(),
                            it.meeting(),
                            MeetingKind.valueOf(it.kind().name()),
                            it.when(),
                            it.personInvited(),
                            it.recordedBy(),
                            it.at());
            case MeetingEvent.AttendanceRecorded it ->
                    new AttendanceRecorded(
                            it.person(), it.meeting(), attendance(it.attendance()), it.at());
            case MeetingEvent.ActionAssigned it ->
                    new ActionAssigned(
                            it.person(),
                            it.meeting(),
                            it.action(),
                            it.text(),
                            it.owner(),
                            it.due(),
                            it.at());
        };
    }

    private static TeamMessage disagreement(DisagreementEvent event) {
        return switch (event) {
            case DisagreementEvent.ResponsibilityDisputeRaised it ->
                    new ResponsibilityDisputeRaised(
                            it.person(),
                            it.disagreement(),
                            it.subject(),
                            it.parties(),
                            it.raisedBy(),
                            it.at());
            case DisagreementEvent.ResponsibilityDisputeResolved it ->
                    new ResponsibilityDisputeResolved(
                            it.person(),
                            it.disagreement(),
                            it.resolution(),
                            it.resolvedBy(),
                            it.at());
        };
    }

    private static TeamMessage transition(TransitionEvent event) {
        return switch (event) {
            case TransitionEvent.TransitionRecorded it ->
                    new TransitionRecorded(
                            it.person(),
                            it.transition(),
                            TransitionKind.valueOf(it.kind().name()),
                            it.unit(),
                            it.reason(),
                            it.municipalityReady(),
                            it.recordedBy(),
                            it.at());
        };
    }

    private static TeamMessage protection(ProtectionEvent event) {
        return switch (event) {
            case ProtectionEvent.AccessBlocked it ->
                    new AccessBlocked(
                            it.person(),
                            it.block(),
                            it.party(),
                            it.categories(),
                            it.ownWish(),
                            it.blockedBy(),
                            it.at());
            case ProtectionEvent.AccessBlockLifted it ->
                    new AccessBlockLifted(it.person(), it.block(), it.liftedBy(), it.at());
            case ProtectionEvent.BreakGlassOpened it ->
                    new BreakGlassOpened(
                            it.person(),
                            it.breakGlass(),
                            it.openedBy(),
                            it.reason(),
                            it.until(),
                            it.municipality(),
                            it.at());
            case ProtectionEvent.DisclosureMade it ->
                    new DisclosureMade(
                            it.person(),
                            it.disclosure(),
                            it.organisation(),
                            DisclosureDuty.valueOf(it.duty().name()),
                            it.summary(),
                            it.hidden(),
                            it.disclosedBy(),
                            it.at());
            case ProtectionEvent.DisclosureReleased it ->
                    new DisclosureReleased(it.person(), it.disclosure(), it.releasedBy(), it.at());
            case ProtectionEvent.BreakGlassReviewed it ->
                    new BreakGlassReviewed(
                            it.person(),
                            it.breakGlass(),
                            it.justified(),
                            it.note(),
                            it.municipality(),
                            it.reviewedBy(),
                            it.at());
        };
    }

    private static @Nullable ConsentTerms terms(
            no.tverrlag.team.events.@Nullable ConsentTerms stored) {
        return stored == null
                ? null
                : new ConsentTerms(
                        stored.named(),
                        stored.purpose(),
                        stored.capacity() == null
                                ? null
                                : ConsentCapacity.valueOf(stored.capacity().name()),
                        stored.documentRef(),
                        stored.renews());
    }

    private static @Nullable PersonPreference wish(
            no.tverrlag.team.events.@Nullable PersonPreference stored) {
        return stored == null ? null : new PersonPreference(stored.wanted(), stored.obtainedBy());
    }

    private static List<ConsentEnd> ends(List<no.tverrlag.team.events.ConsentEnd> stored) {
        return stored.stream()
                .map(
                        end ->
                                new ConsentEnd(
                                        end.consent(), end.recipients(), end.whole(), end.named()))
                .toList();
    }

    private static List<Attendance> attendance(List<no.tverrlag.team.events.Attendance> stored) {
        return stored.stream()
                .map(
                        one ->
                                new Attendance(
                                        one.participant(),
                                        AttendanceStatus.valueOf(one.status().name())))
                .toList();
    }
}
