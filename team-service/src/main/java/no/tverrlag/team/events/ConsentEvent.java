package no.tverrlag.team.events;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Party;
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
            Instant at,
            @Nullable ConsentTerms terms)
            implements ConsentEvent {
        public ConsentGiven {
            recipients = List.copyOf(recipients);
            categories = List.copyOf(categories);
            terms = terms == null || terms.sayNothing() ? null : terms;
        }

        /** Without further terms. */
        public ConsentGiven(
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
                Instant at) {
            this(
                    person,
                    consent,
                    kind,
                    recipients,
                    categories,
                    from,
                    until,
                    givenBy,
                    form,
                    recordedBy,
                    at,
                    null);
        }

        List<Party> named() {
            return terms == null ? List.of() : terms.named();
        }
    }

    /** A consent reached its end without being renewed. */
    record ConsentExpired(
            PersonId person, String consent, ConsentKind kind, Instant until, Instant at)
            implements ConsentEvent {}

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
