package no.tverrlag.contracts.referral;

import java.time.Instant;
import no.tverrlag.kernel.PersonEvent;

/** A public fact of referral-service. */
public sealed interface ReferralMessage extends PersonEvent
        permits PersonRegistered,
                NeedReported,
                NeedReportReceived,
                NeedReportLinkedAsDuplicate,
                NeedReportDeclined,
                NeedReportRedirected,
                NeedReportWithdrawn,
                NeedAcceptedForAssessment,
                AssessmentContributionRecorded,
                WhatMattersRecorded,
                FunctionalAssessmentRecorded,
                RiskScoreRecorded,
                AssessmentConcluded,
                LegalHoldPlaced,
                LegalHoldLifted,
                PersonErased,
                AddressProtectionSet {

    /** When it was true. */
    Instant at();
}
