package no.tverrlag.referral.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.referral.events.FunctionalAssessmentRecorded;
import no.tverrlag.referral.events.IplosVariable;
import no.tverrlag.referral.events.IplosVariableSet;
import no.tverrlag.referral.events.Oslo;
import no.tverrlag.referral.events.ReferralEvent;

/** How much help the person needs with everyday functions, on the national IPLOS variables. */
public final class RecordIplos {

    public static final Slice<Command, OpenAssessment, ReferralEvent> SLICE =
            new Slice<>(
                    "RecordIplos",
                    OpenAssessment.READS,
                    it -> List.of(Tag.of("person", it.person())),
                    it -> OpenAssessment.none(it.person()),
                    OpenAssessment::evolve,
                    RecordIplos::decide);

    private RecordIplos() {}

    /**
     * @param variables score by name
     */
    public record Command(
            PersonId person,
            String record,
            Map<String, Integer> variables,
            Author author,
            Instant at) {}

    static Decision<ReferralEvent, AssessmentRefusal> decide(Command it, OpenAssessment now) {
        IplosVariableSet set = IplosVariableSet.on(Oslo.dayOf(it.at()));
        return now.unless(
                it.author(),
                flaw(it.variables(), set),
                report ->
                        new FunctionalAssessmentRecorded(
                                it.person(),
                                report,
                                it.record(),
                                set.name(),
                                scores(it.variables(), set),
                                it.author().who(),
                                it.at()));
    }

    private static Optional<AssessmentRefusal> flaw(
            Map<String, Integer> variables, IplosVariableSet set) {
        if (variables.isEmpty()) {
            return Optional.of(new AssessmentRefusal.NoVariables());
        }
        List<FunctionalAssessmentRecorded.Score> scores = scores(variables, set);
        if (scores.size() < variables.size()) {
            return Optional.of(new AssessmentRefusal.UnknownVariable(set.name(), namesOf(set)));
        }
        return scores.stream()
                .filter(it -> it.value() != 9 && (it.value() < 1 || it.value() > 5))
                .findFirst()
                .map(it -> new AssessmentRefusal.UnfitIplosScore(it.variable().wireName()));
    }

    /** In the order of the form; names that are not in the set are left out. */
    private static List<FunctionalAssessmentRecorded.Score> scores(
            Map<String, Integer> variables, IplosVariableSet set) {
        return set.variables().stream()
                .sorted()
                .flatMap(
                        it ->
                                Stream.ofNullable(variables.get(it.wireName()))
                                        .map(
                                                score ->
                                                        new FunctionalAssessmentRecorded.Score(
                                                                it, score)))
                .toList();
    }

    private static List<String> namesOf(IplosVariableSet set) {
        return set.variables().stream().sorted().map(IplosVariable::wireName).toList();
    }
}
