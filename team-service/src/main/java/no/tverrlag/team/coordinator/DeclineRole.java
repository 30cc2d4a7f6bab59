package no.tverrlag.team.coordinator;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Slice;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorAssigned;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorRoleDeclined;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorVacant;
import no.tverrlag.team.events.DeclineReason;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.VacancyCause;

/** The appointed coordinator declines the role, which leaves it vacant. */
public final class DeclineRole {

    public record Command(
            PersonId person, ActorRef coordinator, DeclineReason reasonCode, Instant at) {}

    public static final Slice<Command, Coordination, TeamEvent> SLICE =
            new Slice<>(
                    "DeclineRole",
                    Coordination.READS,
                    it -> Coordination.boundary(it.person()),
                    it -> Coordination.none(),
                    Coordination::evolve,
                    DeclineRole::decide);

    private DeclineRole() {}

    static Decision<TeamEvent, CoordinatorRefusal> decide(Command it, Coordination now) {
        CoordinatorAssigned appointment = now.appointment();
        if (appointment == null || !now.isAppointed(it.coordinator())) {
            return refuse(new CoordinatorRefusal.NotAppointed());
        }
        if (now.accepted()) {
            return refuse(new CoordinatorRefusal.AlreadyAccepted());
        }
        if (it.at().isBefore(appointment.at())) {
            return refuse(new CoordinatorRefusal.BeforeAppointment(appointment.at()));
        }
        return append(
                new CoordinatorRoleDeclined(
                        it.person(),
                        appointment.coordinator(),
                        appointment.kind(),
                        it.reasonCode(),
                        it.at()),
                new CoordinatorVacant(
                        it.person(), appointment.kind(), VacancyCause.ROLE_DECLINED, it.at()));
    }
}
