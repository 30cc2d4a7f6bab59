package no.tverrlag.referral.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.referral.events.AssessmentContributionRecorded;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.Words;

/** A participant says for their sector what the person needs and has to build on. */
public final class RecordContribution {

    static final int MOST_LINES = 100;

    public static final Slice<Command, OpenAssessment, ReferralEvent> SLICE =
            new Slice<>(
                    "RecordContribution",
                    OpenAssessment.READS,
                    it -> List.of(Tag.of("person", it.person())),
                    it -> OpenAssessment.none(it.person()),
                    OpenAssessment::evolve,
                    RecordContribution::decide);

    private RecordContribution() {}

    public record Command(
            PersonId person,
            String contribution,
            Sector sector,
            List<Sealed> needs,
            List<Sealed> resources,
            Author author,
            Instant at) {}

    static Decision<ReferralEvent, AssessmentRefusal> decide(Command it, OpenAssessment now) {
        return now.unless(
                it.author(),
                flaw(it),
                report ->
                        new AssessmentContributionRecorded(
                                it.person(),
                                report,
                                it.contribution(),
                                it.sector(),
                                it.author().who(),
                                it.needs(),
                                it.resources(),
                                it.at()));
    }

    private static Optional<AssessmentRefusal> flaw(Command it) {
        if (!it.author().unit() && it.sector() != it.author().who().sector()) {
            return Optional.of(new AssessmentRefusal.SectorOfAnother(it.sector()));
        }
        if (it.needs().isEmpty() && it.resources().isEmpty()) {
            return Optional.of(new AssessmentRefusal.NothingContributed());
        }
        return flaw("needs", it.needs()).or(() -> flaw("resources", it.resources()));
    }

    private static Optional<AssessmentRefusal> flaw(String field, List<Sealed> lines) {
        if (lines.size() > MOST_LINES) {
            return Optional.of(new AssessmentRefusal.TooMany(field, MOST_LINES));
        }
        return lines.stream().anyMatch(Words::unfit)
                ? Optional.of(new AssessmentRefusal.UnfitText(field, Words.LIMIT))
                : Optional.empty();
    }
}
