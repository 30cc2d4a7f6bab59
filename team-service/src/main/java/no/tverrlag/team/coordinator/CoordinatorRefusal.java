package no.tverrlag.team.coordinator;

import java.time.Instant;
import no.tverrlag.kernel.Refusal;

/** What stands in the way of a coordinator. */
public sealed interface CoordinatorRefusal extends Refusal {

    /** The wish of the person is asked before anybody is appointed. */
    record PersonPreferenceMissing() implements CoordinatorRefusal, Impossible {
        @Override
        public String detail() {
            return "Ask the person whom they wish for: give personPreference, or"
                    + " preferenceNotObtainedReason.";
        }
    }

    /** A wish cannot be both known and not obtained. */
    record PreferenceContradictsItself() implements CoordinatorRefusal, Impossible {
        @Override
        public String detail() {
            return "Give either personPreference or preferenceNotObtainedReason.";
        }
    }

    /** A deviation from the wish has a reason. */
    record ReasonForDeviationMissing() implements CoordinatorRefusal, Impossible {
        @Override
        public String detail() {
            return "The person wished for somebody else: give reasonIfNotPreferred.";
        }
    }

    /** The role is a professional's. */
    record CoordinatorNotAProfessional() implements CoordinatorRefusal, Impossible {
        @Override
        public String detail() {
            return "A coordinator is a named professional of a sector; next of kin never"
                    + " coordinate.";
        }
    }

    /** Nobody coordinates against the will of the person. */
    record CoordinatorConsentMissing() implements CoordinatorRefusal, NotNow {
        @Override
        public String detail() {
            return "The person has not consented to having a coordinator, or the consent is no"
                    + " longer in force.";
        }
    }

    /** There is exactly one coordinator at a time. */
    record CoordinatorInPlace() implements CoordinatorRefusal, NotNow {
        @Override
        public String detail() {
            return "The person has a coordinator; end that role first.";
        }
    }

    /** There was exactly one coordinator at each past instant, too. */
    record AppointmentOverlaps(Instant previousEnded) implements CoordinatorRefusal, Impossible {
        @Override
        public String detail() {
            return "The role was another's at that time.";
        }
    }

    /** Only the appointed answers. */
    record NotAppointed() implements CoordinatorRefusal, NotNow {
        @Override
        public String detail() {
            return "The role has not been given to this actor, or is theirs no longer.";
        }
    }

    /** An accepted role is ended, not declined. */
    record AlreadyAccepted() implements CoordinatorRefusal, NotNow {
        @Override
        public String detail() {
            return "The role is accepted; let the coordinating unit end it.";
        }
    }

    /** Only a role somebody has can end. */
    record NotTheCoordinator() implements CoordinatorRefusal, NotNow {
        @Override
        public String detail() {
            return "That actor is not the coordinator.";
        }
    }

    /** Nothing happens to a role before it is given. */
    record BeforeAppointment(Instant appointed) implements CoordinatorRefusal, Impossible {
        @Override
        public String detail() {
            return "That is before the appointment.";
        }
    }

    /** A text is longer than the purpose can need. */
    record TextTooLong(int limit) implements CoordinatorRefusal, Impossible {
        @Override
        public String detail() {
            return "A text is longer than "
                    + limit
                    + " characters; keep to what the purpose needs.";
        }
    }
}
