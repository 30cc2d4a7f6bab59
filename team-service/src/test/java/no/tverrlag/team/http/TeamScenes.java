package no.tverrlag.team.http;

import static no.tverrlag.team.http.Case.ok;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.tverrlag.contracts.referral.NeedAcceptedForAssessment;
import no.tverrlag.contracts.referral.NeedReported;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Neighbour;
import no.tverrlag.testing.access.Cell.BlockState;
import no.tverrlag.testing.access.Cell.ConsentState;
import no.tverrlag.testing.access.Cell.Glass;
import no.tverrlag.testing.access.Cell.Tenant;
import no.tverrlag.testing.access.HttpMatrix;
import no.tverrlag.testing.access.Scene;
import no.tverrlag.testing.access.Who;

/** The matrix's scenes, made by what the people in them ask of this very service. */
final class TeamScenes {

    private static final Instant AT = Instant.parse("2024-09-02T08:10:00Z");
    private static final List<String> CATEGORIES =
            List.of("PLAN", "ASSESSMENT", "MEETING", "NEED_REPORT", "TEAM");
    private static final List<Who> SHARED_WITH =
            List.of(Who.MEMBER, Who.MEMBER_FROM_HOSPITAL, Who.KIN);

    private final Neighbour referral = new Neighbour("referral");
    private final PersonId person = new PersonId(UUID.randomUUID().toString());
    private long known;

    static List<Scene> all() {
        List<Scene> scenes = new ArrayList<>();
        EnumSet<Who> everybody = EnumSet.allOf(Who.class);
        everybody.remove(Who.APPOINTED);
        EnumSet<Who> shared = EnumSet.copyOf(SHARED_WITH);
        EnumSet<Who> shutOut =
                EnumSet.of(Who.MEMBER, Who.COORDINATOR, Who.GUARDIAN, Who.KIN, Who.UNIT);

        TeamScenes plain = new TeamScenes().known().team();
        scenes.add(plain.scene("nothing consented to", everybody));
        scenes.add(
                plain.scene(
                                "another municipality",
                                EnumSet.of(Who.UNIT, Who.AUDITOR, Who.COORDINATOR))
                        .with(Tenant.ANOTHER));
        scenes.add(
                new TeamScenes().known().appointed().scene("appointed", EnumSet.of(Who.APPOINTED)));
        scenes.add(
                new TeamScenes()
                        .known()
                        .team()
                        .consent(Map.of())
                        .scene("consented", shared)
                        .with(ConsentState.TO_THE_INDIVIDUAL));
        scenes.add(
                new TeamScenes()
                        .known()
                        .team()
                        .consent(Map.of())
                        .withdrawn()
                        .scene("withdrawn", shared)
                        .with(ConsentState.WITHDRAWN));
        scenes.add(
                new TeamScenes()
                        .known()
                        .team()
                        .consent(
                                Map.of(
                                        "occurredAt", "2025-01-01T10:00:00Z",
                                        "until", "2025-01-02T10:00:00Z"))
                        .scene("expired", shared)
                        .with(ConsentState.EXPIRED));
        scenes.add(
                new TeamScenes()
                        .known()
                        .team()
                        .consent(Map.of())
                        .shutOut(shutOut)
                        .scene("shut out", shutOut)
                        .with(ConsentState.TO_THE_INDIVIDUAL)
                        .with(BlockState.THE_CALLER));
        scenes.add(
                new TeamScenes()
                        .known()
                        .team()
                        .broken(Who.STRANGER, Who.MEMBER)
                        .scene("glass broken", EnumSet.of(Who.STRANGER, Who.MEMBER))
                        .with(Glass.OPEN));
        return scenes;
    }

    private Scene scene(String name, EnumSet<Who> callers) {
        return Scene.plain(name, person, Map.of(), "referral=" + known, callers);
    }

    private TeamScenes known() {
        for (Who by : List.of(Who.REPORTER, Who.REPORTING_NEIGHBOUR)) {
            known = referral.publishes(reported(by));
        }
        known =
                referral.publishes(
                        new NeedAcceptedForAssessment(
                                person,
                                "r1",
                                ref(Who.ASSESSOR),
                                List.of(),
                                null,
                                ActorRef.of("unit"),
                                AT));
        return this;
    }

