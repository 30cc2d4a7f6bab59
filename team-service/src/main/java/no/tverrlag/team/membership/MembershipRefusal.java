package no.tverrlag.team.membership;

import java.time.Instant;
import no.tverrlag.kernel.Refusal;
import no.tverrlag.kernel.Sector;

/** What stands in the way of a team and its members. */
public sealed interface MembershipRefusal extends Refusal {

    /** A person has one team. */
    record TeamAlreadyFormed() implements MembershipRefusal, NotNow {
        @Override
        public String detail() {
            return "The person has a team; invite further members into it.";
        }
    }

    /** Members are invited into a team. */
    record TeamNotFormed() implements MembershipRefusal, NotNow {
        @Override
        public String detail() {
            return "Form the team first.";
        }
    }

    /** A team is more than its coordinator. */
    record MembersMissing() implements MembershipRefusal, Impossible {
        @Override
        public String detail() {
            return "Name at least one member.";
        }
    }

    /** One invitation for each. */
    record MemberNamedTwice() implements MembershipRefusal, Impossible {
        @Override
        public String detail() {
            return "Name each member once.";
        }
    }

    /** A member is there for a reason. */
    record FunctionMissing() implements MembershipRefusal, Impossible {
        @Override
        public String detail() {
            return "Say what each member contributes.";
        }
    }

    /** One invitation at a time. */
    record AlreadyInvited() implements MembershipRefusal, NotNow {
        @Override
        public String detail() {
            return "That actor is invited, and has not answered yet.";
        }
    }

    /** One membership at a time. */
    record AlreadyMember() implements MembershipRefusal, NotNow {
        @Override
        public String detail() {
            return "That actor is a member.";
        }
    }

    /** Only the invited answers. */
    record NotInvited() implements MembershipRefusal, NotNow {
        @Override
        public String detail() {
            return "That actor has no open invitation.";
        }
    }

    /** Nobody answers before they are asked. */
    record BeforeInvitation(Instant invited) implements MembershipRefusal, Impossible {
        @Override
        public String detail() {
            return "That is before the invitation.";
        }
    }

    /** Data leaves its sector by consent only. */
    record SharingConsentMissing(Sector sector) implements MembershipRefusal, NotNow {
        @Override
        public String detail() {
            return "No consent to share with that sector is in force; ask the person first.";
        }
    }

    /** The duty to cooperate: a no has a reason. */
    record ReasonMissing() implements MembershipRefusal, Impossible {
        @Override
        public String detail() {
            return "Whoever declines gives a reason.";
        }
    }

    /** Only a membership somebody has can end. */
    record NotAMember() implements MembershipRefusal, NotNow {
        @Override
        public String detail() {
            return "That actor is neither a member nor invited.";
        }
    }

    /** Who takes part is for the coordinator and the unit to decide. */
    record OnlyOwnMembership() implements MembershipRefusal, Forbidden {
        @Override
        public String detail() {
            return "A member may end their own membership only.";
        }
    }

    /** A text is longer than the purpose can need. */
    record TextTooLong(int limit) implements MembershipRefusal, Impossible {
        @Override
        public String detail() {
            return "A text is longer than "
                    + limit
                    + " characters; keep to what the purpose needs.";
        }
    }
}
