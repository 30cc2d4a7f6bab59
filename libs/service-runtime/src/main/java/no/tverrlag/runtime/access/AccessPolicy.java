package no.tverrlag.runtime.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sector;
import org.jspecify.annotations.Nullable;

/**
 * The one place where access is decided: from the actor, how they stand to the person, the category
 * and the consents in force to a verdict with its reason. Pure; denies by default.
 */
public final class AccessPolicy {

    /**
     * What a member of the team sees of another sector's only under the person's consent to share
     * (hpl. 21 ff, fvl. 13 ff).
     */
    private static final Set<DataCategory> SHARED_BY_CONSENT =
            EnumSet.of(
                    DataCategory.PLAN,
                    DataCategory.ASSESSMENT,
                    DataCategory.MEETING,
                    DataCategory.NEED_REPORT);

    private AccessPolicy() {}

    public static Verdict decide(
            Actor actor,
            PersonId person,
            DataCategory category,
            Set<Standing> allowed,
            PersonRelations relations,
            Instant now) {
        String denied = "no-relation";
        for (Standing standing : Standing.values()) {
            if (!allowed.contains(standing) || !stands(actor, person, standing, relations)) {
                continue;
            }
            if (otherMunicipality(actor, standing, relations)) {
                denied = "other-municipality";
                continue;
            }
            Optional<LegalBasis> basis = basis(actor, standing, category, relations, now);
            if (basis.isPresent()) {
                return new Verdict.Permit(standing, basis.get());
            }
            denied = "no-consent-to-share";
        }
        return new Verdict.Deny(denied);
    }

    private static boolean stands(
            Actor actor, PersonId person, Standing standing, PersonRelations relations) {
        return switch (standing) {
            case PERSON -> actor.is(Role.CITIZEN) && actor.standsFor(person);
            case REPRESENTATIVE -> actor.is(Role.REPRESENTATIVE) && actor.standsFor(person);
            case UNIT -> actor.is(Role.COORDINATING_UNIT);
            case COORDINATOR -> professional(actor) && is(actor, relations.coordinator());
            case ASSIGNED -> professional(actor) && is(actor, relations.assigned());
            case MEMBER -> professional(actor) && relations.members().containsKey(actor.id());
            case INVITED -> professional(actor) && relations.invited().containsKey(actor.id());
            case ASSESSOR -> professional(actor) && relations.assessors().contains(actor.id());
            case REPORTER -> relations.reporters().contains(actor.id());
            case PRACTITIONER -> professional(actor);
            case SPECIALIST -> professional(actor) && actor.sector() == Sector.SPECIALIST_HEALTH;
            case AUDITOR -> actor.is(Role.AUDITOR);
            case OPERATOR -> actor.is(Role.OPERATOR);
        };
    }

    private static boolean professional(Actor actor) {
        return actor.is(Role.PRACTITIONER) || actor.is(Role.COORDINATOR);
    }

    private static boolean is(Actor actor, @Nullable ActorRef named) {
        return named != null && named.id().equals(actor.id());
    }

    /** The unit and the auditor act for one municipality; the others' relation is to the person. */
    private static boolean otherMunicipality(
            Actor actor, Standing standing, PersonRelations relations) {
        boolean bound = standing == Standing.UNIT || standing == Standing.AUDITOR;
        String leads = relations.municipality();
        return bound && leads != null && !leads.equals(actor.municipality());
    }

    private static Optional<LegalBasis> basis(
            Actor actor,
            Standing standing,
            DataCategory category,
            PersonRelations relations,
            Instant now) {
        return switch (standing) {
            case PERSON, REPRESENTATIVE -> Optional.of(LegalBasis.statute("pbrl 5-1"));
            case UNIT -> Optional.of(LegalBasis.statute("hol 7-3"));
            case COORDINATOR, ASSIGNED -> Optional.of(LegalBasis.statute("hol 7-2"));
            case MEMBER -> shared(actor, category, relations, now);
            case INVITED -> Optional.of(LegalBasis.statute("hol 3-4"));
            case ASSESSOR, REPORTER, PRACTITIONER -> Optional.of(LegalBasis.statute("hol 7-1"));
            case SPECIALIST -> Optional.of(LegalBasis.statute("sphl 2-1e"));
            case AUDITOR -> Optional.of(LegalBasis.statute("pjl 22"));
            case OPERATOR -> Optional.of(LegalBasis.statute("gdpr 17"));
        };
    }

    private static Optional<LegalBasis> shared(
            Actor actor, DataCategory category, PersonRelations relations, Instant now) {
        if (!SHARED_BY_CONSENT.contains(category)) {
            return Optional.of(LegalBasis.statute("hol 3-4"));
        }
        return actor.sectorIfAny()
                .flatMap(sector -> relations.sharing(sector, category, now))
                .map(consent -> LegalBasis.consent(consent.consent()));
    }
}
