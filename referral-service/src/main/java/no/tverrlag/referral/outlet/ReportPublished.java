package no.tverrlag.referral.outlet;

import java.util.List;
import java.util.function.Function;
import no.tverrlag.contracts.referral.ReferralMessage;
import no.tverrlag.referral.events.AssessmentConcluded;
import no.tverrlag.referral.events.NeedAcceptedForAssessment;
import no.tverrlag.referral.events.NeedReportDeclined;
import no.tverrlag.referral.events.NeedReportLinkedAsDuplicate;
import no.tverrlag.referral.events.NeedReportReceived;
import no.tverrlag.referral.events.NeedReportRedirected;
import no.tverrlag.referral.events.NeedReportWithdrawn;
import no.tverrlag.referral.events.NeedReported;
import no.tverrlag.referral.events.ReportEvent;
import org.jspecify.annotations.Nullable;

/** What happened to a report, in the published language. */
final class ReportPublished {

    private ReportPublished() {}

    static ReferralMessage of(ReportEvent fact) {
        return switch (fact) {
            case NeedReported it -> published(it);
            case NeedReportReceived it -> published(it);
            case NeedReportLinkedAsDuplicate it -> published(it);
            case NeedReportDeclined it -> published(it);
            case NeedReportRedirected it -> published(it);
            case NeedReportWithdrawn it -> published(it);
            case NeedAcceptedForAssessment it -> published(it);
            case AssessmentConcluded it -> published(it);
        };
    }

    private static ReferralMessage published(NeedReported it) {
        return new no.tverrlag.contracts.referral.NeedReported(
                it.person(),
                it.report(),
                it.reporter(),
                no.tverrlag.contracts.referral.NeedReported.ReporterKind.valueOf(
                        it.reporterKind().name()),
                it.summary(),
                named(
                        it.needAreas(),
                        no.tverrlag.contracts.referral.NeedReported.NeedArea::valueOf),
                no.tverrlag.contracts.referral.NeedReported.Urgency.valueOf(it.urgency().name()),
                no.tverrlag.contracts.referral.NeedReported.IdentificationMethod.valueOf(
                        it.identificationMethod().name()),
                named(
                        it.requested(),
                        no.tverrlag.contracts.referral.NeedReported.Requested::valueOf),
                published(it.consentToReport()),
                it.dutyBasis(),
                it.at());
    }

    private static ReferralMessage published(NeedReportReceived it) {
        return new no.tverrlag.contracts.referral.NeedReportReceived(
                it.person(), it.report(), it.by(), it.dueAt(), it.at());
    }

    private static ReferralMessage published(NeedReportLinkedAsDuplicate it) {
        return new no.tverrlag.contracts.referral.NeedReportLinkedAsDuplicate(
                it.person(), it.report(), it.primary(), it.by(), it.at());
    }

    private static ReferralMessage published(NeedReportDeclined it) {
        return new no.tverrlag.contracts.referral.NeedReportDeclined(
                it.person(),
                it.report(),
                no.tverrlag.contracts.referral.NeedReportDeclined.ReasonCode.valueOf(
                        it.reasonCode().name()),
                it.text(),
                it.informedPersonAt(),
                it.complaintInfoGiven(),
                it.by(),
                it.at());
    }

    private static ReferralMessage published(NeedReportRedirected it) {
        return new no.tverrlag.contracts.referral.NeedReportRedirected(
                it.person(),
                it.report(),
                no.tverrlag.contracts.referral.NeedReportDeclined.ReasonCode.valueOf(
                        it.reasonCode().name()),
                it.to(),
                it.text(),
                it.informedPersonAt(),
                it.complaintInfoGiven(),
                it.by(),
                it.at());
    }

    private static ReferralMessage published(NeedReportWithdrawn it) {
        return new no.tverrlag.contracts.referral.NeedReportWithdrawn(
                it.person(), it.report(), it.text(), it.by(), it.at());
    }

    private static ReferralMessage published(NeedAcceptedForAssessment it) {
        return new no.tverrlag.contracts.referral.NeedAcceptedForAssessment(
                it.person(),
                it.report(),
                it.responsible(),
                it.participants(),
                it.dueAt(),
                it.by(),
                it.at());
    }

    private static ReferralMessage published(AssessmentConcluded it) {
        return new no.tverrlag.contracts.referral.AssessmentConcluded(
                it.person(),
                it.report(),
                new no.tverrlag.contracts.referral.AssessmentConcluded.Eligibility(
                        it.eligible().longTerm(), it.eligible().coordinated()),
                named(
                        it.outcome(),
                        no.tverrlag.contracts.referral.AssessmentConcluded.Outcome::valueOf),
                it.rationale(),
                it.personView(),
                it.reassessAt(),
                it.by(),
                it.at());
    }

    private static no.tverrlag.contracts.referral.NeedReported.@Nullable ConsentToReport published(
            NeedReported.@Nullable ConsentToReport it) {
        return it == null
                ? null
                : new no.tverrlag.contracts.referral.NeedReported.ConsentToReport(
                        it.given(), it.by());
    }

    private static <T> List<T> named(List<? extends Enum<?>> codes, Function<String, T> valueOf) {
        return codes.stream().map(Enum::name).map(valueOf).toList();
    }
}
