package no.tverrlag.team.disclosure;

import no.tverrlag.kernel.Refusal;

/** What stands in the way of recording what child welfare was told. */
public sealed interface DisclosureRefusal extends Refusal {

    /** Who was told is part of what was told. */
    record ReceiverMissing() implements DisclosureRefusal, Impossible {
        @Override
        public String detail() {
            return "Name the organisation of child welfare that was told, in 1 to 200 characters.";
        }
    }

    /** A disclosure says something. */
    record SummaryMissing() implements DisclosureRefusal, Impossible {
        @Override
        public String detail() {
            return "Say what child welfare was told.";
        }
    }

    /** Also for who was not told of it. */
    record UnknownDisclosure() implements DisclosureRefusal, Unknown {
        @Override
        public String detail() {
            return "There is no disclosure with this id to your organisation.";
        }
    }

    /** Text has a limit. */
    record TextTooLong(int limit) implements DisclosureRefusal, Impossible {
        @Override
        public String detail() {
            return "A text is longer than is accepted.";
        }
    }
}
