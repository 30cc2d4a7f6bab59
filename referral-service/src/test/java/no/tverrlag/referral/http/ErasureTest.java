package no.tverrlag.referral.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.tverrlag.referral.http.Referrals.TEACHER;
import static no.tverrlag.referral.http.Referrals.UNIT;
import static no.tverrlag.referral.http.Referrals.get;
import static no.tverrlag.referral.http.Referrals.nationalId;
import static no.tverrlag.referral.http.Referrals.person;
import static no.tverrlag.referral.http.Referrals.post;
import static no.tverrlag.referral.http.Referrals.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Servers;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class ErasureTest {

    private static final Caller OPERATOR = Caller.of("operator", "operator");

    @Inject MongoClient client;

    private static ValidatableResponse erase(PersonId person, String reason) {
        return post(
                OPERATOR,
                "/persons/" + person + "/erase",
                Map.of("reason", reason, "order", "2026/17"));
    }

    private static ValidatableResponse hold(PersonId person) {
        return post(
                UNIT,
                "/persons/" + person + "/legal-holds",
                Map.of("reason", "COURT_CASE", "reference", "24-017"));
    }

    @Test
    void an_erased_person_is_unreadable_from_the_answer_on_and_others_are_not_touched() {
        PersonId nora = Referrals.registered();
        PersonId other = Referrals.registered();
        String report = Referrals.reported(TEACHER, nora);
        erase(nora, "COURT_ORDER").statusCode(200).body("id", equalTo(nora.value()));

        get(UNIT, "/persons/" + nora)
                .statusCode(200)
                .header("Tverrlag-Person", "erased")
                .body("name", nullValue())
                .body("born", nullValue())
                .body("erasedAt", org.hamcrest.Matchers.notNullValue());
        get(UNIT, "/need-reports/" + report)
                .statusCode(200)
                .header("Tverrlag-Person", "erased")
                .body("summary", nullValue())
                .body("urgency", equalTo("NORMAL"));
        get(UNIT, "/persons/" + other)
                .header("Tverrlag-Person", nullValue())
                .body("name", equalTo("Nora Testesen"));
    }

    @Test
    void nothing_more_is_recorded_about_an_erased_person() {
        PersonId nora = Referrals.registered();
        String report = Referrals.reported(TEACHER, nora);
        erase(nora, "WRONG_PERSON").statusCode(200);

        problem(post(TEACHER, "/need-reports", Referrals.need(nora)), 410, "person-erased");
        problem(
                post(UNIT, "/need-reports/" + report + "/acknowledge", Map.of()),
                410,
                "person-erased");
        problem(hold(nora), 410, "person-erased");
    }

    @Test
    void the_same_order_again_is_answered_like_the_first_time() {
        PersonId nora = Referrals.registered();
        Map<String, Object> body = Map.of("reason", "COURT_ORDER", "order", "2026/17");
        String path = "/persons/" + nora + "/erase";
        var first = OPERATOR.request("order-of-" + nora).body(body).post(path);
        var second = OPERATOR.request("order-of-" + nora).body(body).post(path);

        first.then().statusCode(200);
        assertThat(second.body().asString()).isEqualTo(first.body().asString());
        erase(nora, "WRONG_PERSON").statusCode(200).body("position", equalTo(0));
    }

    @Test
    void the_same_national_id_registered_again_is_a_new_person() {
        String number = nationalId();
        PersonId nora =
                new PersonId(post(TEACHER, "/persons", person(number)).extract().path("id"));
        assertThat((String) post(TEACHER, "/persons", person(number)).extract().path("id"))
                .isEqualTo(nora.value());
        erase(nora, "WRONG_PERSON").statusCode(200);

        String again =
                post(TEACHER, "/persons", person(number)).statusCode(201).extract().path("id");
        assertThat(again).isNotEqualTo(nora.value());
        get(UNIT, "/persons/" + again).body("name", equalTo("Nora Testesen"));
    }

    @Test
    void a_legal_hold_refuses_the_erasure_until_it_is_lifted() {
        PersonId nora = Referrals.registered();
        String hold = hold(nora).statusCode(201).extract().path("id");

        problem(erase(nora, "COURT_ORDER"), 409, "under-legal-hold").body("hold", equalTo(hold));
        get(UNIT, "/persons/" + nora + "/keeping")
                .body("holds[0].id", equalTo(hold))
                .body("erased", nullValue());
        post(UNIT, "/persons/" + nora + "/legal-holds/" + hold + "/lift", Map.of()).statusCode(200);
        erase(nora, "COURT_ORDER").statusCode(200);
        get(OPERATOR, "/persons/" + nora + "/keeping").body("erased.order", equalTo("2026/17"));
    }

    @Test
    void records_that_must_be_kept_refuse_what_does_not_outweigh_them() {
        PersonId nora = Referrals.registered();
        Referrals.reported(TEACHER, nora);

        problem(erase(nora, "CONSENT_ONLY_DATA"), 409, "must-be-kept")
                .body("category", equalTo("NEED_REPORT"));
        PersonId alone = Referrals.registered();
        erase(alone, "CONSENT_ONLY_DATA").statusCode(200);
    }

    @Test
    void only_an_operator_erases_and_only_the_unit_holds() {
        PersonId nora = Referrals.registered();

        problem(
                post(
                        UNIT,
                        "/persons/" + nora + "/erase",
                        Map.of("reason", "COURT_ORDER", "order", "2026/17")),
                403,
                "access-denied");
        problem(
                post(
                        OPERATOR,
                        "/persons/" + nora + "/legal-holds",
                        Map.of("reason", "COURT_CASE", "reference", "24-017")),
                403,
                "access-denied");
    }

    @Test
    void nobody_unknown_is_erased() {
        problem(erase(new PersonId("nobody-here"), "COURT_ORDER"), 404, "unknown-person");
    }

    @Test
    void nothing_that_the_person_could_be_found_by_is_in_the_log() {
        PersonId nora = Referrals.registered();
        Document batch =
                java.util.Objects.requireNonNull(
                        client.getDatabase("referral")
                                .getCollection("events")
                                .find(new Document("tags", "person=" + nora))
                                .first());
        assertThat(batch.getList("tags", String.class)).noneMatch(each -> each.startsWith("nat"));
        for (Document event : batch.getList("events", Document.class)) {
            assertThat(new String(event.get("data", Binary.class).getData(), UTF_8))
                    .doesNotContain("nationalIdHash", "2013-03-13");
        }
    }

    @Test
    void a_national_id_in_place_of_a_persons_id_is_refused_and_recorded_nowhere() {
        String number = nationalId();
        problem(get(TEACHER, "/persons/" + number), 403, "access-denied");
        problem(
                post(TEACHER, "/need-reports", Referrals.need(new PersonId(number))),
                403,
                "access-denied");
        for (Document batch : client.getDatabase("referral").getCollection("events").find()) {
            assertThat(batch.getList("tags", String.class))
                    .noneMatch(each -> each.contains(number));
            for (Document event : batch.getList("events", Document.class)) {
                assertThat(new String(event.get("data", Binary.class).getData(), UTF_8))
                        .doesNotContain(number);
            }
        }
    }

    @Test
    void key_and_look_up_entry_go_together() {
        PersonId nora = Referrals.registered();
        assertThat(lookUps(nora)).isEqualTo(1);
        erase(nora, "WRONG_PERSON").statusCode(200);

        assertThat(lookUps(nora)).isZero();
        assertThat(
                        client.getDatabase("keys")
                                .getCollection("subject_keys")
                                .find(new Document("_id", nora.value()))
                                .first())
                .containsOnlyKeys("_id", "destroyedAt");
    }

    private long lookUps(PersonId person) {
        return client.getDatabase("keys")
                .getCollection("look_ups")
                .countDocuments(new Document("person", person.value()));
    }

    @Test
    void operators_see_the_master_key_by_its_id_and_nobody_else_does() {
        get(OPERATOR, "/operator/master-key")
                .statusCode(200)
                .body("left", equalTo(0))
                .body("current.length()", equalTo(12));
        problem(get(UNIT, "/operator/master-key"), 403, "access-denied");
        problem(post(UNIT, "/operator/master-key/rotation", Map.of()), 403, "access-denied");
    }
}
