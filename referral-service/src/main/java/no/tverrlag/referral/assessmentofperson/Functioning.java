package no.tverrlag.referral.assessmentofperson;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.tverrlag.referral.events.FunctionalAssessmentRecorded;
import no.tverrlag.referral.events.IplosVariable;

/**
 * The IPLOS variables and how each moved since the assessment before, never as an average.
 *
 * @param moved variables relevant both times whose score is another one now
 */
public record Functioning(FunctionalAssessmentRecorded recorded, List<Move> moved) {

    static final int NOT_RELEVANT = 9;
    static final int FIRST_WITH_PERSON = 3;

    /** One variable that moved; a lower score is less need. */
    public record Move(IplosVariable variable, int from, int to) {
        public boolean improved() {
            return to < from;
        }

        /** From managing without a person to needing one, or back. */
        public boolean crossedAssistance() {
            return (from < FIRST_WITH_PERSON) != (to < FIRST_WITH_PERSON);
        }
    }

    static Functioning of(FunctionalAssessmentRecorded it, List<Functioning> earlier) {
        Map<IplosVariable, Integer> before =
                earlier.isEmpty() ? Map.of() : relevant(earlier.getLast().recorded());
        List<Move> moved = new ArrayList<>();
        relevant(it)
                .forEach(
                        (variable, score) -> {
                            Integer then = before.get(variable);
                            if (then != null && !then.equals(score)) {
                                moved.add(new Move(variable, then, score));
                            }
                        });
        return new Functioning(it, List.copyOf(moved));
    }

    private static Map<IplosVariable, Integer> relevant(FunctionalAssessmentRecorded it) {
        Map<IplosVariable, Integer> scores = new EnumMap<>(IplosVariable.class);
        it.scores().stream()
                .filter(score -> score.value() != NOT_RELEVANT)
                .forEach(score -> scores.put(score.variable(), score.value()));
        return scores;
    }
}
