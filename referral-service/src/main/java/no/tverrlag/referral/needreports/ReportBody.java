package no.tverrlag.referral.needreports;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.referral.events.AssessmentConcluded;
import no.tverrlag.referral.events.NeedAcceptedForAssessment;
import no.tverrlag.referral.events.NeedReportDeclined;
import no.tverrlag.referral.events.NeedReportLinkedAsDuplicate;
import no.tverrlag.referral.events.NeedReportReceived;
import no.tverrlag.referral.events.NeedReportRedirected;
import no.tverrlag.referral.events.NeedReportWithdrawn;
import no.tverrlag.referral.events.NeedReported;
import no.tverrlag.referral.events.OutcomeEvent;
import no.tverrlag.referral.events.ReportOutcome;
import org.jspecify.annotations.Nullable;

/** A report as it goes over the wire; what was erased is left out. */
public record ReportBody(
        String id,
        PersonId person,
        ReportStory.State state,
        ActorRef reporter,
        NeedReported.ReporterKind reporterKind,
        @Nullable String summary,
        List<NeedReported.NeedArea> needAreas,
        NeedReported.Urgency urgency,
        NeedReported.IdentificationMethod identificationMethod,
        List<NeedReported.Requested> requested,
        NeedReported.@Nullable ConsentToReport consentToReport,
        @Nullable String dutyBasis,
        Instant reportedAt,
        @Nullable Receipt receipt,
        @Nullable Settled outcome,
        @Nullable Conclusion conclusion) {

    /** That the coordinating unit has seen it. */
    public record Receipt(ActorRef by, @Nullable Instant dueAt, Instant at) {}

    /** What became of it; only the members that this kind of outcome has. */
    public record Settled(
            ReportOutcome kind,
            NeedReportDeclined.@Nullable ReasonCode reasonCode,
            @Nullable String text,
            @Nullable String to,
            @Nullable Instant informedPersonAt,
            @Nullable Boolean complaintInfoGiven,
            @Nullable String primary,
            @Nullable ActorRef responsible,
            @Nullable List<ActorRef> participants,
            @Nullable Instant dueAt,
            Instant at) {}

    /** What the assessment came to. */
    public record Conclusion(
            AssessmentConcluded.Eligibility eligible,
            List<AssessmentConcluded.Outcome> outcome,
            @Nullable String rationale,
            @Nullable String personView,
            @Nullable Instant reassessAt,
            Instant at) {}

    static ReportBody of(ReportStory story) {
        NeedReported it = story.reported();
        NeedReportReceived receipt = story.receipt();
        return new ReportBody(
                it.report(),
                it.person(),
                story.state(),
                it.reporter(),
                it.reporterKind(),
                text(it.summary()),
                it.needAreas(),
                it.urgency(),
                it.identificationMethod(),
                it.requested(),
                it.consentToReport(),
                it.dutyBasis(),
                it.at(),
                receipt == null ? null : new Receipt(receipt.by(), receipt.dueAt(), receipt.at()),
                settled(story.outcome()),
                conclusion(story.conclusion()));
    }

    private static @Nullable Settled settled(@Nullable OutcomeEvent outcome) {
        return switch (outcome) {
            case null -> null;
            case NeedReportDeclined it ->
                    left(
                            ReportOutcome.DECLINED,
                            it.reasonCode(),
                            it.text(),
                            null,
                            it.informedPersonAt(),
                            it.complaintInfoGiven(),
                            it.at());
            case NeedReportRedirected it ->
                    left(
                            ReportOutcome.REDIRECTED,
                            it.reasonCode(),
                            it.text(),
                            it.to(),
                            it.informedPersonAt(),
                            it.complaintInfoGiven(),
                            it.at());
            case NeedReportWithdrawn it ->
                    left(ReportOutcome.WITHDRAWN, null, it.text(), null, null, null, it.at());
            case NeedReportLinkedAsDuplicate it -> linked(it);
            case NeedAcceptedForAssessment it -> accepted(it);
        };
    }

    private static Settled left(
            ReportOutcome kind,
            NeedReportDeclined.@Nullable ReasonCode code,
            @Nullable Sealed text,
            @Nullable Sealed to,
            @Nullable Instant informedAt,
            @Nullable Boolean complaintInfo,
            Instant at) {
        return new Settled(
                kind,
                code,
                text(text),
                text(to),
                informedAt,
                complaintInfo,
                null,
                null,
                null,
                null,
                at);
    }

    private static Settled linked(NeedReportLinkedAsDuplicate it) {
        return new Settled(
                ReportOutcome.DUPLICATE,
                null,
                null,
                null,
                null,
                null,
                it.primary(),
                null,
                null,
                null,
                it.at());
    }

    private static Settled accepted(NeedAcceptedForAssessment it) {
        return new Settled(
                ReportOutcome.ACCEPTED,
                null,
                null,
                null,
                null,
                null,
                null,
                it.responsible(),
                it.participants(),
                it.dueAt(),
                it.at());
    }

    private static @Nullable Conclusion conclusion(@Nullable AssessmentConcluded it) {
        return it == null
                ? null
                : new Conclusion(
                        it.eligible(),
                        it.outcome(),
                        text(it.rationale()),
                        text(it.personView()),
                        it.reassessAt(),
                        it.at());
    }

    private static @Nullable String text(@Nullable Sealed text) {
        return text == null ? null : text.text().orElse(null);
    }
}
