package no.tverrlag.referral.assessment;

import static no.tverrlag.referral.Nora.ACCEPTED;
import static no.tverrlag.referral.Nora.CONCLUDED;
import static no.tverrlag.referral.Nora.FUNCTIONS;
import static no.tverrlag.referral.Nora.NURSE;
import static no.tverrlag.referral.Nora.PERSON;
import static no.tverrlag.referral.Nora.TUESDAY;
import static no.tverrlag.referral.Nora.UNIT;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.tverrlag.referral.events.FunctionalAssessmentRecorded;
import no.tverrlag.referral.events.IplosVariable;
import no.tverrlag.referral.events.NeedAcceptedForAssessment;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.testkit.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordIplosTest {

    private static final List<String> ALL_VARIABLES =
            List.of(
                    "shopping",
                    "housework",
                    "cooking",
                    "hygiene",
                    "dressing",
                    "eating",
                    "toilet",
                    "mobilityIndoor",
                    "mobilityOutdoor",
                    "ownHealth",
                    "memory",
                    "communication",
                    "decisions",
                    "socialParticipation",
                    "behaviour",
                    "sight",
                    "hearing");
    private final Scenario<RecordIplos.Command, ?, ReferralEvent> rating =
            Scenario.of(RecordIplos.SLICE, ReferralCatalogue.CATALOGUE);

    @Test
    void the_responsible_one_takes_part_even_if_not_listed() {
        NeedAcceptedForAssessment alone =
                new NeedAcceptedForAssessment(PERSON, "r1", NURSE, List.of(), null, UNIT, TUESDAY);

        rating.given(alone).when(iplos(Map.of("memory", 2))).then(FUNCTIONS);
    }

    @Test
    void functions_are_kept_with_the_set_of_the_day() {
        rating.given(ACCEPTED).when(iplos(Map.of("memory", 2))).then(FUNCTIONS);
    }

    @Test
    void all_variables_of_the_form_can_be_scored() {
        Map<String, Integer> all =
                ALL_VARIABLES.stream().collect(Collectors.toMap(it -> it, _ -> 9));

        rating.given(ACCEPTED)
                .when(iplos(all))
                .then(
                        new FunctionalAssessmentRecorded(
                                PERSON,
                                "r1",
                                "f1",
                                "IPLOS-17",
                                Arrays.stream(IplosVariable.values())
                                        .map(it -> new FunctionalAssessmentRecorded.Score(it, 9))
                                        .toList(),
                                NURSE,
                                TUESDAY));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 6, 7, 8, 10})
    void a_function_is_scored_1_to_5_or_9(int score) {
        rating.given(ACCEPTED)
                .when(iplos(Map.of("memory", score)))
                .thenRefuses(new AssessmentRefusal.UnfitIplosScore("memory"));
    }

    @Test
    void a_name_outside_the_set_is_refused_and_not_repeated() {
        rating.given(ACCEPTED)
                .when(iplos(Map.of("memory", 2, "mood of Nora", 3)))
                .thenRefuses(new AssessmentRefusal.UnknownVariable("IPLOS-17", ALL_VARIABLES));
    }

    @Test
    void at_least_one_function_is_scored() {
        rating.given(ACCEPTED)
                .when(iplos(Map.of()))
                .thenRefuses(new AssessmentRefusal.NoVariables());
    }

    @Test
    void nothing_is_put_into_an_assessment_that_is_concluded() {
        rating.given(ACCEPTED, CONCLUDED)
                .when(iplos(Map.of("memory", 2)))
                .thenRefuses(new AssessmentRefusal.NoOpenAssessment(PERSON));
    }

    private static RecordIplos.Command iplos(Map<String, Integer> variables) {
        return new RecordIplos.Command(PERSON, "f1", variables, new Author(NURSE, false), TUESDAY);
    }
}
