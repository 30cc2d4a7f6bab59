package no.tverrlag.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import no.tverrlag.contracts.referral.ReferralContracts;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.Slice;
import no.tverrlag.referral.assessment.RecordContribution;
import no.tverrlag.referral.assessment.RecordIplos;
import no.tverrlag.referral.assessment.RecordPsfs;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.keeping.ErasePerson;
import no.tverrlag.referral.keeping.LiftLegalHold;
import no.tverrlag.referral.keeping.PlaceLegalHold;
import no.tverrlag.referral.outcome.AcceptForAssessment;
import no.tverrlag.referral.outcome.AcknowledgeReport;
import no.tverrlag.referral.outcome.ConcludeAssessment;
import no.tverrlag.referral.outcome.DeclineReport;
import no.tverrlag.referral.outcome.LinkDuplicate;
import no.tverrlag.referral.outcome.RedirectReport;
import no.tverrlag.referral.outcome.WithdrawReport;
import no.tverrlag.referral.outlet.ReferralOutlet;
import no.tverrlag.referral.protection.ProtectAddress;
import no.tverrlag.referral.registerperson.RegisterPerson;
import no.tverrlag.referral.reportneed.ReportNeed;
import no.tverrlag.referral.riskscore.RecordRiskScore;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.runtime.access.AccessTable;

/** What referral-service is made of. */
@ApplicationScoped
public class ReferralService implements ServiceDefinition {

    @Override
    public String name() {
        return "referral";
    }

    @Override
    public AccessTable access() {
        return ReferralAccess.TABLE;
    }

    @Override
    public Optional<Catalogue<? extends PersonEvent>> catalogue() {
        return Optional.of(ReferralCatalogue.CATALOGUE);
    }

    @Override
    public List<Slice<?, ?, ? extends PersonEvent>> slices() {
        return List.of(
                RegisterPerson.SLICE,
                ReportNeed.SLICE,
                AcknowledgeReport.SLICE,
                LinkDuplicate.SLICE,
                DeclineReport.SLICE,
                RedirectReport.SLICE,
                WithdrawReport.SLICE,
                AcceptForAssessment.SLICE,
                RecordContribution.SLICE,
                RecordPsfs.SLICE,
                RecordIplos.SLICE,
                ConcludeAssessment.SLICE,
                RecordRiskScore.SLICE,
                PlaceLegalHold.SLICE,
                LiftLegalHold.SLICE,
                ProtectAddress.SLICE,
                ErasePerson.SLICE);
    }

    @Override
    public Optional<Catalogue<? extends PersonEvent>> contracts() {
        return Optional.of(ReferralContracts.CATALOGUE);
    }

    @Override
    public PersonEvent published(PersonEvent stored) {
        return ReferralOutlet.published((ReferralEvent) stored);
    }
}
