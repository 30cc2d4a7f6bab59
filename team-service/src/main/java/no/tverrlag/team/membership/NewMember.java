package no.tverrlag.team.membership;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.team.events.AttendanceMode;
import no.tverrlag.team.events.MembershipEvent.MemberInvited;
import org.jspecify.annotations.Nullable;

/** Somebody to invite, what for, and when they take part. */
public record NewMember(ActorRef actor, Sealed function, AttendanceMode mode) {

    MemberInvited invited(
            PersonId person, @Nullable Sector sharingNeeded, ActorRef by, Instant at) {
        return new MemberInvited(person, actor, function, mode, sharingNeeded, by, at);
    }
}
