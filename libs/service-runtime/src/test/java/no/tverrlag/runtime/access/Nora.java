package no.tverrlag.runtime.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;

/** A person of the policy's tests, those around her, and what they are answered. */
final class Nora {

    static final PersonId NORA = new PersonId("nora");
    static final PersonId OTHER = new PersonId("other");
    static final Instant NOW = Instant.parse("2025-01-15T12:00:00Z");
    static final Actor TEACHER = practitioner("teacher", Sector.SCHOOL);
    static final ConsentInForce TO_SCHOOL = share("c1", Sector.SCHOOL, NOW.minusSeconds(60), null);
    static final PersonRelations RELATIONS = relations(TO_SCHOOL);

    static PersonRelations relations(ConsentInForce... consents) {
        return new PersonRelations(
                "5530",
                true,
                ActorRef.of("nurse"),
                ActorRef.of("appointed"),
                Map.of("teacher", ActorRef.of("teacher"), "gp", ActorRef.of("gp")),
                Map.of("invited", ActorRef.of("invited")),
                Set.of("assessor"),
                Set.of("reporter", "mother"),
                List.of(consents),
                List.of(),
                List.of(),
                Map.of(),
                List.of(new Disclosure("d1", "teller", "Organisation", true)),
                null);
    }

    static ConsentInForce share(
            String consent, Sector with, Instant from, @Nullable Instant until) {
        return new ConsentInForce(
                consent,
                ConsentKind.SHARE,
                List.of(with),
                List.of(),
                List.of(DataCategory.PLAN, DataCategory.MEETING),
                null,
                from,
                until);
    }

    static Actor practitioner(String id, @Nullable Sector sector) {
        return new Actor(id, Role.PRACTITIONER, sector, "Organisation", "5530", null);
    }

    static Actor of(Role role, String id, @Nullable String municipality) {
        return new Actor(id, role, null, null, municipality, null);
    }

    static Actor standingFor(Role role, PersonId whom) {
        return new Actor("mother", role, null, null, null, whom);
    }

    static Verdict decide(Actor actor, DataCategory category, Set<Standing> allowed) {
        return decide(actor, category, allowed, RELATIONS);
    }

    static Verdict decide(
            Actor actor, DataCategory category, Set<Standing> allowed, PersonRelations relations) {
        AccessRule rule =
                AccessRule.aboutPerson(
                        "GET /persons/{person}/x", AccessAction.READ, category, allowed);
        return AccessPolicy.decide(Asker.of(actor), NORA, rule, relations, NOW);
    }

    static Verdict permit(Standing standing, String statute) {
        return new Verdict.Permit(standing, LegalBasis.statute(statute));
    }

    static final Verdict NO_RELATION = new Verdict.Deny("no-relation");
    static final Verdict NO_CONSENT = new Verdict.Deny("no-consent-to-share");

    private Nora() {}
}
