package no.tverrlag.local.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import no.tverrlag.local.play.Outcome.CheckResult;
import no.tverrlag.local.play.StandIn.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckerTest {

    private static final String AS_OF =
            "GET /persons/referral-1/history?asOf=2024-11-10T00%3A00%3A00Z";
    private static final String PLAN = "GET /persons/referral-1/plan";
    private static final String LOG = "GET /persons/referral-1/access-log";

    @TempDir Path folder;
    private StandIn services;

    @BeforeEach
    void start() throws IOException {
        services = new StandIn();
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void what_the_history_tells_is_compared_field_by_field() throws Exception {
        services.answers(
                AS_OF,
                Reply.json(
                        """
                        {"coordinator": null, "coordinatorVacant": true, "members": [{"id": "referral-1"}], "plan": "ACTIVE",
                         "openGoals": ["b", "a"], "admitted": false, "lastEvaluation": {"goal": "a", "score": 6.0, "change": "IMPROVED"}}
                        """));

        var result =
                check(
                        "{asOf: 2024-11-10T00:00:00Z, coordinator: none, coordinatorVacant: true,"
                            + " members: [nora], plan: ACTIVE, openGoals: [a, b], admitted: false,"
                            + " lastEvaluation: {goal: a, score: 6, change: IMPROVED}}");

        assertThat(result.note()).startsWith("as of 2024-11-10T00:00:00Z: ");
        assertThat(result.holds()).isTrue();
        assertThat(services.asked("history", AS_OF).getFirst().claims())
                .containsEntry("role", "auditor")
                .containsEntry("municipality", "5530");
        assertThat(services.asked("history", AS_OF).getFirst().await()).isEqualTo("referral=1");
    }

    @Test
    void what_the_history_tells_otherwise_is_shown() throws Exception {
        services.answers(
                AS_OF,
                Reply.json(
                        """
                        {"coordinator": {"id": "x"}, "members": [{"id": "referral-1"}], "openGoals": [],
                         "lastEvaluation": null}
                        """));

        var result =
                hastyCheck(
                        "{asOf: 2024-11-10T00:00:00Z, coordinator: nurse, members: [], plan: none,"
                                + " openGoals: [], lastEvaluation: {score: 6}}");

        assertThat(result.holds()).isFalse();
        assertThat(result.note())
                .endsWith(
                        "; found coordinator somebody not in the case, members [nora], plan untold,"
                                + " lastEvaluation [score untold]");
    }

    @Test
    void knowledge_just_before_a_step_ends_a_millisecond_before_its_recording() throws Exception {
        var request = AS_OF + "&knownAt=2026-01-05T10%3A00%3A00.499Z";
        services.answers(request, Reply.json("{\"admitted\": false}"));

        var result =
                check(
                        "  - {at: 2025-02-20T18:00:00Z, by: nurse, do: RecordTransition, kind:"
                                + " ADMISSION}\n",
                        "{asOf: 2024-11-10T00:00:00Z, knownAt: just before the ADMISSION step was"
                                + " recorded, admitted: false}");

        assertThat(result.note())
                .isEqualTo(
                        "as of 2024-11-10T00:00:00Z, known just before step 1 (RecordTransition by"
                                + " nurse): {admitted:false}");
        assertThat(result.holds()).isTrue();
    }

    @Test
    void a_read_that_must_be_allowed_is_answered_200() throws Exception {
        services.answers(PLAN, Reply.json("{}"), Reply.problem(403, "/problems/no-right"));

        assertThat(check("{reads: plan, by: nurse, answer: allowed}").holds()).isTrue();
        assertThat(check("{reads: plan, by: nurse, answer: allowed}").note())
                .isEqualTo("nurse reads the plan: allowed; answered 403  /problems/no-right");
    }

    @Test
    void a_read_that_must_be_refused_is_answered_403_as_a_problem() throws Exception {
        services.answers(
                PLAN,
                Reply.problem(403, "/problems/no-right"),
                Reply.problem(404, "/problems/unknown-plan"),
                new Reply(403, "application/json", "{}"));

        assertThat(check("{reads: plan, by: nurse, answer: refused}").holds()).isTrue();
        assertThat(check("{reads: plan, by: nurse, answer: refused}").holds()).isFalse();
        assertThat(check("{reads: plan, by: nurse, answer: refused}").holds()).isFalse();
    }

    @Test
    void a_notice_is_waited_for() throws Exception {
        var form = "{\"notices\": [{\"person\": \"%s\", \"about\": \"%s\", \"due\": \"%s\"}]}";
        services.answers(
                "GET /inbox",
                Reply.json("{\"notices\": []}"),
                Reply.json(form.formatted("somebody", "REVIEW_OVERDUE", "2025-08-20")),
                Reply.json(form.formatted("referral-1", "REVIEW_DUE", "2025-08-20")),
                Reply.json(form.formatted("referral-1", "REVIEW_OVERDUE", "2025-08-21")),
                Reply.json(form.formatted("referral-1", "REVIEW_OVERDUE", "2025-08-20")));

        var result = check("{notified: nurse, about: the review of 2025-08-20 is overdue}");

        assertThat(result.note()).isEqualTo("nurse is told: REVIEW_OVERDUE of 2025-08-20");
        assertThat(result.holds()).isTrue();
        assertThat(services.asked("notification", "GET /inbox")).hasSize(5);
    }

    @Test
    void a_notice_that_does_not_come_in_time_does_not_hold() throws Exception {
        var result = hastyCheck("{notified: nurse, about: the review of 2025-08-20 is overdue}");

        assertThat(result.holds()).isFalse();
        assertThat(result.note())
                .isEqualTo("nurse is told: REVIEW_OVERDUE of 2025-08-20; no such notice in 1 s");
    }

    @Test
    void the_access_log_is_read_by_the_person_until_it_tells_all() throws Exception {
        var mine = "{\"actor\": {\"id\": \"referral-1\"}, \"decision\": \"%s\"}";
        services.answers(
                LOG,
                Reply.json("{\"entries\": [%s]}".formatted(mine.formatted("PERMIT"))),
                Reply.json(
                        "{\"entries\": [%s, %s]}"
                                .formatted(mine.formatted("PERMIT"), mine.formatted("DENY"))));

        var result = check("{accessLog: nora, contains: [nora allowed, nora refused]}");

        assertThat(result.note())
                .isEqualTo("the access log of nora tells: [nora allowed, nora refused]");
        assertThat(result.holds()).isTrue();
        assertThat(services.asked("history", LOG)).hasSizeGreaterThan(1);
        assertThat(services.asked("history", LOG).getFirst().claims())
                .containsEntry("role", "citizen")
                .containsEntry("sub", "referral-1");
    }

    @Test
    void what_the_access_log_does_not_tell_is_named() throws Exception {
        var result = hastyCheck("{accessLog: nora, contains: [nurse refused]}");

        assertThat(result.holds()).isFalse();
        assertThat(result.note()).endsWith("; it does not tell: [nurse refused]");
    }

    private CheckResult check(String check) throws IOException, MalformedCase {
        return check("", check);
    }

    private CheckResult check(String steps, String check) throws IOException, MalformedCase {
        return look(Cases.player(read(steps, check), services));
    }

    private CheckResult hastyCheck(String check) throws IOException, MalformedCase {
        return look(Cases.hastyPlayer(read("", check), services));
    }

    private CaseFile read(String steps, String check) throws IOException, MalformedCase {
        return Cases.read(folder, steps, "  - " + check + "\n");
    }

    private CheckResult look(CasePlayer player) {
        services.answers(
                "POST /persons",
                new Reply(201, "application/json", "{\"id\":\"referral-1\",\"position\":1}"));
        return player.play().checks().getFirst();
    }
}
