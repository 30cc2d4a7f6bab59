package no.tverrlag.team.membership;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.nothing;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.kernel.Slice;
import no.tverrlag.team.events.DeclineReason;
import no.tverrlag.team.events.MembershipEvent.MemberInvited;
import no.tverrlag.team.events.MembershipEvent.MembershipAccepted;
import no.tverrlag.team.events.MembershipEvent.MembershipDeclined;
import no.tverrlag.team.events.TeamEvent;
import org.jspecify.annotations.Nullable;

/** The invited says yes, once whatever sharing it needs is consented to, or no with a reason. */
public final class AnswerInvitation {

    /** Yes or no. */
    public enum Answer {
        ACCEPTED,
        DECLINED
    }

    public record Command(
            PersonId person,
            ActorRef member,
            Answer answer,
            @Nullable DeclineReason reason,
            Instant at) {}

    public static final Slice<Command, Team, TeamEvent> SLICE =
            new Slice<>(
                    "AnswerInvitation",
                    Team.READS_AND_CONSENTS,
                    it -> Team.boundary(it.person()),
                    it -> Team.none(),
                    Team::evolveWithConsents,
                    AnswerInvitation::decide);

    private AnswerInvitation() {}

    static Decision<TeamEvent, MembershipRefusal> decide(Command it, Team now) {
        if (it.answer() == Answer.ACCEPTED && now.members().containsKey(it.member().id())) {
            return nothing();
        }
        MemberInvited invitation = now.invitations().get(it.member().id());
        if (invitation == null) {
            return refuse(new MembershipRefusal.NotInvited());
        }
        if (it.at().isBefore(invitation.at())) {
            return refuse(new MembershipRefusal.BeforeInvitation(invitation.at()));
        }
        return switch (it.answer()) {
            case ACCEPTED -> accept(it, invitation, now);
            case DECLINED -> decline(it, invitation);
        };
    }

    private static Decision<TeamEvent, MembershipRefusal> accept(
            Command it, MemberInvited invitation, Team now) {
        Sector needed = invitation.sharingNeeded();
        return needed != null && !now.consents().sharedWith(needed, it.at())
                ? refuse(new MembershipRefusal.SharingConsentMissing(needed))
                : append(
                        new MembershipAccepted(
                                it.person(),
                                invitation.member(),
                                invitation.function(),
                                invitation.mode(),
                                it.at()));
    }

    private static Decision<TeamEvent, MembershipRefusal> decline(
            Command it, MemberInvited invitation) {
        return it.reason() == null
                ? refuse(new MembershipRefusal.ReasonMissing())
                : append(
                        new MembershipDeclined(
                                it.person(), invitation.member(), it.reason(), it.at()));
    }
}
