package no.tverrlag.team.events;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/** Who coordinates, from the proposal to the end. */
public sealed interface CoordinatorEvent extends TeamEvent {

    /** The unit proposed somebody, with the wish of the person or why it is not known. */
    record CoordinatorProposed(
            PersonId person,
            ActorRef candidate,
            CoordinatorKind kind,
            @Nullable PersonPreference personPreference,
            @Nullable Sealed preferenceNotObtainedReason,
            ActorRef proposedBy,
            Instant at)
            implements CoordinatorEvent {}

    /** A named individual is the coordinator from {@code at}; the wish is the one that counted. */
    record CoordinatorAssigned(
            PersonId person,
            ActorRef coordinator,
            CoordinatorKind kind,
            @Nullable PersonPreference personPreference,
            @Nullable Sealed preferenceNotObtainedReason,
            @Nullable Sealed reasonIfNotPreferred,
            String consent,
            ActorRef appointedBy,
            Instant at)
            implements CoordinatorEvent {}

    /** The appointed took on the role. */
    record CoordinatorRoleAccepted(
            PersonId person, ActorRef coordinator, CoordinatorKind kind, Instant at)
            implements CoordinatorEvent {}

    /** The appointed declined, which ends the appointment. */
    record CoordinatorRoleDeclined(
            PersonId person,
            ActorRef coordinator,
            CoordinatorKind kind,
            DeclineReason reasonCode,
            Instant at)
            implements CoordinatorEvent {}

    /**
     * The coordinator is one no longer.
     *
     * @param lapse how the consent ceased to hold that the role rested on, if it ended by that
     */
    record CoordinatorEnded(
            PersonId person,
            ActorRef coordinator,
            CoordinatorKind kind,
            EndReason reason,
            @Nullable Sealed handoverNote,
            ActorRef endedBy,
            Instant at,
            @Nullable ConsentLapse lapse)
            implements CoordinatorEvent {
        public CoordinatorEnded(
                PersonId person,
                ActorRef coordinator,
                CoordinatorKind kind,
                EndReason reason,
                @Nullable Sealed handoverNote,
                ActorRef endedBy,
                Instant at) {
            this(person, coordinator, kind, reason, handoverNote, endedBy, at, null);
        }
    }

    /** Nobody coordinates from here on; appended with the fact that made it so. */
    record CoordinatorVacant(PersonId person, CoordinatorKind kind, VacancyCause cause, Instant at)
            implements CoordinatorEvent {}
}
