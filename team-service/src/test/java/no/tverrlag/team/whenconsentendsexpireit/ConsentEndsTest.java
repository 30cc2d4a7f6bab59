package no.tverrlag.team.whenconsentendsexpireit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.tverrlag.contracts.referral.PersonRegistered;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.kernel.Tag;
import no.tverrlag.runtime.engine.Ledger;
import no.tverrlag.team.events.ConsentEvent.ConsentExpired;
import no.tverrlag.team.events.ConsentLapse;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorEnded;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Neighbour;
import no.tverrlag.testing.Servers;
import no.tverrlag.testing.TravellingClock;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A consent comes to its end while nobody says anything; and who may give it at which age. */
@org.junit.jupiter.api.Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class ConsentEndsTest {

    @Inject ConsentClockProcessor processor;
    @Inject DayClaimProjection claim;
    @Inject TravellingClock clock;
    @Inject Ledger ledger;

    private final PersonId person = new PersonId(UUID.randomUUID().toString());
    private final Caller nora = Caller.citizen(person);
    private final Caller mother = Caller.representative("mother", person);

    @AfterEach
    void today() {
        clock.set(Duration.ZERO);
    }

    @Test
    void the_clock_alone_says_that_it_expired_and_only_once() {
        Instant until = Instant.now().plus(Duration.ofDays(3));
        give(mother, Map.of("kind", "PLAN", "until", until.toString())).statusCode(201);

        processor.look();
        assertThat(expired()).isEmpty();
        clock.set(Duration.ofDays(4));
        processor.look();
        processor.look();

        assertThat(expired()).extracting(ConsentExpired::until).containsExactly(until);
        mother.request()
                .get("/persons/" + person + "/consents")
                .then()
                .statusCode(200)
                .body("consents[0].inForce", org.hamcrest.Matchers.is(false));
    }

    @Test
    void with_the_consent_the_coordinators_role_ends_once_also_after_a_standstill() {
        Caller unit = Caller.unit("unit");
        Caller nurse = Caller.practitioner("nurse-" + person, Sector.HEALTH_MUNICIPAL);
        Instant until = Instant.now().plus(Duration.ofDays(15));
        give(mother, Map.of("kind", "COORDINATOR", "until", until.toString())).statusCode(201);
        unit.request()
                .body(
                        Map.of(
                                "coordinator",
                                Map.of("id", nurse.id(), "sector", "HEALTH_MUNICIPAL"),
                                "kind",
                                "CHILD_COORDINATOR",
                                "preferenceNotObtainedReason",
                                "Too young"))
                .post("/persons/" + person + "/coordinator/assign")
                .then()
                .statusCode(200);
        nurse.request()
                .body("{}")
                .post("/persons/" + person + "/coordinator/accept")
                .then()
                .statusCode(200);

        clock.set(Duration.ofDays(20));
        processor.look();
        processor.look();

        assertThat(told(CoordinatorEnded.class))
                .extracting(CoordinatorEnded::lapse, CoordinatorEnded::at)
                .containsExactly(Tuple.tuple(ConsentLapse.EXPIRED, until));
        unit.request()
                .get("/persons/" + person + "/team")
                .then()
                .statusCode(200)
                .body("coordinator", org.hamcrest.Matchers.nullValue());
        nurse.request()
                .get("/persons/" + person + "/team")
                .then()
                .statusCode(403)
                .body("reason", org.hamcrest.Matchers.equalTo("no-relation"));
    }

    @Test
    void it_goes_on_where_it_stopped_and_two_do_not_look_at_once() {
        Instant now = Instant.now().plus(Duration.ofDays(10));
        LocalDate today = LocalDate.ofInstant(now, java.time.ZoneOffset.UTC);

        assertThat(claim.from(now, () -> today)).isPresent();
        claim.lookedThrough(today.minusDays(5));

        assertThat(claim.from(now, () -> today)).contains(today.minusDays(5));
        claim.lookedThrough(today);
        assertThat(claim.from(now, () -> today)).contains(today.minusDays(1));
    }

    @Test
    void at_eleven_the_guardian_consents_and_the_child_does_not() {
        long known =
                new Neighbour("referral")
                        .publishes(
                                new PersonRegistered(
                                        person,
                                        Sealed.of("Nora Testesen"),
                                        Sealed.of(
                                                LocalDate.now(java.time.ZoneOffset.UTC)
                                                        .minusYears(11)
                                                        .toString()),
                                        "nb",
                                        Instant.now()));

        nora.request()
                .header("Tverrlag-Await", "referral=" + known)
                .body(Map.of("kind", "PLAN"))
                .post("/persons/" + person + "/consents")
                .then()
                .statusCode(422)
                .body("type", org.hamcrest.Matchers.equalTo("/problems/too-young-to-consent"));
        give(mother, Map.of("kind", "PLAN")).statusCode(201);
    }

    @Test
    void a_grown_persons_consent_is_their_own() {
        long known =
                new Neighbour("referral")
                        .publishes(
                                new PersonRegistered(
                                        person,
                                        Sealed.of("Nora Testesen"),
                                        Sealed.of("1980-01-01"),
                                        "nb",
                                        Instant.now()));
        mother.request()
                .header("Tverrlag-Await", "referral=" + known)
                .body(Map.of("kind", "PLAN"))
                .post("/persons/" + person + "/consents")
                .then()
                .statusCode(403)
                .body("reason", org.hamcrest.Matchers.equalTo("guardianship-over"));
        Caller appointed = mother.with("basis", "LEGAL_GUARDIAN");
        give(appointed, Map.of("kind", "PLAN"))
                .statusCode(422)
                .body(
                        "type",
                        org.hamcrest.Matchers.equalTo("/problems/consent-is-the-persons-own"));
        give(appointed, Map.of("kind", "PLAN", "capacity", "LACKING")).statusCode(201);
    }

    private io.restassured.response.ValidatableResponse give(Caller by, Map<String, ?> body) {
        return by.request().body(body).post("/persons/" + person + "/consents").then();
    }

    private List<ConsentExpired> expired() {
        return told(ConsentExpired.class);
    }

    private <E> List<E> told(Class<E> type) {
        return ledger.answers().facts(List.of(Tag.of("person", person))).stream()
                .map(Fact::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
