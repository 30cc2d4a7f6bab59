package no.tverrlag.referral.events;

/** What became of a report; each gets exactly one of these. */
public enum ReportOutcome {
    ACCEPTED,
    REDIRECTED,
    DECLINED,
    WITHDRAWN,
    DUPLICATE;

    public static ReportOutcome of(OutcomeEvent fact) {
        return switch (fact) {
            case NeedAcceptedForAssessment _ -> ACCEPTED;
            case NeedReportRedirected _ -> REDIRECTED;
            case NeedReportDeclined _ -> DECLINED;
            case NeedReportWithdrawn _ -> WITHDRAWN;
            case NeedReportLinkedAsDuplicate _ -> DUPLICATE;
        };
    }
}
