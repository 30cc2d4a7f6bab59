package no.tverrlag.referral.assessment;

import java.util.List;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;

/** Why something cannot be put into an assessment. */
public sealed interface AssessmentRefusal extends no.tverrlag.kernel.Refusal {

    /** Nothing was accepted for assessment, or it is concluded. */
    record NoOpenAssessment(PersonId person) implements AssessmentRefusal, NotNow {
        @Override
        public String detail() {
            return "No assessment of the person is open; the coordinating unit opens one by"
                    + " accepting a report.";
        }
    }

    /** The assessment has its participants, and this is none of them. */
    record NotParticipating(PersonId person) implements AssessmentRefusal, Forbidden {
        @Override
        public String detail() {
            return "Only those who take part in the open assessment, and the coordinating unit,"
                    + " may add to it.";
        }
    }

    /** A sector speaks for itself; only the coordinating unit writes down what others said. */
    record SectorOfAnother(Sector sector) implements AssessmentRefusal, Forbidden {
        @Override
        public String detail() {
            return "You cannot contribute for " + sector + ", only for your own sector.";
        }
    }

    /** Neither a need nor a resource. */
    record NothingContributed() implements AssessmentRefusal, Impossible {
        @Override
        public String detail() {
            return "A contribution names at least one need or one resource.";
        }
    }

    /** A text is missing, blank or too long. */
    record UnfitText(String field, int limit) implements AssessmentRefusal, Impossible {
        @Override
        public String detail() {
            return "%s must hold 1 to %d characters each.".formatted(field, limit);
        }
    }

    /** Too many lines in one contribution. */
    record TooMany(String field, int limit) implements AssessmentRefusal, Impossible {
        @Override
        public String detail() {
            return "%s holds at most %d.".formatted(field, limit);
        }
    }

    /** The form has room for one to five activities. */
    record ActivitiesOutOfRange(int from, int to) implements AssessmentRefusal, Impossible {
        @Override
        public String detail() {
            return "The form holds %d to %d activities.".formatted(from, to);
        }
    }

    /** An activity stands on the form twice. */
    record ActivityTwice() implements AssessmentRefusal, Impossible {
        @Override
        public String detail() {
            return "Each activity may stand on the form once.";
        }
    }

    /** A score outside the scale. */
    record ScoreOutOfRange(int position, int from, int to)
            implements AssessmentRefusal, Impossible {
        @Override
        public String detail() {
            return "Activity %d: the score must be a whole number from %d to %d."
                    .formatted(position, from, to);
        }
    }

    /** No variable was scored. */
    record NoVariables() implements AssessmentRefusal, Impossible {
        @Override
        public String detail() {
            return "At least one variable must be scored.";
        }
    }

    /** A name that is not in the set of the day. */
    record UnknownVariable(String variableSet, List<String> known)
            implements AssessmentRefusal, Impossible {
        @Override
        public String detail() {
            return "A variable is not in the set " + variableSet + ".";
        }
    }

    /** Neither 1 to 5 nor 9. */
    record UnfitIplosScore(String variable) implements AssessmentRefusal, Impossible {
        @Override
        public String detail() {
            return "%s must be 1 to 5, or 9 where it is not relevant.".formatted(variable);
        }
    }
}
