package no.tverrlag.referral.outlet;

import no.tverrlag.contracts.referral.ReferralMessage;
import no.tverrlag.referral.events.AssessmentContributionRecorded;
import no.tverrlag.referral.events.EvidenceEvent;
import no.tverrlag.referral.events.FunctionalAssessmentRecorded;
import no.tverrlag.referral.events.RiskScoreRecorded;
import no.tverrlag.referral.events.WhatMattersRecorded;

/** What was told of a person's needs, in the published language. */
final class EvidencePublished {

    private EvidencePublished() {}

    static ReferralMessage of(EvidenceEvent fact) {
        return switch (fact) {
            case AssessmentContributionRecorded it -> published(it);
            case WhatMattersRecorded it -> published(it);
            case FunctionalAssessmentRecorded it -> published(it);
            case RiskScoreRecorded it -> published(it);
        };
    }

    private static ReferralMessage published(AssessmentContributionRecorded it) {
        return new no.tverrlag.contracts.referral.AssessmentContributionRecorded(
                it.person(),
                it.report(),
                it.contribution(),
                it.sector(),
                it.author(),
                it.needs(),
                it.resources(),
                it.at());
    }

    private static ReferralMessage published(WhatMattersRecorded it) {
        return new no.tverrlag.contracts.referral.WhatMattersRecorded(
                it.person(),
                it.report(),
                it.record(),
                no.tverrlag.contracts.referral.WhatMattersRecorded.Direction.valueOf(
                        it.direction().name()),
                no.tverrlag.contracts.referral.WhatMattersRecorded.AssistedBy.valueOf(
                        it.assistedBy().name()),
                it.activities().stream()
                        .map(
                                one ->
                                        new no.tverrlag.contracts.referral.WhatMattersRecorded
                                                .Activity(one.name(), one.score()))
                        .toList(),
                it.by(),
                it.at());
    }

    private static ReferralMessage published(FunctionalAssessmentRecorded it) {
        return new no.tverrlag.contracts.referral.FunctionalAssessmentRecorded(
                it.person(),
                it.report(),
                it.record(),
                it.variableSet(),
                it.scores().stream()
                        .map(
                                one ->
                                        new no.tverrlag.contracts.referral
                                                .FunctionalAssessmentRecorded.Score(
                                                one.variable().wireName(), one.value()))
                        .toList(),
                it.by(),
                it.at());
    }

    private static ReferralMessage published(RiskScoreRecorded it) {
        return new no.tverrlag.contracts.referral.RiskScoreRecorded(
                it.person(),
                it.record(),
                no.tverrlag.contracts.referral.RiskScoreRecorded.Tool.valueOf(it.tool().name()),
                it.version(),
                it.score(),
                no.tverrlag.contracts.referral.RiskScoreRecorded.Band.valueOf(it.band().name()),
                it.by(),
                it.at());
    }
}
