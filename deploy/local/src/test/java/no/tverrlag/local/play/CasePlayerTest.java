package no.tverrlag.local.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

        var file = Cases.read(folder, AT + "AcceptRole}\n" + AT + "OpenPlan}\n", "");
        var outcome = Cases.hastyPlayer(file, services).play();

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
}
