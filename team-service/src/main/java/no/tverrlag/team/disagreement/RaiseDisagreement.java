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
import no.tverrlag.kernel.Sector;
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

/** Makes a disagreement on responsibility visible, with its parties. */
public final class RaiseDisagreement {

    public record Command(
            PersonId person,
            String disagreement,
            Sealed subject,
            List<Sector> parties,
            ActorRef raisedBy,
            Instant at) {}

    record State(boolean raised) {}

    public static final Slice<Command, State, TeamEvent> SLICE =
            new Slice<>(
                    "RaiseDisagreement",
                    Set.of(ResponsibilityDisputeRaised.class),
                    it -> List.of(Tag.of("disagreement", it.disagreement())),
                    it -> new State(false),
                    RaiseDisagreement::evolve,
                    RaiseDisagreement::decide);

    private RaiseDisagreement() {}

    static Decision<TeamEvent, DisagreementRefusal> decide(Command it, State now) {
        if (now.raised()) {
            return nothing();
        }
        List<Sector> parties = it.parties().stream().distinct().toList();
        if (parties.size() < 2) {
            return refuse(new DisagreementRefusal.PartiesMissing());
        }
        if (Texts.missing(it.subject())) {
            return refuse(new DisagreementRefusal.SubjectMissing());
        }
        return Texts.tooLong(it.subject())
                ? refuse(new DisagreementRefusal.TextTooLong(Texts.LIMIT))
                : append(
                        new ResponsibilityDisputeRaised(
                                it.person(),
                                it.disagreement(),
                                it.subject(),
                                parties,
                                it.raisedBy(),
                                it.at()));
    }

    static State evolve(State then, TeamEvent fact) {
        return switch (fact) {
            case ResponsibilityDisputeRaised _ -> new State(true);
            case ResponsibilityDisputeResolved _ -> then;
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
