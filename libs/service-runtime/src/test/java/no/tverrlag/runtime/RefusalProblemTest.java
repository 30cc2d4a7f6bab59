package no.tverrlag.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import no.tverrlag.kernel.Refusal;
import no.tverrlag.runtime.http.Problem;
import org.junit.jupiter.api.Test;

class RefusalProblemTest {

    record UnknownLamp(String lamp) implements Refusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String detail() {
            return "There is no such lamp.";
        }
    }

    record LampTooDark(String allowed) implements Refusal {
        @Override
        public Kind kind() {
            return Kind.IMPOSSIBLE;
        }

        @Override
        public String detail() {
            return "The lamp is too dark.";
        }
    }

    @Test
    void an_id_that_names_nothing_is_told() {
        assertThat(RefusalProblem.of(new UnknownLamp("lamp-1")))
                .isEqualTo(
                        Problem.of("unknown-lamp", 404, "There is no such lamp.")
                                .with("lamp", "lamp-1"));
    }

    @Test
    void a_text_that_can_be_no_id_is_not_said_again() {
        assertThat(RefusalProblem.of(new UnknownLamp("Nora Testesen, born in March")))
                .isEqualTo(Problem.of("unknown-lamp", 404, "There is no such lamp."));
    }

    @Test
    void what_the_act_itself_says_is_told() {
        assertThat(RefusalProblem.of(new LampTooDark("0 to 10")))
                .isEqualTo(
                        Problem.of("lamp-too-dark", 422, "The lamp is too dark.")
                                .with("allowed", "0 to 10"));
    }
}
