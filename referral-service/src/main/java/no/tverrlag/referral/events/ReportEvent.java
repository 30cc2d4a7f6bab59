package no.tverrlag.referral.events;

/** A fact that moves a report: from its arrival through its one outcome to the conclusion. */
public sealed interface ReportEvent extends ReferralEvent
        permits NeedReported, NeedReportReceived, OutcomeEvent, AssessmentConcluded {
    String report();
}
