package no.tverrlag.plan.goal;

import no.tverrlag.kernel.Refusal;
import no.tverrlag.kernel.Texts;
import no.tverrlag.plan.events.Instrument;
import no.tverrlag.plan.events.PlanStatus;

/** What can stand in the way of proposing, agreeing or evaluating a goal. */
public sealed interface GoalRefusal extends Refusal {

    record UnknownPlan(String plan) implements GoalRefusal, Unknown {
        @Override
        public String detail() {
            return "There is no such plan.";
        }
    }

    record UnknownGoal(String goal) implements GoalRefusal, Unknown {
        @Override
        public String detail() {
            return "The plan has no such goal.";
        }
    }

    record PlanIsClosed(PlanStatus status) implements GoalRefusal, NotNow {
        @Override
        public String detail() {
            return "The plan is closed; nothing more is added to it.";
        }
    }

    record PlanNotActive() implements GoalRefusal, NotNow {
        @Override
        public String detail() {
            return "The plan is still a draft; goals are evaluated once it is active.";
        }
    }

    record GoalIdTaken(String goal) implements GoalRefusal, NotNow {
        @Override
        public String detail() {
            return "The plan has another goal with this id.";
        }
    }

    record GoalNotAgreed(String goal) implements GoalRefusal, NotNow {
        @Override
        public String detail() {
            return "The goal is only proposed; it is evaluated once it is agreed.";
        }
    }

    record GoalIsClosed(String goal) implements GoalRefusal, NotNow {
        @Override
        public String detail() {
            return "The goal is closed.";
        }
    }

    record HowAgreedMissing() implements GoalRefusal, Impossible {
        @Override
        public String detail() {
            return "When somebody else than the person records the agreement, 'how' tells how the"
                    + " person agreed.";
        }
    }

    record WordsMissing() implements GoalRefusal, Impossible {
        @Override
        public String detail() {
            return "A goal needs words.";
        }
    }

    record AssessmentMissing() implements GoalRefusal, Impossible {
        @Override
        public String detail() {
            return "A narrative evaluation needs the person's or the team's words.";
        }
    }

    record TextTooLong(int most) implements GoalRefusal, Impossible {
        static TextTooLong refused() {
            return new TextTooLong(Texts.LIMIT);
        }

        @Override
        public String detail() {
            return "A text has at most " + most + " characters.";
        }
    }

    record ScoreMissing(Instrument instrument) implements GoalRefusal, Impossible {
        @Override
        public String detail() {
            return "With " + instrument + " a score must be given.";
        }
    }

    record ScoreNotExpected(Instrument instrument) implements GoalRefusal, Impossible {
        @Override
        public String detail() {
            return instrument + " has no score.";
        }
    }

    record ScoreOutOfRange(Instrument instrument, String allowed)
            implements GoalRefusal, Impossible {
        @Override
        public String detail() {
            return "With " + instrument + " the score is " + allowed + ".";
        }
    }

    record DueBeforeEvaluation() implements GoalRefusal, Impossible {
        @Override
        public String detail() {
            return "The new due date must not lie before the evaluation.";
        }
    }
}
