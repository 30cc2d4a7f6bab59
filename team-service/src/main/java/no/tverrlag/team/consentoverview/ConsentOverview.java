package no.tverrlag.team.consentoverview;

import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Question;
import no.tverrlag.kernel.Tag;
import no.tverrlag.team.events.ConsentEvent;
import no.tverrlag.team.events.ConsentEvent.ConsentExpired;
import no.tverrlag.team.events.ConsentEvent.ConsentGiven;
import no.tverrlag.team.events.ConsentEvent.ConsentReplaced;
import no.tverrlag.team.events.ConsentEvent.ConsentWithdrawn;
import no.tverrlag.team.events.Consents;
import no.tverrlag.team.events.CoordinatorEvent;
import no.tverrlag.team.events.DisagreementEvent;
import no.tverrlag.team.events.MeetingEvent;
import no.tverrlag.team.events.MembershipEvent;
import no.tverrlag.team.events.ProtectionEvent;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.TransitionEvent;

/** All consents of a person in the order they were recorded, ended ones as well. */
public final class ConsentOverview {

    public static final Question<PersonId, Consents, TeamEvent> QUESTION =
            new Question<>(
                    "ConsentOverview",
                    Set.of(
                            ConsentGiven.class,
                            ConsentReplaced.class,
                            ConsentWithdrawn.class,
                            ConsentExpired.class),
                    person -> List.of(Tag.of("person", person)),
                    person -> Consents.none(),
                    (view, fact) -> apply(view, fact.event()));

    private ConsentOverview() {}

    static Consents apply(Consents view, TeamEvent fact) {
        return switch (fact) {
            case ConsentEvent consent -> view.after(consent);
            case CoordinatorEvent _,
                    MembershipEvent _,
                    MeetingEvent _,
                    DisagreementEvent _,
                    TransitionEvent _,
                    ProtectionEvent _ ->
                    view;
        };
    }
}
