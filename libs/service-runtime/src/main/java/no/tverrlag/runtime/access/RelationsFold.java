package no.tverrlag.runtime.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tverrlag.contracts.log.FactsLost;
import no.tverrlag.contracts.referral.AddressProtectionSet;
import no.tverrlag.contracts.referral.NeedAcceptedForAssessment;
import no.tverrlag.contracts.referral.NeedReported;
import no.tverrlag.contracts.referral.PersonRegistered;
import no.tverrlag.contracts.team.AccessBlockLifted;
import no.tverrlag.contracts.team.AccessBlocked;
import no.tverrlag.contracts.team.BreakGlassOpened;
import no.tverrlag.contracts.team.ConsentEnd;
import no.tverrlag.contracts.team.ConsentExpired;
import no.tverrlag.contracts.team.ConsentGiven;
import no.tverrlag.contracts.team.ConsentReplaced;
import no.tverrlag.contracts.team.ConsentTerms;
import no.tverrlag.contracts.team.ConsentWithdrawn;
import no.tverrlag.contracts.team.CoordinatorAssigned;
import no.tverrlag.contracts.team.CoordinatorEnded;
import no.tverrlag.contracts.team.CoordinatorRoleAccepted;
import no.tverrlag.contracts.team.CoordinatorRoleDeclined;
import no.tverrlag.contracts.team.DisclosureMade;
import no.tverrlag.contracts.team.DisclosureReleased;
import no.tverrlag.contracts.team.MemberInvited;
import no.tverrlag.contracts.team.MemberLeft;
import no.tverrlag.contracts.team.MembershipAccepted;
import no.tverrlag.contracts.team.MembershipDeclined;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.Role;
import org.jspecify.annotations.Nullable;

/** Folds the public facts of team-service and referral-service into a person's relations. */
public final class RelationsFold {

    private @Nullable String municipality;
    private boolean led;
    private @Nullable ActorRef coordinator;
    private @Nullable ActorRef assigned;
    private final Map<String, ActorRef> members;
    private final Map<String, ActorRef> invited;
    private final Set<String> assessors;
    private final Set<String> reporters;
    private final List<ConsentInForce> consents;
    private final List<AccessBlock> blocks;
    private final List<OpenGlass> glasses;
    private final Map<String, Long> positions;
    private final List<Disclosure> disclosures;
    private @Nullable Whereabouts whereabouts;

    private RelationsFold(PersonRelations from) {
        municipality = from.municipality();
        led = from.led();
        coordinator = from.coordinator();
        assigned = from.assigned();
        members = new HashMap<>(from.members());
        invited = new HashMap<>(from.invited());
        assessors = new HashSet<>(from.assessors());
        reporters = new HashSet<>(from.reporters());
        consents = new ArrayList<>(from.consents());
        blocks = new ArrayList<>(from.blocks());
        glasses = new ArrayList<>(from.glasses());
        positions = new HashMap<>(from.positions());
        disclosures = new ArrayList<>(from.disclosures());
        whereabouts = from.whereabouts();
    }

    /** Facts that say nothing about relations leave all but the position as it is. */
    public static PersonRelations apply(
            PersonRelations then, String source, Fact<? extends PersonEvent> fact) {
        RelationsFold fold = new RelationsFold(then);
        fold.take(fact.event(), fact);
        fold.positions.merge(source, fact.position(), Math::max);
        return new PersonRelations(
                fold.municipality,
                fold.led,
                fold.coordinator,
                fold.assigned,
                fold.members,
                fold.invited,
                fold.assessors,
                fold.reporters,
                fold.consents,
                fold.blocks,
                fold.glasses,
                fold.positions,
                fold.disclosures,
                fold.whereabouts);
    }

    private void take(PersonEvent event, Fact<? extends PersonEvent> fact) {
        switch (event) {
            case PersonRegistered _, FactsLost _ -> answeredFor(fact);
            case NeedReported reported -> reported(reported, fact);
            case NeedAcceptedForAssessment accepted -> {
                assessors.add(accepted.responsible().id());
                accepted.participants().forEach(each -> assessors.add(each.id()));
            }
            case CoordinatorAssigned it -> assigned = it.coordinator();
            case CoordinatorRoleAccepted it -> {
                coordinator = it.coordinator();
                assigned = null;
            }
            case CoordinatorRoleDeclined _ -> assigned = null;
            case CoordinatorEnded _ -> {
                coordinator = null;
                assigned = null;
            }
            case MemberInvited it -> invited.put(it.member().id(), it.member());
            case MembershipAccepted it -> {
                invited.remove(it.member().id());
                members.put(it.member().id(), it.member());
            }
            case MembershipDeclined it -> invited.remove(it.member().id());
            case MemberLeft it -> {
                invited.remove(it.member().id());
                members.remove(it.member().id());
            }
            case ConsentGiven it -> consents.add(consent(it));
            case ConsentReplaced it ->
                    consents.removeIf(each -> each.consent().equals(it.consent()));
            case ConsentExpired it ->
                    consents.removeIf(each -> each.consent().equals(it.consent()));
            case ConsentWithdrawn it -> it.ended().forEach(this::withdraw);
            case AccessBlocked it -> blocks.add(block(it, fact));
            case AccessBlockLifted it -> blocks.removeIf(each -> each.block().equals(it.block()));
            case BreakGlassOpened it -> opened(it);
            case DisclosureMade it ->
                    disclosures.add(
                            new Disclosure(
                                    it.disclosure(),
                                    it.disclosedBy().id(),
                                    it.organisation(),
                                    it.hidden()));
            case DisclosureReleased it ->
                    disclosures.replaceAll(
                            each ->
                                    each.disclosure().equals(it.disclosure())
                                            ? each.released()
                                            : each);
            case AddressProtectionSet it -> whereabouts = new Whereabouts(it.level(), it.allowed());
            default -> {
                // every other public fact says nothing about relations
            }
        }
    }

    /**
     * Until a need is reported, those who registered the person answer for the case; they do so on
     * when that is lost.
     */
    private void answeredFor(Fact<? extends PersonEvent> fact) {
        if (municipality == null) {
            municipality = fact.envelope().municipality();
        }
    }

    private void reported(NeedReported report, Fact<? extends PersonEvent> fact) {
        reporters.add(report.reporter().id());
        if (!led) {
            led = true;
            municipality = fact.envelope().municipality();
        }
    }

    private static AccessBlock block(AccessBlocked it, Fact<? extends PersonEvent> fact) {
        return new AccessBlock(
                it.block(),
                it.party(),
                it.categories(),
                it.ownWish(),
                fact.envelope().actor().is(Role.COORDINATING_UNIT));
    }

    /** Of one actor's glasses only the latest is kept. */
    private void opened(BreakGlassOpened it) {
        glasses.removeIf(each -> each.actor().equals(it.openedBy().id()));
        glasses.add(new OpenGlass(it.breakGlass(), it.openedBy().id(), it.until()));
    }

    private static ConsentInForce consent(ConsentGiven it) {
        ConsentTerms terms = it.terms();
        return new ConsentInForce(
                it.consent(),
                it.kind(),
                it.recipients(),
                terms == null ? List.of() : terms.named(),
                it.categories(),
                terms == null ? null : terms.purpose(),
                it.from(),
                it.until());
    }

    private void withdraw(ConsentEnd end) {
        consents.replaceAll(
                each ->
                        each.consent().equals(end.consent())
                                ? each.without(end.recipients(), end.namedIfAny())
                                : each);
        consents.removeIf(each -> each.consent().equals(end.consent()) && end.whole());
    }
}
