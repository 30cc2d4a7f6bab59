package no.tverrlag.referral.assessmentofperson;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Question;
import no.tverrlag.kernel.Tag;
import no.tverrlag.referral.events.AssessmentConcluded;
import no.tverrlag.referral.events.AssessmentContributionRecorded;
import no.tverrlag.referral.events.EvidenceEvent;
import no.tverrlag.referral.events.FunctionalAssessmentRecorded;
import no.tverrlag.referral.events.KeepingEvent;
import no.tverrlag.referral.events.NeedAcceptedForAssessment;
import no.tverrlag.referral.events.PersonRegistered;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.ReportEvent;
import no.tverrlag.referral.events.RiskScoreRecorded;
import no.tverrlag.referral.events.WhatMattersRecorded;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person's needs, oldest first.
 *
 * @param accepted the newest assessment, open or concluded
 * @param conclusion of that assessment, once it has one
 */
public record AssessmentOfPerson(
        @Nullable NeedAcceptedForAssessment accepted,
        @Nullable AssessmentConcluded conclusion,
        List<AssessmentContributionRecorded> contributions,
        List<WhatMatters> whatMatters,
        List<Functioning> functioning,
        List<RiskScoreRecorded> riskScores) {

    public static final Question<PersonId, AssessmentOfPerson, ReferralEvent> QUESTION =
            new Question<>(
                    "AssessmentOfPerson",
                    Set.of(
                            NeedAcceptedForAssessment.class,
                            AssessmentConcluded.class,
                            AssessmentContributionRecorded.class,
                            WhatMattersRecorded.class,
                            FunctionalAssessmentRecorded.class,
                            RiskScoreRecorded.class),
                    person -> List.of(Tag.of("person", person)),
                    _ -> nothingYet(),
                    AssessmentOfPerson::apply);

    static AssessmentOfPerson nothingYet() {
        return new AssessmentOfPerson(null, null, List.of(), List.of(), List.of(), List.of());
    }

    public boolean isEmpty() {
        return equals(nothingYet());
    }

    static AssessmentOfPerson apply(AssessmentOfPerson then, Fact<ReferralEvent> fact) {
        return switch (fact.event()) {
            case NeedAcceptedForAssessment it -> then.opened(it);
            case AssessmentConcluded it -> then.concluded(it);
            case EvidenceEvent it -> then.with(it);
            case PersonRegistered _, ReportEvent _, KeepingEvent _ -> then;
        };
    }

    private AssessmentOfPerson opened(NeedAcceptedForAssessment it) {
        return new AssessmentOfPerson(
                it, null, contributions, whatMatters, functioning, riskScores);
    }

    private AssessmentOfPerson concluded(AssessmentConcluded it) {
        return new AssessmentOfPerson(
                accepted, it, contributions, whatMatters, functioning, riskScores);
    }

    private AssessmentOfPerson with(EvidenceEvent fact) {
        return new AssessmentOfPerson(
                accepted,
                conclusion,
                fact instanceof AssessmentContributionRecorded it
                        ? and(contributions, it)
                        : contributions,
                fact instanceof WhatMattersRecorded it
                        ? and(whatMatters, WhatMatters.of(it, whatMatters))
                        : whatMatters,
                fact instanceof FunctionalAssessmentRecorded it
                        ? and(functioning, Functioning.of(it, functioning))
                        : functioning,
                fact instanceof RiskScoreRecorded it ? and(riskScores, it) : riskScores);
    }

    private static <T> List<T> and(List<T> then, T one) {
        return Stream.concat(then.stream(), Stream.of(one)).toList();
    }
}
