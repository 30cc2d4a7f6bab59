package no.tverrlag.team.membership;

import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.team.events.AttendanceMode;
import org.jspecify.annotations.Nullable;

/** A member to be, as a request says it; they always take part unless it says otherwise. */
public record NewMemberBody(ActorRef actor, String function, @Nullable AttendanceMode mode) {

    NewMember member() {
        return new NewMember(
                actor, Sealed.of(function), mode == null ? AttendanceMode.ALWAYS : mode);
    }
}
