package no.tverrlag.team.coordinator;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Texts;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorAssigned;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorEnded;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorVacant;
import no.tverrlag.team.events.EndReason;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.VacancyCause;
import org.jspecify.annotations.Nullable;

/**
 * Ends the role of the coordinator, who is named so that nobody ends another's by mistake; it is
 * vacant from then on.
 */
public final class EndCoordinator {

    public record Command(
            PersonId person,
            ActorRef coordinator,
            EndReason reason,
            @Nullable Sealed handoverNote,
            ActorRef endedBy,
            Instant at) {}

    public static final Slice<Command, Coordination, TeamEvent> SLICE =
            new Slice<>(
                    "EndCoordinator",
                    Coordination.READS,
                    it -> Coordination.boundary(it.person()),
                    it -> Coordination.none(),
                    Coordination::evolve,
                    EndCoordinator::decide);

    private EndCoordinator() {}

    static Decision<TeamEvent, CoordinatorRefusal> decide(Command it, Coordination now) {
        CoordinatorAssigned appointment = now.appointment();
        if (appointment == null || !now.isAppointed(it.coordinator())) {
            return refuse(new CoordinatorRefusal.NotTheCoordinator());
        }
        if (it.at().isBefore(appointment.at())) {
            return refuse(new CoordinatorRefusal.BeforeAppointment(appointment.at()));
        }
        if (Texts.tooLong(it.handoverNote())) {
            return refuse(new CoordinatorRefusal.TextTooLong(Texts.LIMIT));
        }
        return append(
                new CoordinatorEnded(
                        it.person(),
                        appointment.coordinator(),
                        appointment.kind(),
                        it.reason(),
                        it.handoverNote(),
                        it.endedBy(),
                        it.at()),
                new CoordinatorVacant(
                        it.person(), appointment.kind(), VacancyCause.ENDED, it.at()));
    }
}
