package no.tverrlag.team.events;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;

/** Services disagree on who is responsible. */
public sealed interface DisagreementEvent extends TeamEvent {
    String disagreement();

    /** At least two sectors are parties to it. */
    record ResponsibilityDisputeRaised(
            PersonId person,
            String disagreement,
            Sealed subject,
            List<Sector> parties,
            ActorRef raisedBy,
            Instant at)
            implements DisagreementEvent {
        public ResponsibilityDisputeRaised {
            parties = List.copyOf(parties);
        }
    }

    /** The unit settled it. */
    record ResponsibilityDisputeResolved(
            PersonId person,
            String disagreement,
            Sealed resolution,
            ActorRef resolvedBy,
            Instant at)
            implements DisagreementEvent {}
}
