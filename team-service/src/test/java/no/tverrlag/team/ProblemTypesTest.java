package no.tverrlag.team;

import static org.assertj.core.api.Assertions.assertThat;

import no.tverrlag.runtime.http.ProblemTexts;
import no.tverrlag.testing.ProblemTypes;
import org.junit.jupiter.api.Test;

class ProblemTypesTest {

    @Test
    void every_problem_that_the_code_can_answer_has_its_page_in_every_language() {
        assertThat(ProblemTypes.untold()).isEmpty();
        assertThat(ProblemTexts.slugs()).containsAll(ProblemTypes.types());
    }

    @Test
    void no_page_tells_of_a_problem_that_nobody_answers() {
        assertThat(ProblemTypes.types()).containsAll(ProblemTexts.slugs());
    }
}
