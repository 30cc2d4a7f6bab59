package no.tverrlag.referral.events;

/** A fact that tells something about the person's needs and moves nothing by itself. */
public sealed interface EvidenceEvent extends ReferralEvent
        permits AssessmentContributionRecorded,
                WhatMattersRecorded,
                FunctionalAssessmentRecorded,
                RiskScoreRecorded {}
