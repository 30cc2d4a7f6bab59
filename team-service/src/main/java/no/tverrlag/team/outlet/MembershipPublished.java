package no.tverrlag.team.outlet;

import no.tverrlag.contracts.team.AttendanceMode;
import no.tverrlag.contracts.team.DeclineReason;
import no.tverrlag.contracts.team.EndReason;
import no.tverrlag.contracts.team.FollowUpTeamFormed;
import no.tverrlag.contracts.team.MemberInvited;
import no.tverrlag.contracts.team.MemberLeft;
import no.tverrlag.contracts.team.MembershipAccepted;
import no.tverrlag.contracts.team.MembershipDeclined;
import no.tverrlag.contracts.team.TeamMessage;
import no.tverrlag.team.events.MembershipEvent;

/** The team and who is in it, in the published language. */
final class MembershipPublished {

    private MembershipPublished() {}

    static TeamMessage of(MembershipEvent event) {
        return switch (event) {
            case MembershipEvent.FollowUpTeamFormed it ->
                    new FollowUpTeamFormed(it.person(), it.formedBy(), it.at());
            case MembershipEvent.MemberInvited it ->
                    new MemberInvited(
                            it.person(),
                            it.member(),
                            it.function(),
                            AttendanceMode.valueOf(it.mode().name()),
                            it.sharingNeeded(),
                            it.invitedBy(),
                            it.at());
            case MembershipEvent.MembershipAccepted it ->
                    new MembershipAccepted(
                            it.person(),
                            it.member(),
                            it.function(),
                            AttendanceMode.valueOf(it.mode().name()),
                            it.at());
            case MembershipEvent.MembershipDeclined it ->
                    new MembershipDeclined(
                            it.person(),
                            it.member(),
                            DeclineReason.valueOf(it.reason().name()),
                            it.at());
            case MembershipEvent.MemberLeft it ->
                    new MemberLeft(
                            it.person(),
                            it.member(),
                            EndReason.valueOf(it.reason().name()),
                            it.wasActive(),
                            it.endedBy(),
                            it.at());
        };
    }
}
