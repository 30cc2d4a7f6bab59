package no.tverrlag.team.consent;

import no.tverrlag.kernel.Refusal;
import no.tverrlag.team.events.Competence;
import no.tverrlag.team.events.ConsentKind;

/** What stands in the way of giving or withdrawing a consent. */
public sealed interface ConsentRefusal extends Refusal {

    /** A consent must be specific. */
    record RecipientsMissing() implements ConsentRefusal, Impossible {
        @Override
        public String detail() {
            return "A consent to share names at least one sector, organisation or individual that"
                    + " may be told.";
        }
    }

    /** A consent must be specific. */
    record CategoriesMissing() implements ConsentRefusal, Impossible {
        @Override
        public String detail() {
            return "A consent to share, or to involve next of kin, names at least one category of"
                    + " data.";
        }
    }

    /** The period is empty. */
    record EndsBeforeItBegins() implements ConsentRefusal, Impossible {
        @Override
        public String detail() {
            return "A consent must end after it begins.";
        }
    }

    /** Nobody consents on their own behalf for somebody else. */
    record GiverMissing() implements ConsentRefusal, Impossible {
        @Override
        public String detail() {
            return "Say in givenBy who gave the consent: the person or a representative.";
        }
    }

    /** Whoever records the consent of another says how it was given. */
    record FormMissing() implements ConsentRefusal, Impossible {
        @Override
        public String detail() {
            return "A consent that somebody else records is SIGNED or VERBAL_WITNESSED: say which.";
        }
    }

    /** A consent recorded late never undoes a withdrawal. */
    record WithdrawnLater() implements ConsentRefusal, NotNow {
        @Override
        public String detail() {
            return "A withdrawal that was true later is recorded already; let the consent be given"
                    + " anew.";
        }
    }

    /** The guardians decide, after they have heard the person. */
    record TooYoungToConsent(Competence decides) implements ConsentRefusal, Impossible {
        @Override
        public String detail() {
            return "At the person's age the guardians give this consent, for all or for some of the"
                    + " recipients.";
        }
    }

    /** A grown person who can decide does. */
    record ConsentIsThePersonsOwn() implements ConsentRefusal, Impossible {
        @Override
        public String detail() {
            return "The person is old enough to give this consent; somebody else may only if"
                    + " capacity says LACKING or PARTIAL.";
        }
    }

    /** There is nothing to prolong. */
    record UnknownConsent() implements ConsentRefusal, Unknown {
        @Override
        public String detail() {
            return "The person gave no consent with this id.";
        }
    }

    /** What was taken back is given anew, not prolonged. */
    record ConsentWithdrawnAlready() implements ConsentRefusal, NotNow {
        @Override
        public String detail() {
            return "That consent was withdrawn; let it be given anew.";
        }
    }

    /** There is nothing to withdraw. */
    record ConsentNotInForce(ConsentKind consent) implements ConsentRefusal, NotNow {
        @Override
        public String detail() {
            return "No consent of that kind, for any of these recipients, is in force at that"
                    + " time.";
        }
    }
}
