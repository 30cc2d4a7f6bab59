package no.tverrlag.referral.http;

import static no.tverrlag.referral.http.Referrals.GP;
import static no.tverrlag.referral.http.Referrals.NURSE;
import static no.tverrlag.referral.http.Referrals.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class RegisteringTogetherTest {

    private static final List<Caller> CALLERS = List.of(TEACHER, NURSE, GP);

    @Test
    void those_who_register_one_national_id_at_the_same_moment_get_one_person() throws Exception {
        for (int round = 0; round < 5; round++) {
            List<Response> answers = together(Referrals.person(Referrals.nationalId()));

            assertThat(answers).allMatch(answer -> List.of(200, 201).contains(answer.statusCode()));
            assertThat(answers.stream().map(answer -> answer.<String>path("id")).distinct())
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.<Integer>path("position") > 0))
                    .as("one of them recorded it")
                    .hasSize(1);
        }
    }

    private static List<Response> together(Map<String, Object> body) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CALLERS.size());
        try (ExecutorService all = Executors.newFixedThreadPool(CALLERS.size())) {
            List<Future<Response>> asked = new ArrayList<>();
            for (Caller caller : CALLERS) {
                asked.add(
                        all.submit(
                                () -> {
                                    var request = caller.request().body(body);
                                    start.await(30, TimeUnit.SECONDS);
                                    return request.post("/persons");
                                }));
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> each : asked) {
                answers.add(each.get(60, TimeUnit.SECONDS));
            }
            return answers;
        }
    }
}
