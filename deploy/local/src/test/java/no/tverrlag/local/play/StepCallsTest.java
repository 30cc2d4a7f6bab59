package no.tverrlag.local.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import no.tverrlag.local.play.StandIn.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepCallsTest {

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

    private Outcome play(String steps) throws IOException, MalformedCase {
        return Cases.player(Cases.read(folder, steps, ""), services).play();
    }

    private static JsonNode json(String singleQuoted) throws IOException {
        return new ObjectMapper().readTree(singleQuoted.replace('\'', '"'));
    }
}
