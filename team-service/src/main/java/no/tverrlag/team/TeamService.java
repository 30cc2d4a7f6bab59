package no.tverrlag.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import no.tverrlag.contracts.team.TeamContracts;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.Slice;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.runtime.access.AccessTable;
import no.tverrlag.team.consent.ExpireConsent;
import no.tverrlag.team.consent.GiveConsent;
import no.tverrlag.team.consent.RenewConsent;
import no.tverrlag.team.consent.WithdrawConsent;
import no.tverrlag.team.coordinator.AcceptRole;
import no.tverrlag.team.coordinator.AssignCoordinator;
import no.tverrlag.team.coordinator.DeclineRole;
import no.tverrlag.team.coordinator.EndCoordinator;
import no.tverrlag.team.coordinator.ProposeCoordinator;
import no.tverrlag.team.disagreement.RaiseDisagreement;
import no.tverrlag.team.disagreement.ResolveDisagreement;
import no.tverrlag.team.disclosure.Disclose;
import no.tverrlag.team.disclosure.ReleaseDisclosure;
import no.tverrlag.team.events.TeamCatalogue;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.meeting.PublishAgenda;
import no.tverrlag.team.meeting.RecordMeeting;
import no.tverrlag.team.meeting.ScheduleMeeting;
import no.tverrlag.team.membership.AnswerInvitation;
import no.tverrlag.team.membership.EndMembership;
import no.tverrlag.team.membership.FormTeam;
import no.tverrlag.team.membership.InviteMember;
import no.tverrlag.team.outlet.TeamOutlet;
import no.tverrlag.team.protection.BlockAccess;
import no.tverrlag.team.protection.BreakGlass;
import no.tverrlag.team.protection.LiftBlock;
import no.tverrlag.team.protection.ReviewBreakGlass;
import no.tverrlag.team.transition.RecordTransition;

/** What team-service is made of. */
@ApplicationScoped
public class TeamService implements ServiceDefinition {

    @Override
    public String name() {
        return "team";
    }

    @Override
    public AccessTable access() {
        return TeamAccess.TABLE;
    }

    @Override
    public Optional<Catalogue<? extends PersonEvent>> catalogue() {
        return Optional.of(TeamCatalogue.CATALOGUE);
    }

    @Override
    public List<Slice<?, ?, ? extends PersonEvent>> slices() {
        return List.of(
                GiveConsent.SLICE,
                RenewConsent.SLICE,
                WithdrawConsent.SLICE,
                ExpireConsent.SLICE,
                BlockAccess.SLICE,
                LiftBlock.SLICE,
                BreakGlass.SLICE,
                ReviewBreakGlass.SLICE,
                Disclose.SLICE,
                ReleaseDisclosure.SLICE,
                ProposeCoordinator.SLICE,
                AssignCoordinator.SLICE,
                AcceptRole.SLICE,
                DeclineRole.SLICE,
                EndCoordinator.SLICE,
                FormTeam.SLICE,
                InviteMember.SLICE,
                AnswerInvitation.SLICE,
                EndMembership.SLICE,
                ScheduleMeeting.SLICE,
                PublishAgenda.SLICE,
                RecordMeeting.SLICE,
                RaiseDisagreement.SLICE,
                ResolveDisagreement.SLICE,
                RecordTransition.SLICE);
    }

    @Override
    public Optional<Catalogue<? extends PersonEvent>> contracts() {
        return Optional.of(TeamContracts.CATALOGUE);
    }

    @Override
    public PersonEvent published(PersonEvent stored) {
        return TeamOutlet.published((TeamEvent) stored);
    }
}
