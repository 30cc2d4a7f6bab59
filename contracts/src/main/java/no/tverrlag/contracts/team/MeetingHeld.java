package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;

/** A meeting was held; if the person was not invited they are owed information about it. */
public record MeetingHeld(
        PersonId person,
        String meeting,
        MeetingKind kind,
        Instant when,
        boolean personInvited,
        ActorRef recordedBy,
        Instant at)
        implements TeamMessage {}
