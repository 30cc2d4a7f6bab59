package no.tverrlag.team.coordinator;

import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Texts;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorProposed;
import no.tverrlag.team.events.PersonPreference;
import org.jspecify.annotations.Nullable;

/** What is known of the wish of the person: whom they want, or why nobody could ask. */
record Wish(@Nullable PersonPreference preference, @Nullable Sealed notObtained) {

    static Wish in(CoordinatorProposed proposal) {
        return new Wish(proposal.personPreference(), proposal.preferenceNotObtainedReason());
    }

    boolean isMissing() {
        return preference == null && Texts.missing(notObtained);
    }

    boolean contradictsItself() {
        return preference != null && notObtained != null;
    }

    /** Did the person wish for somebody else? */
    boolean isNotFor(ActorRef coordinator) {
        return preference != null && !preference.wanted().id().equals(coordinator.id());
    }
}
