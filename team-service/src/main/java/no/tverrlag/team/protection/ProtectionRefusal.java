package no.tverrlag.team.protection;

import java.time.Instant;
import no.tverrlag.kernel.Refusal;

/** What stands in the way of blocks and emergency accesses. */
public sealed interface ProtectionRefusal extends Refusal {

    /** Nobody is shut out from their own. */
    record CannotBlockThePerson() implements ProtectionRefusal, Impossible {
        @Override
        public String detail() {
            return "The person can't be shut out from their own data.";
        }
    }

    /** There is no such block. */
    record UnknownBlock() implements ProtectionRefusal, Unknown {
        @Override
        public String detail() {
            return "There is no block with this id.";
        }
    }

    /** What the person said themselves, who acts for them does not take back. */
    record OnlyThePersonLifts() implements ProtectionRefusal, Forbidden {
        @Override
        public String detail() {
            return "The person set this block; they lift it, themselves or by the unit.";
        }
    }

    /** An emergency is told, not assumed. */
    record ReasonMissing() implements ProtectionRefusal, Impossible {
        @Override
        public String detail() {
            return "Say why the data must be seen now.";
        }
    }

    /** Bounded in time. */
    record HoursOutOfReach(int most) implements ProtectionRefusal, Impossible {
        @Override
        public String detail() {
            return "An emergency access is open for at least one hour and not longer than is set.";
        }
    }

    /** One at a time. */
    record AlreadyOpen(Instant until) implements ProtectionRefusal, NotNow {
        @Override
        public String detail() {
            return "You have an emergency access to this person's data that is still open.";
        }
    }

    /** There is no such emergency access. */
    record UnknownBreakGlass() implements ProtectionRefusal, Unknown {
        @Override
        public String detail() {
            return "There is no emergency access with this id.";
        }
    }

    /** Judged once. */
    record AlreadyReviewed() implements ProtectionRefusal, NotNow {
        @Override
        public String detail() {
            return "This emergency access has been reviewed.";
        }
    }

    /** Nobody judges themselves. */
    record OwnBreakGlass() implements ProtectionRefusal, Forbidden {
        @Override
        public String detail() {
            return "Somebody else must review an emergency access of one's own.";
        }
    }

    /** A judgement against somebody says why. */
    record NoteMissing() implements ProtectionRefusal, Impossible {
        @Override
        public String detail() {
            return "Say in the note why the access was not justified.";
        }
    }

    /** Text has a limit. */
    record TextTooLong(int limit) implements ProtectionRefusal, Impossible {
        @Override
        public String detail() {
            return "A text is longer than is accepted.";
        }
    }
}
