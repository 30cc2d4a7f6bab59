package no.tverrlag.history;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import no.tverrlag.contracts.access.AccessAction;
import no.tverrlag.contracts.access.AccessDecision;
import no.tverrlag.contracts.access.AccessRecorded;
import no.tverrlag.contracts.team.DisclosureDuty;
import no.tverrlag.contracts.team.DisclosureMade;
import no.tverrlag.contracts.team.DisclosureReleased;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Neighbour;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Neither the journal nor the log of accesses tells a guardian what is hidden from them. */
@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class DisclosuresAreHiddenTest {

    private static final Instant AT = Instant.parse("2025-05-06T10:00:00Z");
    private static final String MADE = "team.DisclosureMade";

    private final Neighbour team = new Neighbour("team");
    private final PersonId person = Persons.somebody();
    private final Caller mother = Caller.representative("mother", person);
    private final Caller auditor = Caller.of("auditor", "auditor");

    @Test
    void a_hidden_disclosure_and_looks_at_it_are_told_to_the_auditor_alone() throws Throwable {
        long hidden = team.publishes(made(), AT);
        new Neighbour("access").publishes(looked(), AT);
        Eventually.holds(() -> log(auditor).body("entries.actor.id", hasItem("kari")));
        Eventually.holds(() -> events(auditor).body("events.type", hasItem(MADE)));

        log(mother).statusCode(200).body("entries.actor.id", not(hasItem("kari")));
        events(mother)
                .statusCode(200)
                .body("events.type", not(hasItem(MADE)))
                .body("events.source", not(hasItem("access-access")));
        events(Caller.citizen(person)).body("events.type", not(hasItem(MADE)));
        history(auditor).body("positions.team", equalTo((int) hidden));
        history(mother).body("positions.team", nullValue());
    }

    @Test
    void once_it_is_released_they_are_told_to_the_parent_too() throws Throwable {
        team.publishes(made(), AT);
        team.publishes(
                new DisclosureReleased(person, "d1", ActorRef.of("kari"), AT.plusSeconds(60)));

        Eventually.holds(() -> events(mother).body("events.type", hasItem(MADE)));
    }

    private DisclosureMade made() {
        return new DisclosureMade(
                person,
                "d1",
                "Senja barnevern",
                DisclosureDuty.HEALTH_PERSONNEL,
                Sealed.of(Said.SECRET),
                true,
                ActorRef.of("gp"),
                AT);
    }

    private AccessRecorded looked() {
        return new AccessRecorded(
                person,
                "kari",
                Role.PRACTITIONER,
                Sector.CHILD_WELFARE,
                "Senja barnevern",
                "5530",
                AccessAction.READ,
                DataCategory.ACCESS_LOG,
                AccessDecision.PERMIT,
                "bvl 13-2",
                "GET /persons/{person}/disclosures",
                AT,
                java.util.Map.of(),
                "COC",
                null,
                null);
    }

    private ValidatableResponse log(Caller caller) {
        return caller.request().get("/persons/{person}/access-log", person.value()).then();
    }

    private ValidatableResponse history(Caller caller) {
        return caller.request()
                .get("/persons/{person}/history", person.value())
                .then()
                .statusCode(200);
    }

    private ValidatableResponse events(Caller caller) {
        return caller.request().get("/persons/{person}/events", person.value()).then();
    }
}
