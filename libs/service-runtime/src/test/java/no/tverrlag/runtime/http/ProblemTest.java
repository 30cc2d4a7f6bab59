package no.tverrlag.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {

    @ParameterizedTest
    @CsvSource({
        "UnknownReport, unknown-report",
        "NotAProfessional, not-a-professional",
        "AlreadyMember, already-member",
        "Stale, stale"
    })
    void the_type_reads_as_the_words_of_the_refusals_name(String name, String slug) {
        assertThat(Problem.slugOf(name)).isEqualTo(slug);
    }
}
