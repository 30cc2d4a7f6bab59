package no.tverrlag.team.events;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import org.jspecify.annotations.Nullable;

/** What the person agreed to, and took back. */
public sealed interface ConsentEvent extends TeamEvent {

    /** In force from {@code from} until {@code until}, exclusive; without end until withdrawn. */
    record ConsentGiven(
            PersonId person,
            String consent,
            ConsentKind kind,
            List<Sector> recipients,
            List<DataCategory> categories,
            Instant from,
            @Nullable Instant until,
            ActorRef givenBy,
            ConsentForm form,
            ActorRef recordedBy,
            Instant at)
            implements ConsentEvent {
        public ConsentGiven {
            recipients = List.copyOf(recipients);
            categories = List.copyOf(categories);
        }
    }

    /** A newer consent of the same kind covers all of this one. */
    record ConsentReplaced(PersonId person, String consent, String replacedBy, Instant at)
            implements ConsentEvent {}

    /** Names each consent that it ended, wholly or for some recipients. */
    record ConsentWithdrawn(
            PersonId person,
            ConsentKind kind,
            List<ConsentEnd> ended,
            ActorRef withdrawnBy,
            Instant at)
            implements ConsentEvent {
        public ConsentWithdrawn {
            ended = List.copyOf(ended);
        }
    }
}
