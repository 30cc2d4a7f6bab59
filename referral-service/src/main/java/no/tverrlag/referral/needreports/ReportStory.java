package no.tverrlag.referral.needreports;

import java.util.Set;
import no.tverrlag.referral.events.AssessmentConcluded;
import no.tverrlag.referral.events.NeedAcceptedForAssessment;
import no.tverrlag.referral.events.NeedReportDeclined;
import no.tverrlag.referral.events.NeedReportLinkedAsDuplicate;
import no.tverrlag.referral.events.NeedReportReceived;
import no.tverrlag.referral.events.NeedReportRedirected;
import no.tverrlag.referral.events.NeedReportWithdrawn;
import no.tverrlag.referral.events.NeedReported;
import no.tverrlag.referral.events.OutcomeEvent;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.ReportEvent;
import no.tverrlag.referral.events.ReportOutcome;
import org.jspecify.annotations.Nullable;

/**
 * One report from its arrival to what came of it.
 *
 * @param conclusion of the assessment that the report led to
 */
public record ReportStory(
        NeedReported reported,
        @Nullable NeedReportReceived receipt,
        @Nullable OutcomeEvent outcome,
        @Nullable AssessmentConcluded conclusion) {

    /** Where a report stands. */
    public enum State {
        REPORTED,
        RECEIVED,
        ACCEPTED_FOR_ASSESSMENT,
        REDIRECTED,
        DECLINED,
        WITHDRAWN,
        DUPLICATE,
        CONCLUDED
    }

    static final Set<Class<? extends ReferralEvent>> READS =
            Set.of(
                    NeedReported.class,
                    NeedReportReceived.class,
                    NeedReportLinkedAsDuplicate.class,
                    NeedReportDeclined.class,
                    NeedReportRedirected.class,
                    NeedReportWithdrawn.class,
                    NeedAcceptedForAssessment.class,
                    AssessmentConcluded.class);

    public State state() {
        if (conclusion != null) {
            return State.CONCLUDED;
        }
        if (outcome == null) {
            return receipt == null ? State.REPORTED : State.RECEIVED;
        }
        return switch (ReportOutcome.of(outcome)) {
            case ACCEPTED -> State.ACCEPTED_FOR_ASSESSMENT;
            case REDIRECTED -> State.REDIRECTED;
            case DECLINED -> State.DECLINED;
            case WITHDRAWN -> State.WITHDRAWN;
            case DUPLICATE -> State.DUPLICATE;
        };
    }

    ReportStory and(ReportEvent fact) {
        return switch (fact) {
            case NeedReported it -> new ReportStory(it, receipt, outcome, conclusion);
            case NeedReportReceived it -> new ReportStory(reported, it, outcome, conclusion);
            case OutcomeEvent it -> new ReportStory(reported, receipt, it, conclusion);
            case AssessmentConcluded it -> new ReportStory(reported, receipt, outcome, it);
        };
    }
}
