package no.tverrlag.team.disagreement;

import java.time.Instant;
import no.tverrlag.kernel.Refusal;

/** What stands in the way of raising or settling a disagreement. */
public sealed interface DisagreementRefusal extends Refusal {

    /** The disagreement does not exist, or is about another person. */
    record UnknownDisagreement(String disagreement) implements DisagreementRefusal, Unknown {
        @Override
        public String detail() {
            return "No such disagreement about this person.";
        }
    }

    /** Nobody disagrees alone. */
    record PartiesMissing() implements DisagreementRefusal, Impossible {
        @Override
        public String detail() {
            return "A disagreement has at least two sectors as parties.";
        }
    }

    /** A disagreement is about something. */
    record SubjectMissing() implements DisagreementRefusal, Impossible {
        @Override
        public String detail() {
            return "Say what the disagreement is about.";
        }
    }

    /** A resolution says something. */
    record ResolutionMissing() implements DisagreementRefusal, Impossible {
        @Override
        public String detail() {
            return "Say how it was settled.";
        }
    }

    /** A disagreement is settled once. */
    record AlreadyResolved() implements DisagreementRefusal, NotNow {
        @Override
        public String detail() {
            return "The disagreement is settled already.";
        }
    }

    /** Nothing is settled before it is raised. */
    record BeforeItWasRaised(Instant raised) implements DisagreementRefusal, Impossible {
        @Override
        public String detail() {
            return "That is before the disagreement was raised.";
        }
    }

    /** A text is longer than the purpose can need. */
    record TextTooLong(int limit) implements DisagreementRefusal, Impossible {
        @Override
        public String detail() {
            return "A text is longer than "
                    + limit
                    + " characters; keep to what the purpose needs.";
        }
    }
}
