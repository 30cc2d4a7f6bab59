package no.tverrlag.team.disagreement;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.nothing;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.kernel.Texts;
import no.tverrlag.team.events.ConsentEvent;
import no.tverrlag.team.events.CoordinatorEvent;
import no.tverrlag.team.events.DisagreementEvent.ResponsibilityDisputeRaised;
import no.tverrlag.team.events.DisagreementEvent.ResponsibilityDisputeResolved;
import no.tverrlag.team.events.MeetingEvent;
import no.tverrlag.team.events.MembershipEvent;
import no.tverrlag.team.events.ProtectionEvent;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.TransitionEvent;
import org.jspecify.annotations.Nullable;

/** Settles a disagreement, once. */
public final class ResolveDisagreement {

    public record Command(
            PersonId person,
            String disagreement,
            Sealed resolution,
            ActorRef resolvedBy,
            Instant at) {}

    /** One disagreement about one person; that of another person stays unknown. */
    record State(PersonId person, @Nullable Instant raised, @Nullable Sealed resolution) {}

    public static final Slice<Command, State, TeamEvent> SLICE =
            new Slice<>(
                    "ResolveDisagreement",
                    Set.of(ResponsibilityDisputeRaised.class, ResponsibilityDisputeResolved.class),
                    it -> List.of(Tag.of("disagreement", it.disagreement())),
                    it -> new State(it.person(), null, null),
                    ResolveDisagreement::evolve,
                    ResolveDisagreement::decide);

    private ResolveDisagreement() {}

    static Decision<TeamEvent, DisagreementRefusal> decide(Command it, State now) {
        if (now.raised() == null) {
            return refuse(new DisagreementRefusal.UnknownDisagreement(it.disagreement()));
        }
        if (now.resolution() != null) {
            return now.resolution().equals(it.resolution())
                    ? nothing()
                    : refuse(new DisagreementRefusal.AlreadyResolved());
        }
        if (it.at().isBefore(now.raised())) {
            return refuse(new DisagreementRefusal.BeforeItWasRaised(now.raised()));
        }
        if (Texts.missing(it.resolution())) {
            return refuse(new DisagreementRefusal.ResolutionMissing());
        }
        return Texts.tooLong(it.resolution())
                ? refuse(new DisagreementRefusal.TextTooLong(Texts.LIMIT))
                : append(
                        new ResponsibilityDisputeResolved(
                                it.person(),
                                it.disagreement(),
                                it.resolution(),
                                it.resolvedBy(),
                                it.at()));
    }

    static State evolve(State then, TeamEvent fact) {
        return switch (fact) {
            case ResponsibilityDisputeRaised raised ->
                    raised.person().equals(then.person)
                            ? new State(then.person, raised.at(), then.resolution)
                            : then;
            case ResponsibilityDisputeResolved resolved ->
                    new State(then.person, then.raised, resolved.resolution());
            case ConsentEvent _,
                    CoordinatorEvent _,
                    MembershipEvent _,
                    MeetingEvent _,
                    TransitionEvent _,
                    ProtectionEvent _ ->
                    then;
        };
    }
}
