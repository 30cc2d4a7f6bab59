package no.tverrlag.runtime.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.Refusal;
import no.tverrlag.kernel.Slice;
import no.tverrlag.runtime.http.Problem;
import no.tverrlag.runtime.http.ProblemException;
import org.junit.jupiter.api.Test;

class ReachTest {

    record TooDark() implements Refusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }

        @Override
        public String detail() {
            return "It is too dark.";
        }
    }

    interface Cold extends Refusal {
        @Override
        default Kind kind() {
            return Kind.IMPOSSIBLE;
        }

        @Override
        default String detail() {
            return "It is too cold.";
        }
    }

    record TooCold() implements Cold {}

    record NeverMade() implements Cold {}

    /** As an act is written: the slice, its decision, a lambda and a reference to a constructor. */
    static final class LightLamp {
        static final Slice<String, String, PersonEvent> SLICE =
                new Slice<>(
                        "LightLamp",
                        Set.of(),
                        _ -> List.of(),
                        _ -> "",
                        (then, _) -> then,
                        LightLamp::decide);

        private LightLamp() {}

        private static Decision<PersonEvent, Refusal> decide(String command, String now) {
            Supplier<Refusal> cold = TooCold::new;
            return Optional.of(now)
                    .filter(String::isEmpty)
                    .<Decision<PersonEvent, Refusal>>map(_ -> Decision.refuse(new TooDark()))
                    .orElseGet(() -> Decision.refuse(cold.get()));
        }
    }

    static String light(String lamp) {
        if (lamp.isBlank()) {
            throw new ProblemException(
                    Problem.of("no-lamp", 404, "There is no lamp.").with("n", 3));
        }
        return LightLamp.SLICE.name();
    }

    static String nothing(String lamp) {
        return lamp;
    }

    @Test
    void what_a_slice_may_refuse_and_an_edge_may_answer_is_found_by_following_the_code() {
        assertThat(reach("light").problems())
                .containsExactly(
                        new ProblemType(404, "no-lamp"),
                        new ProblemType(409, "too-dark"),
                        new ProblemType(422, "too-cold"));
        assertThat(reach("light").calls("Decision.refuse")).isTrue();
    }

    @Test
    void code_that_makes_nothing_answers_nothing() {
        assertThat(reach("nothing").problems()).isEmpty();
        assertThat(reach("nothing").calls("Decision.refuse")).isFalse();
    }

    private static Reach reach(String method) {
        return Reach.from(
                new MethodName(
                        ReachTest.class.getName().replace('.', '/'),
                        method,
                        "(Ljava/lang/String;)Ljava/lang/String;"),
                new ClassFiles(ReachTest.class.getClassLoader()));
    }
}
