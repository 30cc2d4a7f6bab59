package no.tverrlag.team.http;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.tverrlag.contracts.referral.PersonRegistered;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Neighbour;
import no.tverrlag.testing.Servers;
import no.tverrlag.testing.TravellingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What parents may see and do by their child's age, and what is kept from them. */
@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class GuardiansTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Map<String, Object> TO_SCHOOL =
            Map.of(
                    "kind", "SHARE",
                    "recipients", List.of("SCHOOL"),
                    "categories", List.of("PLAN"));
    private static final Map<String, Object> BRUISES =
            Map.of(
                    "organisation", "Senja barnevern",
                    "duty", "HEALTH_PERSONNEL",
                    "summary", "Bruises that nobody explains");

    @Inject TravellingClock clock;

    /** How far the next noon in Norway is: no test is run across a midnight. */
    private final Duration noon = untilNoon();

    private final PersonId person = new PersonId(UUID.randomUUID().toString());
    private final Caller nora = Caller.citizen(person);
    private final Caller mother = Caller.representative("mother-" + person, person);
    private final Caller unit = Caller.unit("unit");
    private final Caller gp = Caller.practitioner("gp-" + person, Sector.GP);
    private final Caller welfare =
            Caller.practitioner("welfare", Sector.CHILD_WELFARE)
                    .with("organisation", "Senja barnevern");

    @AfterEach
    void today() {
        clock.set(Duration.ZERO);
    }

    @Test
    void on_the_sixteenth_birthday_and_not_a_day_before_follow_up_is_the_young_persons_own() {
        bornSoThatTomorrowIs(16);
        read(mother, "/team").statusCode(200);

        clock.set(noon.plusDays(1));
        read(mother, "/team").statusCode(403).body("reason", equalTo("no-consent-to-involve-kin"));
        read(mother, "/consents").statusCode(200);
        give(
                        nora,
                        Map.of(
                                "kind", "KIN_INVOLVEMENT",
                                "individuals", List.of(mother.id()),
                                "categories", List.of("TEAM")))
                .statusCode(201);
        read(mother, "/team").statusCode(200);
    }

    @Test
    void on_the_eighteenth_birthday_nothing_is_left_of_guardianship() {
        bornSoThatTomorrowIs(18);
        read(mother, "/consents").statusCode(200);

        clock.set(noon.plusDays(1));
        read(mother, "/consents").statusCode(403).body("reason", equalTo("guardianship-over"));
        give(mother, TO_SCHOOL).statusCode(403);
    }

    @Test
    void a_consent_is_renewed_by_the_age_towards_whom_it_names() {
        bornSoThatTomorrowIs(15);
        String consent = give(mother, TO_SCHOOL).statusCode(201).extract().path("id");

        renew(nora, consent)
                .statusCode(422)
                .body("type", equalTo("/problems/too-young-to-consent"));
        clock.set(noon.plusDays(1));
        renew(mother, consent)
                .statusCode(422)
                .body("type", equalTo("/problems/consent-is-the-persons-own"));
        renew(nora, consent).statusCode(201);
    }

    @Test
    void a_childs_word_shuts_a_parent_out_from_twelve_on_and_the_units_at_any_age() {
        bornSoThatTomorrowIs(12);
        Map<String, Object> mothers =
                Map.of("individual", mother.id(), "categories", List.of("TEAM"));
        String block = post(nora, "/access-blocks", mothers).statusCode(201).extract().path("id");
        read(mother, "/team").statusCode(200);

        clock.set(noon.plusDays(1));
        read(mother, "/team").statusCode(403).body("reason", equalTo("access-blocked"));
        read(mother, "/access-blocks").statusCode(200).body("blocks", hasSize(0));

        clock.set(noon);
        post(nora, "/access-blocks/" + block + "/lift", Map.of()).statusCode(200);
        post(unit, "/access-blocks", mothers).statusCode(201);
        read(mother, "/team").statusCode(403).body("reason", equalTo("access-blocked"));
    }

    @Test
    void what_child_welfare_was_told_is_kept_from_a_parent_until_it_is_released() {
        bornSoThatTomorrowIs(11);
        String told = post(gp, "/disclosures", BRUISES).statusCode(201).extract().path("id");

        read(mother, "/disclosures").statusCode(200).body("disclosures", hasSize(0));
        read(nora, "/disclosures").statusCode(200).body("disclosures", hasSize(0));
        read(gp, "/disclosures")
                .body("disclosures[0].summary", equalTo("Bruises that nobody explains"));
        read(welfare, "/disclosures").body("disclosures[0].id", equalTo(told));
        read(welfare.with("organisation", "Another office"), "/disclosures").statusCode(403);
        read(unit, "/disclosures").statusCode(403);
        post(mother, "/disclosures/" + told + "/release", Map.of()).statusCode(403);

        post(welfare, "/disclosures/" + told + "/release", Map.of()).statusCode(200);
        read(mother, "/disclosures").body("disclosures[0].id", equalTo(told));
    }

    @Test
    void at_fifteen_the_young_person_sees_it_and_the_parent_does_not() {
        bornSoThatTomorrowIs(15);
        post(gp, "/disclosures", BRUISES).statusCode(201);
        read(nora, "/disclosures").body("disclosures", hasSize(0));

        clock.set(noon.plusDays(1));
        read(nora, "/disclosures").body("disclosures", hasSize(1));
        read(mother, "/disclosures").body("disclosures", hasSize(0));
    }

    @Test
    void an_answer_about_disclosures_does_not_tell_that_there_are_some() {
        bornSoThatTomorrowIs(11);
        String before = read(mother, "/disclosures").extract().headers().toString();
        post(gp, "/disclosures", BRUISES).statusCode(201);

        org.assertj.core.api.Assertions.assertThat(
                        read(mother, "/disclosures").extract().header("ETag"))
                .isNull();
        org.assertj.core.api.Assertions.assertThat(before).doesNotContain("ETag");
    }

    private static Duration untilNoon() {
        ZonedDateTime now = ZonedDateTime.now(OSLO);
        ZonedDateTime noon = now.toLocalDate().atTime(12, 0).atZone(OSLO);
        return Duration.between(now, noon.isAfter(now) ? noon : noon.plusDays(1));
    }

    private void bornSoThatTomorrowIs(int years) {
        clock.set(noon);
        LocalDate today = LocalDate.ofInstant(clock.instant(), OSLO);
        LocalDate born = today.plusDays(1).minusYears(years);
        long known =
                new Neighbour("referral")
                        .publishes(
                                new PersonRegistered(
                                        person,
                                        Sealed.of("Nora Testesen"),
                                        Sealed.of(born.toString()),
                                        "nb",
                                        Instant.now()));
        unit.request()
                .header("Tverrlag-Await", "referral=" + known)
                .body(
                        Map.of(
                                "members",
                                List.of(
                                        Map.of(
                                                "actor",
                                                Map.of("id", "teacher", "sector", "SCHOOL"),
                                                "function",
                                                "contact teacher"))))
                .post("/persons/" + person + "/team")
                .then()
                .statusCode(anyOf(equalTo(200), equalTo(201)));
    }

    private ValidatableResponse read(Caller by, String path) {
        return by.request().get("/persons/" + person + path).then();
    }

    private ValidatableResponse post(Caller by, String path, Map<String, ?> body) {
        return by.request().body(body).post("/persons/" + person + path).then();
    }

    private ValidatableResponse give(Caller by, Map<String, ?> body) {
        return post(by, "/consents", body);
    }

    private ValidatableResponse renew(Caller by, String consent) {
        return post(by, "/consents/renew", Map.of("consent", consent));
    }
}
