package no.tverrlag.team.coordinator;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.nothing;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Texts;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorProposed;
import no.tverrlag.team.events.CoordinatorKind;
import no.tverrlag.team.events.PersonPreference;
import no.tverrlag.team.events.TeamEvent;
import org.jspecify.annotations.Nullable;

/** Proposes somebody as coordinator, with what the person wishes. */
public final class ProposeCoordinator {

    public record Command(
            PersonId person,
            ActorRef candidate,
            CoordinatorKind kind,
            @Nullable PersonPreference personPreference,
            @Nullable Sealed preferenceNotObtainedReason,
            ActorRef proposedBy,
            Instant at) {}

    public static final Slice<Command, Coordination, TeamEvent> SLICE =
            new Slice<>(
                    "ProposeCoordinator",
                    Coordination.READS,
                    it -> Coordination.boundary(it.person()),
                    it -> Coordination.none(),
                    Coordination::evolve,
                    ProposeCoordinator::decide);

    private ProposeCoordinator() {}

    static Decision<TeamEvent, CoordinatorRefusal> decide(Command it, Coordination now) {
        if (it.candidate().sector() == null) {
            return refuse(new CoordinatorRefusal.CoordinatorNotAProfessional());
        }
        if (Texts.tooLong(it.preferenceNotObtainedReason())) {
            return refuse(new CoordinatorRefusal.TextTooLong(Texts.LIMIT));
        }
        Wish wish = new Wish(it.personPreference(), it.preferenceNotObtainedReason());
        if (wish.contradictsItself()) {
            return refuse(new CoordinatorRefusal.PreferenceContradictsItself());
        }
        if (wish.isMissing()) {
            return refuse(new CoordinatorRefusal.PersonPreferenceMissing());
        }
        if (now.isAppointed(it.candidate())) {
            return refuse(new CoordinatorRefusal.CoordinatorInPlace());
        }
        boolean known = now.proposalFor(it.candidate()).filter(open -> says(open, it)).isPresent();
        return known ? nothing() : append(proposed(it));
    }

    private static boolean says(CoordinatorProposed open, Command it) {
        return open.kind() == it.kind()
                && Wish.in(open)
                        .equals(new Wish(it.personPreference(), it.preferenceNotObtainedReason()));
    }

    private static CoordinatorProposed proposed(Command it) {
        return new CoordinatorProposed(
                it.person(),
                it.candidate(),
                it.kind(),
                it.personPreference(),
                it.preferenceNotObtainedReason(),
                it.proposedBy(),
                it.at());
    }
}
