package no.tverrlag.team.events;

import java.time.Instant;
import no.tverrlag.kernel.PersonEvent;

/** A fact that team-service stores. */
public sealed interface TeamEvent extends PersonEvent
        permits ConsentEvent,
                ProtectionEvent,
                CoordinatorEvent,
                MembershipEvent,
                MeetingEvent,
                DisagreementEvent,
                TransitionEvent {
    /** When it was true, which may lie well before it was recorded. */
    Instant at();
}
