package no.tverrlag.runtime.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import no.tverrlag.contracts.access.AccessAction;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sector;
import no.tverrlag.runtime.age.Maturity;
import org.jspecify.annotations.Nullable;

/**
 * The one place where access is decided: from who asks, the operation's row, how they stand to the
 * person, the consents and blocks in force and any broken glass to a verdict with its reason. Pure;
 * denies by default.
 */
public final class AccessPolicy {

    /**
     * What a member of the team sees of another sector's only under the person's consent to share
     * (hpl. 21 ff, fvl. 13 ff).
     */
    public static final Set<DataCategory> SHARED_BY_CONSENT =
            Set.copyOf(
                    EnumSet.of(
                            DataCategory.PLAN,
                            DataCategory.ASSESSMENT,
                            DataCategory.MEETING,
                            DataCategory.NEED_REPORT));

    private static final String OVER = "guardianship-over";

    private AccessPolicy() {}

    /** As below, of somebody whose age is not known. */
    public static Verdict decide(
            Asker asker, PersonId person, AccessRule rule, PersonRelations relations, Instant now) {
        return decide(asker, person, rule, relations, Maturity.unknown(), now);
    }

    /**
     * The first standing that the row allows, the actor has, and nothing stands in the way of; else
     * a glass that the actor broke; else the last obstacle met.
     *
     * @param age what is the person's own at this instant
     */
    public static Verdict decide(
            Asker asker,
            PersonId person,
            AccessRule rule,
            PersonRelations relations,
            Maturity age,
            Instant now) {
        boolean over = asker.isGuardian() && Guardianship.isOver(rule.category(), age);
        String denied = over && isGuardiansMatter(asker, person, rule) ? OVER : "no-relation";
        for (Standing standing : Standing.values()) {
            if (!rule.allowed().contains(standing)
                    || !stands(asker, person, standing, relations, over)) {
                continue;
            }
            Verdict verdict = weigh(asker, standing, rule, relations, age, now);
            switch (verdict) {
                case Verdict.Permit permit -> {
                    return permit;
                }
                case Verdict.Deny(String reason) -> denied = reason;
            }
        }
        return emergency(asker, rule, relations, now).orElse(new Verdict.Deny(denied));
    }

    /** May somebody who was let in also learn where the person is? */
    public static boolean locates(Asker asker, Standing standing, PersonRelations relations) {
        return Whereabouts.orOpen(relations.whereabouts()).areToldTo(asker, standing);
    }

    /**
     * May somebody who was let in see this disclosure? Who told and who was told always do; who
     * stands for the person, and the person before they have a party's rights, once it is not
     * hidden any longer.
     */
    public static boolean discloses(
            Asker asker, PersonId person, Disclosure disclosure, Maturity age) {
        Actor actor = asker.actor();
        if (disclosure.isBy(actor) || disclosure.isTo(actor) || actor.is(Role.AUDITOR)) {
            return true;
        }
        boolean grown = actor.is(Role.CITIZEN) && age.party();
        return actor.standsFor(person) && (!disclosure.hidden() || grown);
    }

    private static boolean isGuardiansMatter(Asker asker, PersonId person, AccessRule rule) {
        return asker.actor().standsFor(person) && rule.allowed().contains(Standing.REPRESENTATIVE);
    }

    /** A guardian whose right is over stands as any next of kin. */
    private static boolean stands(
            Asker asker,
            PersonId person,
            Standing standing,
            PersonRelations relations,
            boolean over) {
        Actor actor = asker.actor();
        return switch (standing) {
            case PERSON -> actor.is(Role.CITIZEN) && actor.standsFor(person);
            case REPRESENTATIVE ->
                    actor.is(Role.REPRESENTATIVE)
                            && !asker.isKin()
                            && !over
                            && actor.standsFor(person);
            case NEXT_OF_KIN -> (asker.isKin() || over) && actor.standsFor(person);
            case UNIT -> actor.is(Role.COORDINATING_UNIT);
            case COORDINATOR -> professional(actor) && is(actor, relations.coordinator());
            case ASSIGNED -> professional(actor) && is(actor, relations.assigned());
            case MEMBER -> professional(actor) && relations.members().containsKey(actor.id());
            case INVITED -> professional(actor) && relations.invited().containsKey(actor.id());
            case ASSESSOR -> professional(actor) && relations.assessors().contains(actor.id());
            case REPORTER -> relations.reporters().contains(actor.id());
            case PRACTITIONER -> professional(actor);
            case SPECIALIST -> professional(actor) && actor.sector() == Sector.SPECIALIST_HEALTH;
            case DISCLOSER -> relations.disclosures().stream().anyMatch(it -> it.isBy(actor));
            case RECEIVER -> relations.disclosures().stream().anyMatch(it -> it.isTo(actor));
            case AUDITOR -> actor.is(Role.AUDITOR);
            case OPERATOR -> actor.is(Role.OPERATOR);
            case EMERGENCY -> false;
        };
    }

