package no.tverrlag.referral.events;

/** The one fact that settles what becomes of a report. */
public sealed interface OutcomeEvent extends ReportEvent
        permits NeedReportLinkedAsDuplicate,
                NeedReportDeclined,
                NeedReportRedirected,
                NeedReportWithdrawn,
                NeedAcceptedForAssessment {}
