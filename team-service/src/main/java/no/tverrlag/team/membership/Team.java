package no.tverrlag.team.membership;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Tag;
import no.tverrlag.kernel.Texts;
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
import no.tverrlag.team.events.MembershipEvent.FollowUpTeamFormed;
import no.tverrlag.team.events.MembershipEvent.MemberInvited;
import no.tverrlag.team.events.MembershipEvent.MemberLeft;
import no.tverrlag.team.events.MembershipEvent.MembershipAccepted;
import no.tverrlag.team.events.MembershipEvent.MembershipDeclined;
import no.tverrlag.team.events.ProtectionEvent;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.TransitionEvent;

/**
 * The team of one person as the facts so far say.
 *
 * @param invitations open ones, by actor id
 * @param members active ones, by actor id
 */
record Team(
        boolean formed,
        Map<String, MemberInvited> invitations,
        Map<String, MembershipAccepted> members,
        Consents consents) {

    static final Set<Class<? extends TeamEvent>> READS =
            Set.of(
                    FollowUpTeamFormed.class,
                    MemberInvited.class,
                    MembershipAccepted.class,
                    MembershipDeclined.class,
                    MemberLeft.class);

    /** What an answer depends on: sharing as well. */
    static final Set<Class<? extends TeamEvent>> READS_AND_CONSENTS =
            Set.of(
                    FollowUpTeamFormed.class,
                    MemberInvited.class,
                    MembershipAccepted.class,
                    MembershipDeclined.class,
                    MemberLeft.class,
                    ConsentGiven.class,
                    ConsentReplaced.class,
                    ConsentWithdrawn.class,
                    ConsentExpired.class);

    Team {
        invitations = Map.copyOf(invitations);
        members = Map.copyOf(members);
    }

    static Team none() {
        return new Team(false, Map.of(), Map.of(), Consents.none());
    }

    static List<Tag> boundary(PersonId person) {
        return List.of(Tag.of("person", person));
    }

    static Team evolve(Team then, TeamEvent fact) {
        return switch (fact) {
            case MembershipEvent membership -> then.after(membership);
            case ConsentEvent _,
                    CoordinatorEvent _,
                    MeetingEvent _,
                    DisagreementEvent _,
                    TransitionEvent _,
                    ProtectionEvent _ ->
                    then;
        };
    }

    static Team evolveWithConsents(Team then, TeamEvent fact) {
        return switch (fact) {
            case MembershipEvent membership -> then.after(membership);
            case ConsentEvent consent ->
                    new Team(
                            then.formed,
                            then.invitations,
                            then.members,
                            then.consents.after(consent));
            case CoordinatorEvent _,
                    MeetingEvent _,
                    DisagreementEvent _,
                    TransitionEvent _,
                    ProtectionEvent _ ->
                    then;
        };
    }

    Optional<MembershipRefusal> obstacleTo(NewMember member) {
        if (members.containsKey(member.actor().id())) {
            return Optional.of(new MembershipRefusal.AlreadyMember());
        }
        if (invitations.containsKey(member.actor().id())) {
            return Optional.of(new MembershipRefusal.AlreadyInvited());
        }
        if (Texts.missing(member.function())) {
            return Optional.of(new MembershipRefusal.FunctionMissing());
        }
        return Texts.tooLong(member.function())
                ? Optional.of(new MembershipRefusal.TextTooLong(Texts.LIMIT))
                : Optional.empty();
    }

    private Team after(MembershipEvent fact) {
        Map<String, MemberInvited> open = new LinkedHashMap<>(invitations);
        Map<String, MembershipAccepted> active = new LinkedHashMap<>(members);
        switch (fact) {
            case FollowUpTeamFormed _ -> {}
            case MemberInvited invited -> open.put(invited.member().id(), invited);
            case MembershipAccepted accepted -> {
                open.remove(accepted.member().id());
                active.put(accepted.member().id(), accepted);
            }
            case MembershipDeclined declined -> open.remove(declined.member().id());
            case MemberLeft left -> {
                open.remove(left.member().id());
                active.remove(left.member().id());
            }
        }
        return new Team(formed || fact instanceof FollowUpTeamFormed, open, active, consents);
    }
}
