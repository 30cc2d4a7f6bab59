package no.tverrlag.team.transition;

import no.tverrlag.kernel.Refusal;

/** What stands in the way of recording a transition. */
public sealed interface TransitionRefusal extends Refusal {

    /** Nobody is discharged who was not admitted. */
    record NotAdmitted() implements TransitionRefusal, NotNow {
        @Override
        public String detail() {
            return "A discharge needs an admission at or before it; record that first.";
        }
    }

    /** A transition leads somewhere. */
    record UnitMissing() implements TransitionRefusal, Impossible {
        @Override
        public String detail() {
            return "Say which unit it was.";
        }
    }

    /** A text is longer than the purpose can need. */
    record TextTooLong(int limit) implements TransitionRefusal, Impossible {
        @Override
        public String detail() {
            return "A text is longer than "
                    + limit
                    + " characters; keep to what the purpose needs.";
        }
    }
}
