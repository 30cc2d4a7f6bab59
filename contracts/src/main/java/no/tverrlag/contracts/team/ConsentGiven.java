package no.tverrlag.contracts.team;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import org.jspecify.annotations.Nullable;

/**
 * The person, or somebody who may act for them, consented; in force from {@code from} until {@code
 * until}, exclusive.
 *
 * @param recipients the sectors that may be told; empty when the kind needs none
 * @param categories what they may be told
 * @param until null: until withdrawn
 */
public record ConsentGiven(
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
        implements TeamMessage {
    public ConsentGiven {
        recipients = List.copyOf(recipients);
        categories = List.copyOf(categories);
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
}
