package no.tverrlag.contracts.referral;

import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.DataCategory;

/** The table of what referral-service publishes. */
public final class ReferralContracts {

    public static final Catalogue<ReferralMessage> CATALOGUE =
            Catalogue.of("referral", ReferralMessage.class)
                    .event("PersonRegistered", PersonRegistered.class, DataCategory.IDENTITY)
                    .event("NeedReported", NeedReported.class, DataCategory.NEED_REPORT)
                    .event("NeedReportReceived", NeedReportReceived.class, DataCategory.NEED_REPORT)
                    .event(
                            "NeedReportLinkedAsDuplicate",
                            NeedReportLinkedAsDuplicate.class,
                            DataCategory.NEED_REPORT)
                    .event("NeedReportDeclined", NeedReportDeclined.class, DataCategory.NEED_REPORT)
                    .event(
                            "NeedReportRedirected",
                            NeedReportRedirected.class,
                            DataCategory.NEED_REPORT)
                    .event(
                            "NeedReportWithdrawn",
                            NeedReportWithdrawn.class,
                            DataCategory.NEED_REPORT)
                    .event(
                            "NeedAcceptedForAssessment",
                            NeedAcceptedForAssessment.class,
                            DataCategory.ASSESSMENT)
                    .event(
                            "AssessmentContributionRecorded",
                            AssessmentContributionRecorded.class,
                            DataCategory.ASSESSMENT)
                    .event(
                            "WhatMattersRecorded",
                            WhatMattersRecorded.class,
                            DataCategory.ASSESSMENT)
                    .event(
                            "FunctionalAssessmentRecorded",
                            FunctionalAssessmentRecorded.class,
                            DataCategory.ASSESSMENT)
                    .event("RiskScoreRecorded", RiskScoreRecorded.class, DataCategory.ASSESSMENT)
                    .event(
                            "AssessmentConcluded",
                            AssessmentConcluded.class,
                            DataCategory.ASSESSMENT)
                    .event("LegalHoldPlaced", LegalHoldPlaced.class, DataCategory.IDENTITY)
                    .event("LegalHoldLifted", LegalHoldLifted.class, DataCategory.IDENTITY)
                    .event("PersonErased", PersonErased.class, DataCategory.IDENTITY)
                    .event(
                            "AddressProtectionSet",
                            AddressProtectionSet.class,
                            DataCategory.IDENTITY)
                    .build();

    private ReferralContracts() {}
}
