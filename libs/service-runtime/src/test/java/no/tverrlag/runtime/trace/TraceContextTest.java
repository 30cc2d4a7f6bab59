package no.tverrlag.runtime.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TEXT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Test
    void a_child_is_another_step_of_the_same_trace() {
        TraceContext parent = TraceContext.parse(TEXT).orElseThrow();
        TraceContext child = parent.child();
        assertThat(parent.text()).isEqualTo(TEXT);
        assertThat(child.trace()).isEqualTo(TRACE);
        assertThat(child.span()).hasSize(16).isNotEqualTo(parent.span());
        assertThat(child.flags()).isEqualTo("01");
    }

    @Test
    void a_first_step_is_a_whole_trace_context_that_nobody_records() {
        TraceContext first = TraceContext.first();
        assertThat(TraceContext.parse(first.text())).contains(first);
        assertThat(first.flags()).isEqualTo("00");
    }

    @Test
    void what_a_later_version_adds_is_left_out() {
        assertThat(TraceContext.parse("01" + TEXT.substring(2) + "-more"))
                .hasValueSatisfying(trace -> assertThat(trace.text()).isEqualTo(TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rubbish",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7"
            })
    void what_is_no_trace_context_says_nothing(String text) {
        assertThat(TraceContext.parse(text)).isEmpty();
    }
}
