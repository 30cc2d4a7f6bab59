package no.tverrlag.plan.measure;

import no.tverrlag.kernel.Refusal;

/** What can stand in the way of a measure. */
public sealed interface MeasureRefusal extends Refusal {

    record UnknownPlan(String plan) implements MeasureRefusal, Unknown {
        @Override
        public String detail() {
            return "There is no such plan.";
        }
    }

    record UnknownGoal(String goal) implements MeasureRefusal, Unknown {
        @Override
        public String detail() {
            return "The plan has no such goal.";
        }
    }

    record PlanIsClosed() implements MeasureRefusal, NotNow {
        @Override
        public String detail() {
            return "The plan is closed; nothing more is added to it.";
        }
    }

    record GoalIsClosed(String goal) implements MeasureRefusal, NotNow {
        @Override
        public String detail() {
            return "The goal is closed and takes no more measures.";
        }
    }

    record MeasureIdTaken(String measure) implements MeasureRefusal, NotNow {
        @Override
        public String detail() {
            return "The plan has another measure with this id.";
        }
    }

    record ResponsibleMissing() implements MeasureRefusal, Impossible {
        @Override
        public String detail() {
            return "A measure needs somebody who is responsible for it.";
        }
    }

    record WhatMissing() implements MeasureRefusal, Impossible {
        @Override
        public String detail() {
            return "A measure needs words that say what is done.";
        }
    }

    record EndBeforeStart() implements MeasureRefusal, Impossible {
        @Override
        public String detail() {
            return "A measure must not end before it starts.";
        }
    }

    record TextTooLong(int most) implements MeasureRefusal, Impossible {
        @Override
        public String detail() {
            return "A text has at most " + most + " characters.";
        }
    }
}
