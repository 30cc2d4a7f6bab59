package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A named individual was appointed coordinator and is the coordinator from {@code at}; acting in
 * the role awaits their acceptance.
 *
 * @param consent the consent to have a coordinator that this rests on
 */
public record CoordinatorAssigned(
        PersonId person,
        ActorRef coordinator,
        CoordinatorKind kind,
        @Nullable PersonPreference personPreference,
        @Nullable Sealed preferenceNotObtainedReason,
        @Nullable Sealed reasonIfNotPreferred,
        String consent,
        ActorRef appointedBy,
        Instant at)
        implements TeamMessage {}
