package no.tverrlag.team.consent;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.team.events.ConsentEvent;
import no.tverrlag.team.events.ConsentEvent.ConsentExpired;
import no.tverrlag.team.events.ConsentEvent.ConsentGiven;
import no.tverrlag.team.events.ConsentEvent.ConsentReplaced;
import no.tverrlag.team.events.ConsentEvent.ConsentWithdrawn;
import no.tverrlag.team.events.ConsentKind;
import no.tverrlag.team.events.ConsentLapse;
import no.tverrlag.team.events.Consents;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorAssigned;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorEnded;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorProposed;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorRoleAccepted;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorRoleDeclined;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorVacant;
import no.tverrlag.team.events.DisagreementEvent;
import no.tverrlag.team.events.EndReason;
import no.tverrlag.team.events.MeetingEvent;
import no.tverrlag.team.events.MembershipEvent;
import no.tverrlag.team.events.ProtectionEvent;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.TransitionEvent;
import no.tverrlag.team.events.VacancyCause;
import org.jspecify.annotations.Nullable;

/**
 * The person's consents and the role that rests on one of them: without the consent to have a
 * coordinator nobody keeps that role.
 */
record RestingRole(Consents consents, @Nullable CoordinatorAssigned coordinator) {

    static final Set<Class<? extends TeamEvent>> READS =
            Set.of(
                    ConsentGiven.class,
                    ConsentReplaced.class,
                    ConsentWithdrawn.class,
                    ConsentExpired.class,
                    CoordinatorAssigned.class,
                    CoordinatorRoleDeclined.class,
                    CoordinatorEnded.class);

    static RestingRole none() {
        return new RestingRole(Consents.none(), null);
    }

    /**
     * The end of the role that follows when this lapse is a fact; nothing while another consent to
     * it holds. A lapse recorded late never ends a role before it began.
     *
     * @param now the other consent may also have begun since, up to this instant
     */
    List<TeamEvent> endedBy(
            ConsentEvent lapsed, ConsentLapse how, ActorRef by, Instant at, Instant now) {
        CoordinatorAssigned role = coordinator;
        if (role == null) {
            return List.of();
        }
        Instant end = at.isBefore(role.at()) ? role.at() : at;
        Consents left = consents.after(lapsed);
        if (holds(left, end) || holds(left, now)) {
            return List.of();
        }
        return List.of(
                new CoordinatorEnded(
                        role.person(),
                        role.coordinator(),
                        role.kind(),
                        reason(how),
                        null,
                        by,
                        end,
                        how),
                new CoordinatorVacant(role.person(), role.kind(), cause(how), end));
    }

    private static boolean holds(Consents left, Instant at) {
        return !left.inForce(ConsentKind.COORDINATOR, at).isEmpty();
    }

    private static EndReason reason(ConsentLapse how) {
        return switch (how) {
            case WITHDRAWN -> EndReason.CONSENT_WITHDRAWN;
            case EXPIRED -> EndReason.OTHER;
        };
    }

    private static VacancyCause cause(ConsentLapse how) {
        return switch (how) {
            case WITHDRAWN -> VacancyCause.CONSENT_WITHDRAWN;
            case EXPIRED -> VacancyCause.ENDED;
        };
    }

    static RestingRole evolve(RestingRole then, TeamEvent fact) {
        return switch (fact) {
            case ConsentEvent consent ->
                    new RestingRole(then.consents().after(consent), then.coordinator());
            case CoordinatorAssigned assigned -> new RestingRole(then.consents(), assigned);
            case CoordinatorRoleDeclined _, CoordinatorEnded _ ->
                    new RestingRole(then.consents(), null);
            case CoordinatorProposed _, CoordinatorRoleAccepted _, CoordinatorVacant _ -> then;
            case MembershipEvent _,
                    MeetingEvent _,
                    DisagreementEvent _,
                    TransitionEvent _,
                    ProtectionEvent _ ->
                    then;
        };
    }
}