    private static boolean professional(Actor actor) {
        return actor.is(Role.PRACTITIONER) || actor.is(Role.COORDINATOR);
    }

    private static boolean is(Actor actor, @Nullable ActorRef named) {
        return named != null && named.id().equals(actor.id());
    }

    private static Verdict weigh(
            Asker asker,
            Standing standing,
            AccessRule rule,
            PersonRelations relations,
            Maturity age,
            Instant now) {
        if (otherMunicipality(asker.actor(), standing, relations)) {
            return new Verdict.Deny("other-municipality");
        }
        if (!isDuty(standing, rule)
                && relations.blocks().stream()
                        .anyMatch(
                                each ->
                                        each.shuts(
                                                asker.actor(), rule.category(), standing, age))) {
            return new Verdict.Deny("access-blocked");
        }
        return switch (standing.needs()) {
            case NOTHING -> permit(standing);
            case SHARE -> shared(asker, standing, rule, relations, now);
            case KIN_INVOLVEMENT -> involved(asker, standing, rule, relations, now);
        };
    }

    private static Verdict permit(Standing standing) {
        return new Verdict.Permit(standing, LegalBasis.statute(standing.statute()));
    }

    /** The unit and the auditor act for one municipality; the others' relation is to the person. */
    private static boolean otherMunicipality(
            Actor actor, Standing standing, PersonRelations relations) {
        String leads = relations.municipality();
        return standing.bound() == Standing.Bound.MUNICIPALITY
                && leads != null
                && !leads.equals(actor.municipality());
    }

    /** To tell of a need, and to take that back, is never blocked: it shows nothing. */
    private static boolean isDuty(Standing standing, AccessRule rule) {
        return rule.action() == AccessAction.COMMAND
                && (standing == Standing.PRACTITIONER || standing == Standing.REPORTER);
    }

    private static Verdict shared(
            Asker asker,
            Standing standing,
            AccessRule rule,
            PersonRelations relations,
            Instant now) {
        if (!SHARED_BY_CONSENT.contains(rule.category())) {
            return permit(standing);
        }
        return relations
                .consents(ConsentKind.SHARE, now)
                .filter(each -> each.covers(rule.category(), asker.purpose()))
                .filter(each -> each.names(asker.actor()))
                .findFirst()
                .<Verdict>map(each -> byConsent(standing, each))
                .orElse(new Verdict.Deny("no-consent-to-share"));
    }

    /** Next of kin may tell of a need without anybody's leave; for the rest the person decides. */
    private static Verdict involved(
            Asker asker,
            Standing standing,
            AccessRule rule,
            PersonRelations relations,
            Instant now) {
        if (rule.action() == AccessAction.COMMAND && rule.category() == DataCategory.NEED_REPORT) {
            return permit(standing);
        }
        return relations
                .consents(ConsentKind.KIN_INVOLVEMENT, now)
                .filter(each -> each.covers(rule.category(), asker.purpose()))
                .filter(each -> each.namesNobody() || each.names(asker.actor()))
                .findFirst()
                .<Verdict>map(each -> byConsent(standing, each))
                .orElse(new Verdict.Deny("no-consent-to-involve-kin"));
    }

    private static Verdict byConsent(Standing standing, ConsentInForce consent) {
        return new Verdict.Permit(standing, LegalBasis.consent(consent.consent()));
    }

    /** A professional who broke the glass reads on, past consents and blocks, while it is open. */
    private static Optional<Verdict> emergency(
            Asker asker, AccessRule rule, PersonRelations relations, Instant now) {
        Actor actor = asker.actor();
        if (!rule.inEmergency() || !professional(actor)) {
            return Optional.empty();
        }
        return relations
                .glass(actor.id(), now)
                .map(
                        open ->
                                new Verdict.Permit(
                                        Standing.EMERGENCY,
                                        LegalBasis.statute(Standing.EMERGENCY.statute()),
                                        open.breakGlass()));
    }
}
