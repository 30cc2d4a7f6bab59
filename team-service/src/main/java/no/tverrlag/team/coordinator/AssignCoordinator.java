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
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorAssigned;
import no.tverrlag.team.events.CoordinatorKind;
import no.tverrlag.team.events.PersonPreference;
import no.tverrlag.team.events.TeamEvent;
import org.jspecify.annotations.Nullable;

/**
 * Appoints the one coordinator: with the consent and the wish of the person, nobody else in the
 * role.
 */
public final class AssignCoordinator {

    public record Command(
            PersonId person,
            ActorRef coordinator,
            CoordinatorKind kind,
            @Nullable PersonPreference personPreference,
            @Nullable Sealed preferenceNotObtainedReason,
            @Nullable Sealed reasonIfNotPreferred,
            ActorRef appointedBy,
            Instant at) {}

    public static final Slice<Command, Coordination, TeamEvent> SLICE =
            new Slice<>(
                    "AssignCoordinator",
                    Coordination.READS,
                    it -> Coordination.boundary(it.person()),
                    it -> Coordination.none(),
                    Coordination::evolve,
                    AssignCoordinator::decide);

    private AssignCoordinator() {}

    static Decision<TeamEvent, CoordinatorRefusal> decide(Command it, Coordination now) {
        if (it.coordinator().sector() == null) {
            return refuse(new CoordinatorRefusal.CoordinatorNotAProfessional());
        }
        if (Texts.tooLong(it.preferenceNotObtainedReason(), it.reasonIfNotPreferred())) {
            return refuse(new CoordinatorRefusal.TextTooLong(Texts.LIMIT));
        }
        if (now.appointment() != null) {
            return now.isAppointed(it.coordinator()) && now.appointment().kind() == it.kind()
                    ? nothing()
                    : refuse(new CoordinatorRefusal.CoordinatorInPlace());
        }
        if (now.lastEnded() != null && it.at().isBefore(now.lastEnded())) {
            return refuse(new CoordinatorRefusal.AppointmentOverlaps(now.lastEnded()));
        }
        return now.consentAt(it.at())
                .map(consent -> byWish(it, wish(it, now), consent.given().consent()))
                .orElseGet(() -> refuse(new CoordinatorRefusal.CoordinatorConsentMissing()));
    }

    private static Decision<TeamEvent, CoordinatorRefusal> byWish(
            Command it, Wish wish, String consent) {
        if (wish.contradictsItself()) {
            return refuse(new CoordinatorRefusal.PreferenceContradictsItself());
        }
        if (wish.isMissing()) {
            return refuse(new CoordinatorRefusal.PersonPreferenceMissing());
        }
        if (wish.isNotFor(it.coordinator()) && Texts.missing(it.reasonIfNotPreferred())) {
            return refuse(new CoordinatorRefusal.ReasonForDeviationMissing());
        }
        return append(
                new CoordinatorAssigned(
                        it.person(),
                        it.coordinator(),
                        it.kind(),
                        wish.preference(),
                        wish.notObtained(),
                        it.reasonIfNotPreferred(),
                        consent,
                        it.appointedBy(),
                        it.at()));
    }

    /** The command's own wish, else that of the open proposal for this very candidate. */
    private static Wish wish(Command it, Coordination now) {
        Wish own = new Wish(it.personPreference(), it.preferenceNotObtainedReason());
        return own.isMissing()
                ? now.proposalFor(it.coordinator())
                        .filter(proposal -> !proposal.at().isAfter(it.at()))
                        .map(Wish::in)
                        .orElse(own)
                : own;
    }
}
