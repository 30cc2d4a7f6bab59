package no.tverrlag.local.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import no.tverrlag.local.play.Outcome.StepResult;
import no.tverrlag.local.play.StandIn.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasePlayerTest {

    private static final String AT = "  - {at: 2024-10-01T08:00:00Z, by: nurse, do: ";
    private static final String ACCEPT = "POST /persons/referral-1/coordinator/accept";
    private static final String PLANS = "POST /persons/referral-1/plans";

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
    void the_person_is_registered_first_by_the_first_professional() throws Exception {
        var outcome = play("");

        var asked = services.asked("referral", "POST /persons").getFirst();
        assertThat(asked.body())
                .isEqualTo(
                        json(
                                "{'nationalId':'13831350290','born':'2013-03-13','name':'Nora"
                                        + " Testesen','language':'nb'}"));
        assertThat(asked.claims())
                .containsAllEntriesOf(
                        Map.of(
                                "role", "practitioner",
                                "sector", "HEALTH_MUNICIPAL",
                                "organisation", "Helsestasjon",
                                "municipality", "5530"));
        assertThat(outcome.person()).isEqualTo("referral-1");
    }

    @Test
    void a_report_carries_the_person_the_time_and_references_in_place_of_keys() throws Exception {
        play(Cases.REPORT);

        var asked = services.asked("referral", "POST /need-reports").getFirst();
        var mother = asked.body().path("consentToReport").path("by").path("id").asText();
        assertThat(asked.body())
                .isEqualTo(
                        json(
                                "{'occurredAt':'2024-09-02T08:10:00Z','person':'referral-1',"
                                    + "'summary':'Absent','consentToReport':{'given':true,'by':{'id':'"
                                        + mother
                                        + "'}}}"));
        assertThat(mother).matches("[0-9a-f-]{36}");
    }

    @Test
    void reports_are_meant_by_their_number_also_when_one_was_refused() throws Exception {
        services.answers(
                "POST /need-reports",
                Reply.problem(409, "/problems/x"),
                new Reply(201, "application/json", "{\"id\":\"second\",\"position\":3}"),
                new Reply(201, "application/json", "{\"id\":\"third\",\"position\":4}"));

        play(
                Cases.REPORT.replace("}}\n", "}, expect: refused}\n")
                        + Cases.REPORT
                        + Cases.REPORT
                        + AT
                        + "LinkDuplicate, report: 3, primary: 2}\n");

        var asked =
                services.asked("referral", "POST /need-reports/third/link-duplicate").getFirst();
        assertThat(asked.body())
                .isEqualTo(json("{'occurredAt':'2024-10-01T08:00:00Z','primary':'second'}"));
    }

    @Test
    void attendance_becomes_a_list_of_participants() throws Exception {
        play(
                AT
                        + "ScheduleMeeting, kind: START_UP}\n"
                        + AT
                        + "RecordMeeting, attendance: {nurse: PRESENT, nora: ABSENT_NOTIFIED}}\n");

        var asked =
                services.asked("team", "POST /persons/referral-1/meetings/team-2/record")
                        .getFirst();
        assertThat(asked.body().path("attendance"))
                .isEqualTo(
                        json(
                                "[{'participant':{'id':'"
                                        + asked.claims().get("sub")
                                        + "','sector':'HEALTH_MUNICIPAL','organisation':'Helsestasjon'},"
                                        + "'status':'PRESENT'},"
                                        + "{'participant':{'id':'referral-1'},'status':'ABSENT_NOTIFIED'}]"));
    }

    @Test
    void later_steps_mean_the_latest_plan_and_goals_by_their_own_ids() throws Exception {
        play(
                AT
                        + "OpenPlan}\n"
                        + AT
                        + "ProposeGoal, id: goal-school, proposedBy: nora}\n"
                        + AT
                        + "EvaluateGoal, goal: goal-school, score: 3}\n"
                        + AT
                        + "AddMeasure, goal: goal-school, responsible: teacher}\n");

        assertThat(services.asked("plan", "POST /plans/plan-2/goals").getFirst().body())
                .isEqualTo(
                        json(
                                "{'occurredAt':'2024-10-01T08:00:00Z','id':'goal-school',"
                                        + "'proposedBy':{'id':'referral-1'}}"));
        assertThat(
                        services.asked("plan", "POST /plans/plan-2/goals/goal-school/evaluations")
                                .getFirst()
                                .body())
                .isEqualTo(json("{'occurredAt':'2024-10-01T08:00:00Z','score':3}"));
        assertThat(
                        services.asked("plan", "POST /plans/plan-2/measures")
                                .getFirst()
                                .body()
                                .path("goal")
                                .asText())
                .isEqualTo("goal-school");
    }

    @Test
    void each_service_is_asked_to_wait_for_what_the_others_recorded() throws Exception {
        play(Cases.REPORT + AT + "AcceptRole}\n" + AT + "OpenPlan}\n");

        assertThat(services.asked("referral", "POST /need-reports").getFirst().await()).isEmpty();
        assertThat(services.asked("team", ACCEPT).getFirst().await()).isEqualTo("referral=2");
        assertThat(services.asked("plan", PLANS).getFirst().await())
                .isEqualTo("referral=2, team=3");
    }

    @Test
    void the_person_and_a_representative_act_as_themselves() throws Exception {
        play(
                AT.replace("nurse", "nora")
                        + "AcceptRole}\n"
                        + AT.replace("nurse", "mother")
                        + "AcceptRole}\n");

        var asked = services.asked("team", ACCEPT);
        assertThat(asked.getFirst().claims())
                .isEqualTo(
                        Map.of(
                                "role", "citizen",
                                "sub", "referral-1",
                                "person", "referral-1",
                                "municipality", "5530"));
        assertThat(asked.getLast().claims())
                .containsAllEntriesOf(
                        Map.of(
                                "role", "representative",
                                "basis", "GUARDIAN",
                                "person", "referral-1"))
                .doesNotContainEntry("sub", "referral-1");
    }

    @Test
    void a_step_is_sent_again_unchanged_while_its_service_is_away() throws Exception {
        services.answers(
                ACCEPT,
                Reply.problem(503, "about:blank"),
                Reply.cut(),
                new Reply(200, "application/json", "{\"id\":\"x\",\"position\":9}"));

        var outcome = play(AT + "AcceptRole}\n");

        var asked = services.asked("team", ACCEPT);
        assertThat(asked).hasSize(3);
        assertThat(asked).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().key()).matches("[0-9a-f-]{36}-step-1");
        assertThat(outcome.steps())
                .extracting(StepResult::note)
                .containsExactly("200  position 9 (after 3 tries)");
    }

    @Test
    void a_service_that_stays_away_ends_the_play() throws Exception {
        services.answers(ACCEPT, Reply.problem(503, "about:blank"));

        var outcome = play(AT + "AcceptRole}\n" + AT + "OpenPlan}\n");

        assertThat(outcome.holds()).isFalse();
        assertThat(outcome.steps().getFirst().note()).startsWith("team answers 503 (");
        assertThat(outcome.steps().getLast().note()).isEqualTo("not played");
        assertThat(services.asked("plan", PLANS)).isEmpty();
    }

    @Test
    void a_refusal_that_was_expected_holds() throws Exception {
        services.answers(PLANS, Reply.problem(409, "/problems/no-consent"));

        var outcome = play(AT + "OpenPlan, expect: refused}\n");

        assertThat(outcome.holds()).isTrue();
        assertThat(outcome.steps().getFirst().note()).isEqualTo("409  /problems/no-consent");
    }

    @Test
    void what_should_have_been_refused_does_not_hold_otherwise() throws Exception {
        services.answers(
                PLANS,
                Reply.json("{\"position\":4}"),
                new Reply(409, "application/json", "{}"),
                Reply.problem(500, "about:blank"));

        var outcome = play((AT + "OpenPlan, expect: refused}\n").repeat(3));

        assertThat(outcome.steps())
                .extracting(StepResult::note)
                .containsExactly(
                        "200  position 4; had to be refused",
                        "409  no problem document; had to be refused",
                        "500  about:blank; had to be refused");
    }

    @Test
    void a_refusal_that_was_not_expected_does_not_hold_and_the_play_goes_on() throws Exception {
        services.answers(PLANS, Reply.problem(409, "/problems/no-consent"));

        var outcome = play(AT + "OpenPlan}\n" + AT + "ActivatePlan}\n" + AT + "AcceptRole}\n");

        assertThat(outcome.steps())
                .extracting(StepResult::holds)
                .containsExactly(false, false, true);
        assertThat(outcome.steps().get(1).note())
                .isEqualTo("no plan has come to be in an earlier step");
        assertThat(outcome.summary())
                .matches(
                        "1 of 3 steps and 0 of 0 checks hold \\(\\d+\\.\\d s\\);"
                                + " these do not: step 1, step 2");
    }

    @Test
    void a_token_that_is_no_longer_taken_is_renewed_once() throws Exception {
        services.answers(
                ACCEPT,
                Reply.json("{\"position\":2}"),
                Reply.problem(401, "about:blank"),
                Reply.json("{\"position\":3}"));

        var outcome = play((AT + "AcceptRole}\n").repeat(2));

        assertThat(outcome.holds()).isTrue();
        assertThat(services.asked("team", ACCEPT)).hasSize(3);
    }

    @Test
    void a_person_who_is_known_from_an_earlier_run_is_not_played_again() {
        services.answers("POST /persons", Reply.json("{\"id\":\"old\",\"position\":0}"));

        var thrown = catchThrowableOfType(CannotPlay.class, () -> play(Cases.REPORT));

        assertThat(thrown.line())
                .isEqualTo(
                        "the person of this case is known here already: play it on fresh data"
                                + " (./run demo --fresh, or ./run reset)");
        assertThat(services.asked("referral", "POST /need-reports")).isEmpty();
    }

    @Test
    void a_listener_hears_of_each_step_before_it_is_sent() throws Exception {
        var heard = new ArrayList<String>();
        var listener =
                new CasePlayer.Listener() {
                    @Override
                    public void before(CaseStep step) {
                        heard.add(step + ": " + services.asked("team", ACCEPT).size());
                    }
                };

        Cases.player(Cases.read(folder, (AT + "AcceptRole}\n").repeat(2), ""), services)
                .listening(listener)
                .play();

        assertThat(heard)
                .containsExactly(
                        "step 1 (AcceptRole by nurse): 0", "step 2 (AcceptRole by nurse): 1");
    }

    private Outcome play(String steps) throws IOException, MalformedCase {
        return Cases.player(Cases.read(folder, steps, ""), services).play();
    }

    private static JsonNode json(String singleQuoted) throws IOException {
        return new ObjectMapper().readTree(singleQuoted.replace('\'', '"'));
    }
}
