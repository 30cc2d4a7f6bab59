package no.tverrlag.plan.events;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/** Version 1 of {@link GoalAgreed}: yes or no in place of a voice. */
record GoalAgreedV1(
        PersonId person,
        String plan,
        String goal,
        ActorRef agreedBy,
        boolean agreedByPerson,
        @Nullable Sealed how,
        Instant at) {

    GoalAgreed lifted() {
        Voice voice = agreedByPerson ? Voice.OWN : Voice.RELAYED;
        return new GoalAgreed(person, plan, goal, agreedBy, voice, how, at);
    }
}
