package no.tverrlag.referral.keeping;

import java.time.LocalDate;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Refusal;
import no.tverrlag.kernel.Sector;
import org.jspecify.annotations.Nullable;

/** Why a hold can't be placed or lifted, or a person not be erased. */
public sealed interface KeepingRefusal extends Refusal {

    /** Nobody has registered that person. */
    record UnknownPerson(PersonId person) implements KeepingRefusal, Unknown {
        @Override
        public String detail() {
            return "There is no such person.";
        }
    }

    /** There is no such hold, or it was lifted. */
    record UnknownHold(String hold) implements KeepingRefusal, Unknown {
        @Override
        public String detail() {
            return "No hold with this id is in force.";
        }
    }

    /** A reference that is no code, or that may be somebody's national id. */
    record UnfitReference(String field) implements KeepingRefusal, Impossible {
        @Override
        public String detail() {
            return "%s must be 1 to 64 letters, digits, blanks, '.', '/', '-' or '_', and no national id."
                    .formatted(field);
        }
    }

    /** What is known of the person must be kept for a case. */
    record UnderLegalHold(String hold) implements KeepingRefusal, NotNow {
        @Override
        public String detail() {
            return "A legal hold is in force; nobody can be erased before it is lifted.";
        }
    }

    /**
     * Something held must be kept.
     *
     * @param sector whose record it is; missing where the rule is the category's
     * @param until the first day on which it need not be kept; missing: for ever
     */
    record MustBeKept(DataCategory category, @Nullable Sector sector, @Nullable LocalDate until)
            implements KeepingRefusal, NotNow {
        @Override
        public String detail() {
            return "A duty to keep records stands in the way, and this reason does not outweigh"
                    + " it.";
        }
    }
}
