package no.tverrlag.plan.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.tverrlag.contracts.log.FactsLost;
import no.tverrlag.contracts.log.LostFact;
import no.tverrlag.contracts.team.AttendanceMode;
import no.tverrlag.contracts.team.ConsentEnd;
import no.tverrlag.contracts.team.ConsentExpired;
import no.tverrlag.contracts.team.ConsentForm;
import no.tverrlag.contracts.team.ConsentGiven;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.contracts.team.ConsentWithdrawn;
import no.tverrlag.contracts.team.CoordinatorAssigned;
import no.tverrlag.contracts.team.CoordinatorKind;
import no.tverrlag.contracts.team.CoordinatorRoleAccepted;
import no.tverrlag.contracts.team.MembershipAccepted;
import no.tverrlag.contracts.team.TeamMessage;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Neighbour;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One invented person, and what the other services have said about them. */
final class Case {

    static final Instant SEPTEMBER = Instant.parse("2024-09-20T09:10:00Z");
    static final Caller NURSE = Caller.practitioner("nurse", Sector.HEALTH_MUNICIPAL);
    static final Caller TEACHER = Caller.practitioner("teacher", Sector.SCHOOL);
    static final Caller NAV = Caller.practitioner("nav", Sector.NAV);
    static final String PERIOD =
            """
            {"period": {"from": "2024-10-15", "to": "2025-10-15"},
             "reviewDates": ["2025-01-15", "2025-04-15", "2025-08-20"],
             "occurredAt": "2024-10-15T12:40:00Z"}
            """;

    final PersonId person = new PersonId(UUID.randomUUID().toString());
    final Caller mother = Caller.representative("mother-" + person, person);
    final Caller nora = Caller.citizen(person);
    private final Neighbour team = new Neighbour("team");
    private long position;
    private ProducerRecord<String, byte[]> last;

    /** The nurse coordinates, and there is a consent to the plan. */
    static Case withCoordinator() {
        return new Case().coordinator("nurse").consent(ConsentKind.PLAN, "consent-plan");
    }

    /** As {@link #withCoordinator()}, and the teacher is a member who may see the plan. */
    static Case withTeam() {
        return withCoordinator().member("teacher").sharing(Sector.SCHOOL);
    }

    Case coordinator(String who) {
        ActorRef ref = new ActorRef(who, Sector.HEALTH_MUNICIPAL, "Organisation of " + who);
        says(
                new CoordinatorAssigned(
                        person,
                        ref,
                        CoordinatorKind.CHILD_COORDINATOR,
                        null,
                        null,
                        null,
                        "consent-coordinator",
                        ActorRef.of("unit"),
                        SEPTEMBER));
        return says(
                new CoordinatorRoleAccepted(
                        person, ref, CoordinatorKind.CHILD_COORDINATOR, SEPTEMBER));
    }

    Case member(String who) {
        return says(
                new MembershipAccepted(
                        person,
                        new ActorRef(who, Sector.SCHOOL, "Organisation of " + who),
                        Sealed.of("contact teacher"),
                        AttendanceMode.ALWAYS,
                        SEPTEMBER));
    }

    Case consent(ConsentKind kind, String id) {
        return given(kind, id, List.of(), List.of());
    }

    Case sharing(Sector with) {
        return given(ConsentKind.SHARE, "consent-share", List.of(with), List.of(DataCategory.PLAN));
    }

    Case withdrawn(ConsentKind kind, String id) {
        return says(
                new ConsentWithdrawn(
                        person,
                        kind,
                        List.of(new ConsentEnd(id, List.of(), true)),
                        ActorRef.of("mother"),
                        Instant.now()));
    }

    Case expired(ConsentKind kind, String id) {
        Instant now = Instant.now();
        return says(new ConsentExpired(person, id, kind, now, now));
    }

    /** The last message comes once more, as after a restart of the broker's client. */
    Case repeated() {
        team.send(last);
        return this;
    }

    /** Team-service tells that its log has lost the last message. */
    Case lost() {
        LostFact fact = new LostFact(position, header("ce_id"), header("ce_type"));
        position =
                team.publishes(new FactsLost(person, List.of(fact), position - 1, Instant.now()));
        return this;
    }

    private String header(String name) {
        return new String(last.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private Case given(
            ConsentKind kind, String id, List<Sector> recipients, List<DataCategory> categories) {
        return says(
                new ConsentGiven(
                        person,
                        id,
                        kind,
                        recipients,
                        categories,
                        SEPTEMBER,
                        null,
                        ActorRef.of("mother"),
                        ConsentForm.SIGNED,
                        ActorRef.of("unit"),
                        SEPTEMBER));
    }

    private Case says(TeamMessage message) {
        position = Neighbour.nextPosition();
        last = team.record(message, message.at(), position);
        team.send(last);
        return this;
    }

    /** A request that is answered once this service has heard all that was said. */
    RequestSpecification as(Caller caller) {
        return caller.request().header("Tverrlag-Await", "team=" + position);
    }

    ValidatableResponse post(Caller caller, String path, String body) {
        return as(caller).body(body).post(path).then();
    }

    /** Posts, expects 201, and answers the id. */
    String created(Caller caller, String path, String body) {
        String id = post(caller, path, body).statusCode(201).extract().path("id");
        assertThat(id).isNotBlank();
        return id;
    }

    String openPlan() {
        return created(NURSE, "/persons/" + person + "/plans", PERIOD);
    }

    /** A plan with an agreed goal and a measure, made active: the sample's steps as they stand. */
    String activePlan() {
        String plan = openPlan();
        created(NURSE, "/plans/" + plan + "/goals", goal());
        post(
                        nora,
                        "/plans/" + plan + "/goals/goal-school/agree",
                        "{\"occurredAt\": \"2024-10-15T12:46:00Z\"}")
                .statusCode(200);
        created(NURSE, "/plans/" + plan + "/measures", measure("m-room", "NOT_REQUIRED"));
        created(NURSE, "/plans/" + plan + "/measures", measure("m-respite", "APPLIED"));
        post(NURSE, "/plans/" + plan + "/activate", "{\"occurredAt\": \"2024-10-16T08:00:00Z\"}")
                .statusCode(200);
        return plan;
    }

    String goal() {
        return """
        {"id": "goal-school", "words": "I want to be in class with Mia", "lifeArea": "SCHOOL",
         "proposedBy": {"id": "%s"}, "occurredAt": "2024-10-15T12:45:00Z",
         "target": {"instrument": "PSFS", "activity": "Stay in class until lunch", "value": 6,
                    "due": "2025-04-15"}}
        """
                .formatted(person);
    }

    static String measure(String id, String decisionStatus) {
        return """
        {"id": "%s", "goal": "goal-school", "what": "Quiet room and a shortened day",
         "responsible": {"id": "teacher", "sector": "SCHOOL", "organisation": "Finnsnes skole"},
         "decisionStatus": "%s", "start": "2024-10-22", "occurredAt": "2024-10-15T12:50:00Z"}
        """
                .formatted(id, decisionStatus);
    }

    static String evaluation(int score, String achievement, String nextStep, String at) {
        return """
        {"instrument": "PSFS", "score": %d, "achievement": "%s", "nextStep": "%s",
         "personAssessment": "A bit better", "occurredAt": "%s"}
        """
                .formatted(score, achievement, nextStep, at);
    }
}
