package no.tverrlag.team.coordinator;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.nothing;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Slice;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorAssigned;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorRoleAccepted;
import no.tverrlag.team.events.TeamEvent;

/** The appointed coordinator takes on the role. */
public final class AcceptRole {

    public record Command(PersonId person, ActorRef coordinator, Instant at) {}

    public static final Slice<Command, Coordination, TeamEvent> SLICE =
            new Slice<>(
                    "AcceptRole",
                    Coordination.READS,
                    it -> Coordination.boundary(it.person()),
                    it -> Coordination.none(),
                    Coordination::evolve,
                    AcceptRole::decide);

    private AcceptRole() {}

    static Decision<TeamEvent, CoordinatorRefusal> decide(Command it, Coordination now) {
        CoordinatorAssigned appointment = now.appointment();
        if (appointment == null || !now.isAppointed(it.coordinator())) {
            return refuse(new CoordinatorRefusal.NotAppointed());
        }
        if (now.accepted()) {
            return nothing();
        }
        if (it.at().isBefore(appointment.at())) {
            return refuse(new CoordinatorRefusal.BeforeAppointment(appointment.at()));
        }
        if (now.consentAt(it.at()).isEmpty()) {
            return refuse(new CoordinatorRefusal.CoordinatorConsentMissing());
        }
        return append(
                new CoordinatorRoleAccepted(
                        it.person(), appointment.coordinator(), appointment.kind(), it.at()));
    }
}
