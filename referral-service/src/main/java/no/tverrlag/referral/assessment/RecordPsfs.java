package no.tverrlag.referral.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.WhatMattersRecorded;
import no.tverrlag.referral.events.Words;

/**
 * The person's own activities and how well they go, on the Patient-Specific Functional Scale.
 *
 * <p>Norwegian forms exist in both directions, so the direction is stored with the scores and they
 * are turned when they are read.
 */
public final class RecordPsfs {

    static final int FEWEST = 1;
    static final int MOST = 5;
    static final int LOWEST = 0;
    static final int HIGHEST = 10;

    public static final Slice<Command, OpenAssessment, ReferralEvent> SLICE =
            new Slice<>(
                    "RecordPsfs",
                    OpenAssessment.READS,
                    it -> List.of(Tag.of("person", it.person())),
                    it -> OpenAssessment.none(it.person()),
                    OpenAssessment::evolve,
                    RecordPsfs::decide);

    private RecordPsfs() {}

    public record Command(
            PersonId person,
            String record,
            WhatMattersRecorded.Direction direction,
            WhatMattersRecorded.AssistedBy assistedBy,
            List<WhatMattersRecorded.Activity> activities,
            Author author,
            Instant at) {}

    static Decision<ReferralEvent, AssessmentRefusal> decide(Command it, OpenAssessment now) {
        return now.unless(
                it.author(),
                flaw(it.activities()),
                report ->
                        new WhatMattersRecorded(
                                it.person(),
                                report,
                                it.record(),
                                it.direction(),
                                it.assistedBy(),
                                it.activities(),
                                it.author().who(),
                                it.at()));
    }

    private static Optional<AssessmentRefusal> flaw(List<WhatMattersRecorded.Activity> activities) {
        if (activities.size() < FEWEST || activities.size() > MOST) {
            return Optional.of(new AssessmentRefusal.ActivitiesOutOfRange(FEWEST, MOST));
        }
        if (activities.stream().anyMatch(it -> Words.unfit(it.name()))) {
            return Optional.of(new AssessmentRefusal.UnfitText("activities", Words.LIMIT));
        }
        long names = activities.stream().map(WhatMattersRecorded.Activity::name).distinct().count();
        if (names < activities.size()) {
            return Optional.of(new AssessmentRefusal.ActivityTwice());
        }
        return IntStream.range(0, activities.size())
                .filter(at -> outOfRange(activities.get(at).score()))
                .<AssessmentRefusal>mapToObj(
                        at -> new AssessmentRefusal.ScoreOutOfRange(at + 1, LOWEST, HIGHEST))
                .findFirst();
    }

    private static boolean outOfRange(int score) {
        return score < LOWEST || score > HIGHEST;
    }
}
