package no.tverrlag.team.coordinator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Tag;
import no.tverrlag.team.events.Consent;
import no.tverrlag.team.events.ConsentEvent;
import no.tverrlag.team.events.ConsentEvent.ConsentExpired;
import no.tverrlag.team.events.ConsentEvent.ConsentGiven;
import no.tverrlag.team.events.ConsentEvent.ConsentReplaced;
import no.tverrlag.team.events.ConsentEvent.ConsentWithdrawn;
import no.tverrlag.team.events.ConsentKind;
import no.tverrlag.team.events.Consents;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorAssigned;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorEnded;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorProposed;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorRoleAccepted;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorRoleDeclined;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorVacant;
import no.tverrlag.team.events.DisagreementEvent;
import no.tverrlag.team.events.MeetingEvent;
import no.tverrlag.team.events.MembershipEvent;
import no.tverrlag.team.events.ProtectionEvent;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.TransitionEvent;
import org.jspecify.annotations.Nullable;

/**
 * Who coordinates one person, and what an appointment rests on.
 *
 * @param proposals the open ones, at most one for each candidate
 * @param appointment of the one coordinator, accepted or not
 * @param lastEnded when the latest role ended
 */
record Coordination(
        List<CoordinatorProposed> proposals,
        @Nullable CoordinatorAssigned appointment,
        boolean accepted,
        @Nullable Instant lastEnded,
        Consents consents) {

    static final Set<Class<? extends TeamEvent>> READS =
            Set.of(
                    CoordinatorProposed.class,
                    CoordinatorAssigned.class,
                    CoordinatorRoleAccepted.class,
                    CoordinatorRoleDeclined.class,
                    CoordinatorEnded.class,
                    ConsentGiven.class,
                    ConsentReplaced.class,
                    ConsentWithdrawn.class,
                    ConsentExpired.class);

    static Coordination none() {
        return new Coordination(List.of(), null, false, null, Consents.none());
    }

    static List<Tag> boundary(PersonId person) {
        return List.of(Tag.of("person", person));
    }

    /**
     * An appointment uses up every proposal: what the person wished then says nothing about the
     * next one.
     */
    static Coordination evolve(Coordination then, TeamEvent fact) {
        return switch (fact) {
            case CoordinatorProposed proposed -> then.proposed(proposed);
            case CoordinatorAssigned assigned ->
                    new Coordination(List.of(), assigned, false, then.lastEnded, then.consents);
            case CoordinatorRoleAccepted _ ->
                    new Coordination(
                            then.proposals, then.appointment, true, then.lastEnded, then.consents);
            case CoordinatorRoleDeclined declined -> then.ended(declined.at());
            case CoordinatorEnded ended -> then.ended(ended.at());
            case ConsentEvent consent ->
                    new Coordination(
                            then.proposals,
                            then.appointment,
                            then.accepted,
                            then.lastEnded,
                            then.consents.after(consent));
            case CoordinatorVacant _,
                    MembershipEvent _,
                    MeetingEvent _,
                    DisagreementEvent _,
                    TransitionEvent _,
                    ProtectionEvent _ ->
                    then;
        };
    }

    Optional<CoordinatorProposed> proposalFor(ActorRef candidate) {
        return proposals.stream()
                .filter(open -> open.candidate().id().equals(candidate.id()))
                .findFirst();
    }

    boolean isAppointed(ActorRef who) {
        return appointment != null && appointment.coordinator().id().equals(who.id());
    }

    /**
     * The consent that lets somebody coordinate from that instant on: in force then, not taken back
     * since, and its time not said to be up without another one.
     */
    Optional<Consent> consentAt(Instant at) {
        boolean over =
                consents.all().stream()
                        .filter(each -> each.given().kind() == ConsentKind.COORDINATOR)
                        .allMatch(each -> each.ended() != null);
        return over || consents.withdrawnAfter(ConsentKind.COORDINATOR, at, List.of(), List.of())
                ? Optional.empty()
                : consents.inForce(ConsentKind.COORDINATOR, at).stream().findFirst();
    }

    private Coordination proposed(CoordinatorProposed proposed) {
        Stream<CoordinatorProposed> others =
                proposals.stream()
                        .filter(open -> !open.candidate().id().equals(proposed.candidate().id()));
        return new Coordination(
                Stream.concat(others, Stream.of(proposed)).toList(),
                appointment,
                accepted,
                lastEnded,
                consents);
    }

    private Coordination ended(Instant at) {
        Instant latest = lastEnded == null || at.isAfter(lastEnded) ? at : lastEnded;
        return new Coordination(proposals, null, false, latest, consents);
    }
}
