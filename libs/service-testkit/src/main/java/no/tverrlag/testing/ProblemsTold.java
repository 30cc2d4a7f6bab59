package no.tverrlag.testing;

import static org.assertj.core.api.Assertions.assertThat;

import no.tverrlag.runtime.http.ProblemTexts;
import org.junit.jupiter.api.Test;

/** What holds for every service: its problems are told, and no others. */
public interface ProblemsTold {

    @Test
    default void every_problem_that_the_code_can_answer_has_its_page_in_every_language() {
        assertThat(ProblemTypes.untold()).isEmpty();
        assertThat(ProblemTexts.slugs()).containsAll(ProblemTypes.types());
    }

    @Test
    default void no_page_tells_of_a_problem_that_nobody_answers() {
        assertThat(ProblemTypes.types()).containsAll(ProblemTexts.slugs());
    }
}
