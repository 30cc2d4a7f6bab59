package no.tverrlag.referral.events;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;

/** A legal hold ended; others may still hold. */
public record LegalHoldLifted(PersonId person, String hold, ActorRef by, Instant at)
        implements KeepingEvent {}