    private NeedReported reported(Who by) {
        return new NeedReported(
                person,
                "r-" + by.id(),
                ref(by),
                NeedReported.ReporterKind.OTHER,
                Sealed.of("Absent"),
                List.of(NeedReported.NeedArea.SCHOOL),
                NeedReported.Urgency.NORMAL,
                NeedReported.IdentificationMethod.OBSERVATION,
                List.of(NeedReported.Requested.TEAM),
                null,
                null,
                AT);
    }

    private TeamScenes team() {
        post(Who.GUARDIAN, "/consents", Map.of("kind", "COORDINATOR"));
        assign(Who.COORDINATOR);
        post(Who.COORDINATOR, "/coordinator/accept", Map.of());
        List<Who> members = List.of(Who.MEMBER, Who.MEMBER_FROM_HOSPITAL);
        post(
                Who.COORDINATOR,
                "/team",
                Map.of("members", members.stream().map(TeamScenes::member).toList()));
        members.forEach(who -> post(who, "/team/answer", Map.of("answer", "ACCEPTED")));
        post(Who.COORDINATOR, "/team/invitations", Map.of("member", member(Who.INVITED)));
        post(
                Who.TELLER,
                "/disclosures",
                Map.of(
                        "organisation", Who.CHILD_WELFARE.organisation(),
                        "duty", "PUBLIC_AUTHORITY",
                        "summary", "Bruises that nobody explains"));
        return this;
    }

    private TeamScenes appointed() {
        post(Who.GUARDIAN, "/consents", Map.of("kind", "COORDINATOR"));
        assign(Who.APPOINTED);
        return this;
    }

    private void assign(Who whom) {
        post(
                Who.UNIT,
                "/coordinator/assign",
                Map.of(
                        "coordinator",
                        actor(whom),
                        "kind",
                        "COORDINATOR",
                        "preferenceNotObtainedReason",
                        "Could not be asked"));
    }

    private TeamScenes consent(Map<String, String> period) {
        for (String kind : List.of("SHARE", "KIN_INVOLVEMENT")) {
            Map<String, Object> body = new TreeMap<>(period);
            body.put("kind", kind);
            body.put("categories", CATEGORIES);
            body.put("individuals", SHARED_WITH.stream().map(Who::id).toList());
            post(Who.THE_PERSON, "/consents", body);
        }
        return this;
    }

    private TeamScenes withdrawn() {
        post(Who.THE_PERSON, "/consents/withdraw", Map.of("kind", "SHARE"));
        post(
                Who.THE_PERSON,
                "/consents/withdraw",
                Map.of(
                        "kind",
                        "KIN_INVOLVEMENT",
                        "individuals",
                        SHARED_WITH.stream().map(Who::id).toList()));
        return this;
    }

    private TeamScenes shutOut(EnumSet<Who> whom) {
        whom.forEach(who -> post(Who.THE_PERSON, "/access-blocks", Map.of("individual", who.id())));
        return this;
    }

    private TeamScenes broken(Who... by) {
        for (Who who : by) {
            post(who, "/break-glass", Map.of("reason", "Unconscious at the ward", "hours", 1));
        }
        return this;
    }

    private void post(Who by, String path, Map<String, ?> body) {
        Caller caller = HttpMatrix.caller(by, person);
        ok(
                caller.request()
                        .header("Tverrlag-Await", "referral=" + known)
                        .body(body)
                        .post("/persons/" + person + path));
    }

    private static Map<String, Object> member(Who who) {
        return Map.of("actor", actor(who), "function", "contact");
    }

    private static Map<String, String> actor(Who who) {
        return Map.of(
                "id", who.id(),
                "sector", String.valueOf(who.sector()),
                "organisation", who.organisation());
    }

    private static ActorRef ref(Who who) {
        return new ActorRef(who.id(), who.sector(), who.organisation());
    }
}
