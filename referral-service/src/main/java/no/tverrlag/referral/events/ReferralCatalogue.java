package no.tverrlag.referral.events;

import java.util.List;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Tag;

/** The table of what referral-service stores, and what each fact is findable by. */
public final class ReferralCatalogue {

    /** What every erasure is found by, so that none is overlooked. */
    public static final Tag ERASURE = Tag.of("keeping", "erased");

    public static final Catalogue<ReferralEvent> CATALOGUE =
            Catalogue.of("referral", ReferralEvent.class)
                    .event(
                            "PersonRegistered",
                            2,
                            PersonRegistered.class,
                            DataCategory.IDENTITY,
                            _ -> List.of())
                    .earlier(
                            "PersonRegistered",
                            1,
                            PersonRegisteredV1.class,
                            PersonRegisteredV1::lifted)
                    .event(
                            "NeedReported",
                            NeedReported.class,
                            DataCategory.NEED_REPORT,
                            it -> List.of(report(it.report())))
                    .event(
                            "NeedReportReceived",
                            NeedReportReceived.class,
                            DataCategory.NEED_REPORT,
                            it -> List.of(report(it.report())))
                    .event(
                            "NeedReportLinkedAsDuplicate",
                            NeedReportLinkedAsDuplicate.class,
                            DataCategory.NEED_REPORT,
                            it -> List.of(report(it.report()), report(it.primary())))
                    .event(
                            "NeedReportDeclined",
                            NeedReportDeclined.class,
                            DataCategory.NEED_REPORT,
                            it -> List.of(report(it.report())))
                    .event(
                            "NeedReportRedirected",
                            NeedReportRedirected.class,
                            DataCategory.NEED_REPORT,
                            it -> List.of(report(it.report())))
                    .event(
                            "NeedReportWithdrawn",
                            NeedReportWithdrawn.class,
                            DataCategory.NEED_REPORT,
                            it -> List.of(report(it.report())))
                    .event(
                            "NeedAcceptedForAssessment",
                            NeedAcceptedForAssessment.class,
                            DataCategory.ASSESSMENT,
                            it -> List.of(report(it.report())))
                    .event(
                            "AssessmentContributionRecorded",
                            AssessmentContributionRecorded.class,
                            DataCategory.ASSESSMENT,
                            it -> List.of(report(it.report())))
                    .event(
                            "WhatMattersRecorded",
                            WhatMattersRecorded.class,
                            DataCategory.ASSESSMENT,
                            it -> List.of(report(it.report())))
                    .event(
                            "FunctionalAssessmentRecorded",
                            FunctionalAssessmentRecorded.class,
                            DataCategory.ASSESSMENT,
                            it -> List.of(report(it.report())))
                    .event("RiskScoreRecorded", RiskScoreRecorded.class, DataCategory.ASSESSMENT)
                    .event(
                            "AssessmentConcluded",
                            AssessmentConcluded.class,
                            DataCategory.ASSESSMENT,
                            it -> List.of(report(it.report())))
                    .event("LegalHoldPlaced", LegalHoldPlaced.class, DataCategory.IDENTITY)
                    .event("LegalHoldLifted", LegalHoldLifted.class, DataCategory.IDENTITY)
                    .event(
                            "PersonErased",
                            PersonErased.class,
                            DataCategory.IDENTITY,
                            _ -> List.of(ERASURE))
                    .event(
                            "AddressProtectionSet",
                            AddressProtectionSet.class,
                            DataCategory.IDENTITY)
                    .build();

    private ReferralCatalogue() {}

    public static Tag report(String report) {
        return Tag.of("report", report);
    }

    /** Only the oldest facts have it: the log can't forget it, so it is no longer written. */
    public static Tag nationalId(String hash) {
        return Tag.of("nationalId", hash);
    }
}
